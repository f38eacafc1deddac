/** What a measure says of its small counts, unless it says that none are too small. */

import type { DisclosurePolicy, Measure } from "../schema/measures.ts";

export const policyOf = (disclosure: Measure["disclosure"]): DisclosurePolicy | undefined =>
  disclosure === "none" ? undefined : disclosure;
