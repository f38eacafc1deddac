/** A rating in words that are the same for everybody, printed or spoken; colour only repeats it. */

import { z } from "zod";

export const Rag = z.enum(["blue", "green", "amber", "red", "grey"]);

export type Rag = z.infer<typeof Rag>;
