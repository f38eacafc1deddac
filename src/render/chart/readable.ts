import { contrast } from "../theme/contrast.ts";

/** White or black, whichever stands out more: one of them has at least 4.5:1 on any colour. */
export function readableOn(ground: string): string {
  return contrast("#ffffff", ground) >= contrast("#000000", ground) ? "#ffffff" : "#000000";
}
