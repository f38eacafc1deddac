/** As `npm test` does, and as often as it takes to meet the rare ones. */

import { test } from "vitest";
import { expectEachDamageFound } from "../archive/single-damage.ts";

test("fifteen hundred damages to an archive are all found", () => expectEachDamageFound(1500));
