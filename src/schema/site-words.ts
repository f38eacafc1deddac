/** `templates/site/site.yaml`: the words of the public site around meetings and papers. */

import { z } from "zod";
import { Words } from "./fields.ts";

export const SiteWords = z
  .strictObject({
    title: Words.describe("Of the page that the site begins with."),
    takenDown: Words.describe("With {title}: the title of the notice in place of a paper that was taken down."),
    takenDownNotice: Words.describe("With {date}: what the notice says."),
    takenDownVersion: Words.describe("Why there is a new version of a pack from which a paper was taken."),
    description: Words.describe("With {council}: what search engines say of the site."),
    skip: Words.describe("The first link of each page."),
    breadcrumb: Words.describe("The name of the links to the pages above, for screen readers."),
    navigation: Words.describe("The name of the links to the site's main pages, for screen readers."),
    home: Words.describe("The link to the page that the site begins with."),
    search: Words.describe("The link to the search."),
    bodies: Words,
    meetings: Words,
    latest: Words,
    body: Words.describe("The head of a column: the names of boards and committees."),
    date: Words,
    time: Words,
    place: Words,
    contact: Words,
    published: Words.describe("When the agenda was published: the label of the day."),
    agenda: Words,
    item: Words.describe("The head of a column: the numbers of items."),
    business: Words.describe("The head of a column: the titles of items."),
    papers: Words.describe("The head of a column, and over the papers of an item."),
    pack: Words,
    supplement: Words.describe("With {number}: the sheet at the front of a supplement."),
    supplementPack: Words.describe("With {number}: a supplement's papers in one file."),
    records: Words.describe("Over the minutes and decision records of a meeting."),
    decisionRecord: Words.describe("With {title}: the record of a decision."),
    decisions: Words.describe("Over what was resolved."),
    decided: Words.describe("Ahead of a list of what was resolved."),
    draftMinutes: Words.describe("Where the minutes have not been confirmed."),
    outcomes: z
      .strictObject({ amended: Words, deferred: Words, "not-agreed": Words })
      .describe("With {text}: what was resolved, where it is not what was recommended."),
    exemptDecisions: Words.describe("In place of what was resolved on an item that is not for publication."),
    itemTitle: Words.describe("With {number} and {title}."),
    meetingTitle: Words.describe("With {body} and {date}."),
    meetingCount: Words.describe("With {count}: of a body."),
    oneMeeting: Words,
    noPaper: Words,
    standings: z
      .strictObject({ verbal: Words, "to-follow": Words, tabled: Words, exempt: Words })
      .describe("What is said of an item without a public paper, for each reason."),
    presenter: Words,
    exempt: Words.describe("With {paragraphs} and {law}: the notice in place of an exempt paper."),
    publicInterest: Words.describe("Over why the public interest lies in keeping a paper exempt."),
    toFollow: Words.describe("Over why a paper is late."),
    onPage: Words.describe("With {title}: the link to a paper as a page."),
    pdf: Words.describe("With {size}: the link to a paper as a PDF, after its title."),
    asPdf: Words.describe("With {title} and {size}: the link to a paper that is a PDF only."),
    version: Words.describe("With {number}, {date} and {reason}: of a paper that was published anew."),
    firstVersion: Words,
    earlierVersions: Words,
    previousItem: Words.describe("With {number}."),
    nextItem: Words.describe("With {number}."),
    items: Words.describe("The name of the links to the items before and after, for screen readers."),
    data: Words.describe("The link to the meeting as data."),
    searchTitle: Words,
    searchLabel: Words,
    searchButton: Words,
    searchHint: Words,
    searchResults: Words,
    searchFound: Words.describe("With {count} and {query}."),
    searchFoundOne: Words.describe("With {query}."),
    searchNone: Words.describe("With {query}."),
    searchLoading: Words,
    searchOff: Words.describe("For browsers that run no scripts."),
    everything: Words.describe("Over the list of all that is published."),
    feed: Words.describe("The link to the latest papers for feed readers."),
    uploadList: z
      .strictObject({
        order: Words,
        item: Words,
        itemTitle: Words,
        documentTitle: Words,
        file: Words,
        restricted: Words,
        paragraphs: Words,
        isRestricted: Words.describe("In the column of what is restricted."),
        isOpen: Words.describe("In the column of what is restricted."),
      })
      .describe("The heads of the columns of an upload kit's list, and how it tells what is restricted."),
    archiveHead: Words.describe("With {entries} and {hash}: what the archive's log ends with."),
  })
  .meta({ title: "Words of the public site", description: "What stands on its pages around meetings and papers." });

export type SiteWords = z.infer<typeof SiteWords>;
