/** What can be wrong with the clearances of a paper. */

import type { Rule } from "./rule.ts";

export const clearanceRules = {
  "clearance/open": {
    means: "The council asks that somebody clears papers of this kind, and nobody has. Silence is no clearance.",
    advice: "Ask for it, then record it with boardpaper clearance give.",
  },
  "clearance/re-opened": {
    means: "What somebody cleared was changed afterwards: the paper says something else than they saw.",
    advice: "Ask again, and record it with boardpaper clearance give. Edits elsewhere re-open nothing.",
  },
  "clearance/unknown-role": {
    means: "A clearance was to be recorded that the council does not ask for.",
    advice: "Name one that boardpaper clearance list shows, or ask for it in the council's clearances.yaml.",
  },
} as const satisfies Readonly<Record<string, Rule>>;
