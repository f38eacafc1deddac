import { describe, expect, test } from "vitest";
import { checkHtml } from "../../../src/check/html/check-html.ts";
import { renderHtml } from "../../../src/render/html/render-html.ts";
import { plainTheme } from "../../../src/render/theme/theme.ts";
import { placeInWords } from "../../../src/values/place.ts";
import { everyBlockDocument } from "../../make.ts";

const page = (body: string, head = "<title>A paper</title>", lang = ' lang="en-GB"') =>
  `<!doctype html>\n<html${lang}><head>${head}</head>\n<body>\n<h1>A paper</h1>\n${body}\n</body></html>`;

const scoped = (scope: string) => `<table><caption>T</caption><tr><th ${scope}>Age<td>1</table>`;

const codes = (html: string) => checkHtml("paper.html", html).findings.map(({ code }) => code);

test("a page of ours with every kind of block has nothing to find, and enough was looked at", () => {
  const { findings, counted, lines } = checkHtml("paper.html", renderHtml(everyBlockDocument(), plainTheme));
  expect(findings).toEqual([]);
  expect(counted).toEqual({ elements: expect.any(Number), headings: 3, tables: 2, pictures: 1, links: 5 });
  expect(counted.elements).toBeGreaterThan(80);
  expect(lines.map(({ words }) => words.trim())).toContain("Quoted words");
});

test("a finding names the line and column in which it begins", () => {
  const [finding] = checkHtml("paper.html", page("<p>One</p>\n  <h3>Two</h3>")).findings;
  expect(finding?.at && placeInWords(finding.at)).toBe("paper.html:6:3");
});

describe("of a page from elsewhere is found:", () => {
  test.each([
    ["no title", page("", ""), "html/title"],
    ["no title but that of a drawing", page("<svg><title>Pupils</title></svg>", ""), "html/title"],
    ["a title in the text", page("<title>A paper</title>", ""), "html/title"],
    ["a language that there is not", page("", "<title>A paper</title>", ' lang="en_GB"'), "html/language"],
    ["words in a language that there is not", page('<p lang="welsh">Croeso</p>'), "html/language"],
    ["no language", page("", "<title>A paper</title>", ""), "html/language"],
    ["a heading that leaves out a level", page("<h3>Part</h3>"), "html/heading-level"],
    ["an empty heading", page("<h2> <br></h2>"), "html/heading-empty"],
    [
      "a heading of what nobody sees",
      page("<h2>&nbsp;&#8203;<span aria-hidden=true>*</span></h2>"),
      "html/heading-empty",
    ],
    ["a heading with a picture of nothing", page('<h2><img src="line.png" alt=""></h2>'), "html/heading-empty"],
    ["a picture without alternative text", page('<img src="chart.png">'), "html/figure-without-alt"],
    ["a drawing without a name", page("<svg><path d='M0 0'/></svg>"), "html/figure-without-alt"],
    ["a drawing with an empty title", page('<svg role="img"><title> </title></svg>'), "html/figure-without-alt"],
    ["a drawing named by nothing", page('<svg role="img" aria-labelledby="gone"></svg>'), "html/figure-without-alt"],
    ["a picture called as its file is", page('<img src="a.png" alt="wards-2026.png">'), "html/figure-alt-text"],
    ["a drawing called “Chart 1”", page("<svg><title>Chart 1</title></svg>"), "html/figure-alt-text"],
    ["a table without header cells", page("<table><caption>T</caption><tr><td>1</table>"), "html/table-without-header"],
    ["an empty header cell", page("<table><caption>T</caption><tr><th><td>1</table>"), "html/header-cell-empty"],
    ["a header cell over no one knows what", page(scoped('scope="columns"')), "html/header-cell-scope"],
    ["a table without a caption", page("<table><tr><th>Age<td>1</table>"), "html/table-without-caption"],
    [
      "a table whose caption is not there",
      page('<table aria-labelledby="gone"><tr><th>Age<td>1</table>'),
      "html/table-without-caption",
    ],
    ["a link called “here”", page('<a href="https://www.gov.uk">here</a>'), "html/link-text"],
    ["a link called by its address", page('<a href="https://www.gov.uk">www.gov.uk</a>'), "html/link-text"],
    ["an address without a scheme", page('<a href="https://www.gov.uk/send">gov.uk/send</a>'), "html/link-text"],
    ["an address to visit", page('<a href="https://a.example">Visit https://a.example</a>'), "html/link-text"],
    ["more at an address", page('<a href="https://a.example">Find out more at: a.gov.uk/x</a>'), "html/link-text"],
    ["a link without words", page('<a href="https://www.gov.uk"></a>'), "html/link-text"],
    ["a link that nobody sees", page('<a href="https://www.gov.uk">&#8203;&nbsp;</a>'), "html/link-text"],
    ["a link to nowhere on the page", page('<a href="#nowhere">Part two</a>'), "html/link-nowhere"],
    ["an id that stands twice", page('<p id="a">1</p><p id="a">2</p>'), "html/id-twice"],
    ["no words", "<!doctype html><html lang=en><title>A paper</title><body><script>say()</script>", "html/no-text"],
  ])("%s", (_, html, code) => expect(codes(html)).toEqual([code]));
});

