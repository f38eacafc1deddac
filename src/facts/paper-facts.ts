/** What a committee paper tells of itself, from its front matter and from how the area's posts are reached. */

import type { Area } from "../schema/area.ts";
import type { Governance } from "../schema/governance.ts";
import type { ReportHeader } from "../schema/report.ts";
import type { PaperHeader, ReportsBeside } from "./area-data.ts";
import { bodyName } from "./body-facts.ts";
import { fact, type Leaf, missing, ruled } from "./fact.ts";
import { openList } from "./open-list.ts";
import type { PaperFacts } from "./paper-vocabulary.ts";
import { asDate, type PlaceOfField, present, type Reader } from "./reader.ts";

export interface PaperContext {
  readonly header: PaperHeader;
  readonly area: Area;
  readonly governance: Governance;
  readonly beside: ReportsBeside | undefined;
  readonly places: PlaceOfField;
  readonly read: Reader;
}

export function paperFacts(context: PaperContext): PaperFacts {
  const { header, area, governance, beside, places, read } = context;
  const contact = contactOf(area, header.author);
  const texts = (field: "reasons" | "consultation") => {
    const written = header[field];
    return openList(written, (words, index) => ({ text: fact(words, places.of(written as object, index)) }));
  };

  return {
    title: read(header, "title"),
    author: read(header, "author"),
    email: read(contact, "email"),
    phone: read(contact, "phone"),
    purpose: read(header, "purpose"),
    leadOfficer: read(header, "leadOfficer"),
    presenter: read(header, "presenter"),
    leadMember: read(header, "leadMember"),
    wards: read(header, "wards"),
    ...keyDecisionFacts(header, read),
    reasons: texts("reasons"),
    alternatives: openList(header.alternatives, (alternative) => ({
      text: read(alternative, "option"),
      rejected: read(alternative, "rejected"),
    })),
    consultation: texts("consultation"),
    scrutinyComments: scrutinyFacts(context),
    scrutinyDue: (beside?.comments ?? []).flatMap(({ meeting, comments }) =>
      comments ? [] : [{ by: bodyName(governance, meeting.body, read), on: read(meeting, "date") }],
    ),
    implications: implicationFacts(header.implications, read),
    appendices: appendixFacts(context),
    backgroundPapers: openList(header.backgroundPapers, (paper) => ({
      text: read(paper, "title"),
      of: read(paper, "of"),
      date: read(paper, "date"),
      link: read(paper, "link"),
    })),
    properOfficer: read(area, "properOfficer"),
    contacts: contactFacts(context),
  };
}

/** Written by hand; or as the minutes of the scrutiny body have them, which may be that it made none. */
function scrutinyFacts({ header, governance, beside, places, read }: PaperContext): PaperFacts["scrutinyComments"] {
  const written = header.scrutinyComments;
  if (typeof written !== "object" || Array.isArray(written)) {
    return openList(written, (comment) => ({
      by: bodyName(governance, comment.by, read),
      on: read(comment, "on"),
      text: read(comment, "text"),
      isNone: missing,
    }));
  }
  return (beside?.comments ?? []).flatMap(({ meeting, comments }): PaperFacts["scrutinyComments"] => {
    if (!comments) return [];
    const { made } = comments;
    const told = {
      by: bodyName(governance, meeting.body, read),
      on: read(meeting, "date"),
      isNone: ruled(made === "none", "what the minutes record of its comments", present(read(comments, "to"))),
    };
    if (!Array.isArray(made)) return [{ ...told, text: missing }];
    return made.map((words, index) => ({ ...told, text: fact(words, places.of(made, index)) }));
  });
}

/** The author stands with them anyway, and is told once. */
function contactFacts({ header, area, places, read }: PaperContext): PaperFacts["contacts"] {
  const posts = header.contacts ?? [];
  return posts.flatMap((post, index) =>
    post === header.author
      ? []
      : [
          {
            text: fact(post, places.of(posts, index)),
            email: read(contactOf(area, post), "email"),
            phone: read(contactOf(area, post), "phone"),
          },
        ],
  );
}

function contactOf(area: Area, post: string): Area["contacts"][number] | undefined {
  return area.contacts.find((contact) => contact.post === post);
}

function keyDecisionFacts(
  header: PaperHeader,
  read: Reader,
): Pick<
  PaperFacts,
  "keyDecision" | "isKey" | "keyReason" | "forwardPlan" | "keyNotice" | "keyException" | "keyUrgency"
> {
  const { keyDecision } = header;
  const key = typeof keyDecision === "object" ? keyDecision : undefined;
  const notices = {
    keyNotice: asDate(read(key, "notice")),
    keyException: {
      notified: asDate(read(key?.generalException, "notified")),
      reason: read(key?.generalException, "reason"),
    },
    keyUrgency: {
      by: read(key?.specialUrgency, "by"),
      on: asDate(read(key?.specialUrgency, "on")),
      reason: read(key?.specialUrgency, "reason"),
    },
  };
  if (typeof keyDecision !== "object") {
    const said = read(header as { readonly keyDecision?: "no" | "not-stated" | undefined }, "keyDecision");
    const isKey = said.kind === "fact" ? ruled(false, "it is said not to be one", present(said)) : missing;
    return { keyDecision: said, isKey, keyReason: missing, forwardPlan: missing, ...notices };
  }
  const forwardPlan = read(keyDecision, "forwardPlan");
  const isKey = ruled(true, "it has a reference in the forward plan", present(forwardPlan));
  return { keyDecision: missing, isKey, keyReason: read(keyDecision, "reason"), forwardPlan, ...notices };
}

type Implications = NonNullable<ReportHeader["implications"]>;

function implicationFacts(written: Implications | undefined, read: Reader): PaperFacts["implications"] {
  const of = (field: keyof Implications) => {
    const implication = written?.[field];
    return typeof implication === "object"
      ? { text: missing, none: read(implication, "none") }
      : { text: read(written as Readonly<Record<string, string>> | undefined, field), none: missing };
  };
  return {
    financial: of("financial"),
    legal: of("legal"),
    workforce: of("workforce"),
    equality: of("equality"),
    risk: of("risk"),
    dataProtection: of("dataProtection"),
    climate: of("climate"),
    healthAndWellbeing: of("healthAndWellbeing"),
    safeguarding: of("safeguarding"),
    crimeAndDisorder: of("crimeAndDisorder"),
    procurement: of("procurement"),
    property: of("property"),
    priorities: of("priorities"),
  };
}

/** The first is Appendix 1. Of a draft of another report: for which body and meeting that report is. */
function appendixFacts({ header, governance, beside, read }: PaperContext): PaperFacts["appendices"] {
  return openList(header.appendices, (appendix, index) => {
    const report = appendix.draftOf === undefined ? undefined : beside?.referred.get(appendix.draftOf);
    const title = read(appendix, "title");
    const draftOf: Leaf<string> = read(appendix, "draftOf");
    return {
      number: ruled(index + 1, "its place in the list", present(title)),
      text: title,
      date: read(appendix, "date"),
      version: read(appendix, "version"),
      isDraft: ruled(appendix.draftOf !== undefined, "it is said to be a draft of another report", present(draftOf)),
      report: draftOf,
      draftFor: bodyName(governance, report?.meeting.body, read),
      draftForDate: read(report?.meeting, "date"),
    };
  });
}
