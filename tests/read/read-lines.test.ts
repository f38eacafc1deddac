import { describe, expect, test } from "vitest";
import { readLines } from "../../src/read/text/read-lines.ts";

/** `3 heading 1.0 Words`: the line in which a piece begins, its kind, its number and its words. */
function shown(text: string): readonly string[] {
  const reading = readLines(text);
  if (!reading.ok) return reading.errors.map(({ code }) => code);
  const { pieces, marks = [] } = reading.value;
  return pieces.map(({ kind, number, words }, index) => {
    const mark = marks[index];
    const as = mark?.isItem ? (mark.isNested ? "nested" : "item") : kind;
    return [mark?.lines[0]?.at.line, as, number, words].filter((part) => part !== undefined).join(" ");
  });
}

describe("text that anybody wrote", () => {
  test("has headings by their marks, by their capitals, or by standing alone", () => {
    expect(shown("# Title\n\n## Part\n\nPROGRESS REPORT\n\nSummary\n\nIt went well.")).toEqual([
      "1 title Title",
      "3 heading Part",
      "5 heading PROGRESS REPORT",
      "7 heading Summary",
      "9 text It went well.",
    ]);
    expect(shown("Title\n=====\n\nIt went well.")).toEqual(["1 title Title", "4 text It went well."]);
  });

  test("has numbers and items, and a date is no number", () => {
    expect(
      shown("1.1 Waits are long.\n1.2 They are:\n- long\n    - very long\n(a) first\n12 March 2026 was the day."),
    ).toEqual([
      "1 text 1.1 Waits are long.",
      "2 text 1.2 They are:",
      "3 item long",
      "4 nested very long",
      "5 text (a) first 12 March 2026 was the day.",
    ]);
  });

  test("goes on with a sentence in whose next line a number or a day of a month stands first", () => {
    expect(shown("The Board met on\n12 Sept 2020 and agreed that\n6 Schools should take part.")).toEqual([
      "1 text The Board met on 12 Sept 2020 and agreed that 6 Schools should take part.",
    ]);
    expect(shown("The Board met on\n\n12 MARCH 2026 in the civic centre.")[1]).toBe(
      "3 text 12 MARCH 2026 in the civic centre.",
    );
    expect(shown("The panel asks the Board to agree:\n1 The plan.\n2 Its cost.\n\n7 Schools come next.")).toEqual([
      "1 text The panel asks the Board to agree:",
      "2 text 1 The plan.",
      "3 text 2 Its cost.",
      "5 text 7 Schools come next.",
    ]);
  });

  test("has the items of an agenda, one a line, as they are counted from one", () => {
    expect(shown("Agenda\n1 Apologies for absence\n2 Minutes of the last meeting\n3 The plan")).toEqual([
      "1 heading Agenda",
      "2 heading 1 Apologies for absence",
      "3 heading 2 Minutes of the last meeting",
      "4 heading 3 The plan",
    ]);
  });

  test("goes on after however many notes", () => {
    const notes = "[1] A note.\n\n".repeat(80_000);
    const pieces = shown(`Families wait for a decision that is due by law, and they go on\n\n${notes}to wait.`);
    expect(pieces).toHaveLength(80_001);
    expect(pieces[0]).toMatch(/go on to wait\.$/);
  });

  test("has paragraphs of wrapped lines, also across a page and a note, each word in its own line", () => {
    const wrapped =
      "Families wait for a decision that\nis due by law, and they go on\n\n¹A note at the foot.\n\nto wait until the summer.";
    expect(shown(wrapped)).toEqual([
      "1 text Families wait for a decision that is due by law, and they go on to wait until the summer.",
      "4 text ¹A note at the foot.",
    ]);
    const reading = readLines(wrapped);
    expect(reading.ok && reading.value.marks?.[0]?.lines.map(({ at }) => at.line)).toEqual([1, 2, 6]);
  });

  test("has a paragraph in each line where nobody wrapped them", () => {
    const long = `${"Words that go on. ".repeat(12)}End.`;
    expect(shown(`${long}\nAnother paragraph.\nA third.`).map((line) => line.slice(0, 12))).toEqual([
      "1 text Words",
      "2 text Anoth",
      "3 text A thi",
    ]);
  });

  test("has the words of links and emphasis, and cells of tables", () => {
    expect(
      shown("See [the plan](https://www.gov.uk) and **act**.\n\n| Action | Rating |\n|---|---|\n| Train | Red |"),
    ).toEqual(["1 text See the plan and act.", "3 cell Action", "3 cell Rating", "5 cell Train", "5 cell Red"]);
  });

  test("is refused where there is none", () => {
    expect(shown(" \n\n")).toEqual(["text/no-text"]);
  });
});