test.each([
  ["a table that lays out a page", '<table role="presentation"><tr><td>1</table>'],
  ["a header cell of a group of columns", scoped('scope="ColGroup"')],
  ["words in Welsh, and in a language that nobody knows", '<p lang="cy-GB">Croeso</p><p lang="">Xyzzy</p>'],
  ["decoration", '<img src="line.png" alt=""><svg aria-hidden="true"><path d="M0 0"/></svg>'],
  ["a drawing named by its title", '<svg role="img" aria-labelledby="t"><title id="t">Pupils by age</title></svg>'],
  ["a drawing named by hidden words", '<svg aria-labelledby="gone t"></svg><p id="t" hidden>Pupils by age</p>'],
  ["a picture as a heading", '<h2><img src="crest.png" alt="Exampleshire Council"></h2>'],
  ["a named drawing as a heading", '<h2><svg aria-label="Exampleshire Council"></svg></h2>'],
  ["a drawing with a title as a link", '<a href="https://www.gov.uk"><svg><title>GOV.UK</title></svg></a>'],
  ["a heading with a label", '<h2 aria-label="Contents"></h2>'],
  ["a heading that is hidden", "<h2 hidden></h2>"],
  ["a table named by what stands over it", '<p id="t">Ages</p><table aria-labelledby="t"><tr><th>Age<td>1</table>'],
  ["a table named by a picture", '<img id="t" alt="Ages"><table aria-labelledby="t"><tr><th>Age<td>1</table>'],
  ["a link named by its heading", '<h2 id="t">Papers</h2><a href="https://www.gov.uk" aria-labelledby="t">more</a>'],
  ["a link called by the name of a website", '<a href="https://www.gov.uk">GOV.UK</a>'],
  [
    "a link whose words are parted by points and strokes",
    '<a href="https://www.gov.uk">St.Mary/CE, papers.docx/pdf</a>',
  ],
  ["a link to a file by its two kinds", '<a href="https://www.gov.uk">risks.yaml/csv</a>'],
  [
    "a header cell that is a picture, or labelled",
    '<table><caption>T</caption><tr><th><img alt="Cost" src="a.png"><th aria-label="Actions"><tr><td>1<td>2</table>',
  ],
  ["a heading that is a formula", "<h2><math><mi>x</mi></math></h2>"],
  ["a link whose words have a stroke", '<a href="https://www.gov.uk">SEND and/or AP, 2025.26/27</a>'],
  ["an address after words that say what it is", '<a href="https://a.example">Guide to SEND: www.a.example</a>'],
  ["a picture as a link", '<a href="https://www.gov.uk"><img src="crest.png" alt="Council’s home page"></a>'],
  ["an address with its id encoded", '<a href="#caf%C3%A9">Café</a><p id="café">Open</p>'],
  ["an address with a stray percent sign", '<a href="#5%">5%</a><p id="5%">Open</p>'],
])("%s is in order", (_, body) => expect(codes(page(body))).toEqual([]));
