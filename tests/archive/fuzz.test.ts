import { test } from "vitest";
import { expectEachDamageFound } from "./single-damage.ts";

test("whatever single damage is done to any file of an archive is found", () => expectEachDamageFound(200));
