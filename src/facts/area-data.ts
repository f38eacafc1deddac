/** All that an area's authors wrote, checked: what facts are derived from. */

import type { Area } from "../schema/area.ts";
import type { Development } from "../schema/developments.ts";
import type { Engagement } from "../schema/engagement.ts";
import type { ExemptInformation } from "../schema/exempt-information.ts";
import type { Governance } from "../schema/governance.ts";
import type { Measure } from "../schema/measures.ts";
import type { Meeting } from "../schema/meeting.ts";
import type { Comments } from "../schema/minutes.ts";
import type { Monitoring } from "../schema/monitoring.ts";
import type { Programme } from "../schema/programme.ts";
import type { MeetingOfReport, ReportHeader } from "../schema/report.ts";
import type { Requests } from "../schema/requests.ts";
import type { Risks } from "../schema/risks.ts";
import type { SelfEvaluation } from "../schema/self-evaluation.ts";
import type { MinutesOfPaper } from "./minutes-of-paper.ts";

export interface AreaData {
  readonly area: Area;
  readonly programme: Programme;
  readonly governance: Governance;
  readonly monitoring: Monitoring;
  readonly developments: { readonly developments: readonly Development[] };
  readonly measures: { readonly measures: readonly Measure[] };
  readonly risks: Risks;
  readonly engagement: Engagement;
  readonly requests: Requests;
  readonly selfEvaluation: SelfEvaluation;
}

export interface PaperData extends AreaData {
  readonly header: PaperHeader;
  /** The id of the report that the paper is, where it is one. */
  readonly report?: string;
  /** The minutes that the paper prints. */
  readonly minuted?: MinutesOfPaper | undefined;
  /** The area's other reports, as far as this one speaks of them. */
  readonly beside?: ReportsBeside;
  /** In a pack: where the paper of each item begins, by the item's number. */
  readonly packPages?: ReadonlyMap<string, number>;
  /** The number of the item for which the paper is. */
  readonly item?: string;
  /** Of a meeting's own papers: the law that they name. */
  readonly meetingLaw?: MeetingLawForPapers;
  /** Whether the paper is of the part of an agenda that is not for publication. */
  readonly isPartTwo?: boolean;
  /** Of an agenda: what the log of the council's archive ends with. */
  readonly archiveHead?: ArchiveHead;
  /** The number of the supplement whose front sheet the paper is: 1 for the first. */
  readonly supplement?: number;
}

/** It stands for all that the archive holds. */
export interface ArchiveHead {
  readonly entries: number;
  /** SHA-256 of the last entry. */
  readonly hash: string;
}

export interface MeetingLawForPapers {
  readonly exempt: ExemptInformation;
  /** Under what the body can exclude the public; nothing where no rule binds it. */
  readonly exclusion: string | undefined;
}

/** What a report needs to know of the others of its area. */
export interface ReportsBeside {
  /** Of all of them, this one included. */
  readonly ids: readonly string[];
  /** The reports of which this one encloses a draft or records the decision, by their ids. */
  readonly referred: ReadonlyMap<string, ReferredReport>;
  /** The id of the report that encloses a draft of this one. */
  readonly enclosedAsDraftIn?: string;
  /** What scrutiny bodies said of this one, by the minutes that it names. */
  readonly comments: readonly CommentsOnReport[];
}

/** What a scrutiny body said of a report; the places of the comments are those of its minutes. */
export interface CommentsOnReport {
  readonly meeting: Pick<Meeting, "body" | "date">;
  /** Nothing where the minutes record neither comments nor that there were none, or are not there yet. */
  readonly comments: Comments | undefined;
}

export interface ReferredReport {
  readonly meeting: MeetingOfReport;
  /** The id of each of its recommendations in order, or none where it has no id. */
  readonly recommended: readonly (string | undefined)[];
  /** The hash of what it says; nothing where it has mistakes of its own. */
  readonly hash: string | undefined;
}

/** A report's front matter, its meeting looked up: the meeting's own file, or the body and date that the report gives. */
export type PaperHeader = Omit<ReportHeader, "meeting"> & {
  readonly meeting: MeetingOfReport & Partial<Omit<Meeting, keyof MeetingOfReport>>;
};
