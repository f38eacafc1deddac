/** `data/national/bank-holidays.json`: bank holidays of the three divisions, in the form in which gov.uk publishes them. */

import { z } from "zod";
import { Day, Words } from "./fields.ts";

const BankHolidaysOfDivision = z.strictObject({
  division: z.string(),
  events: z
    .array(
      z.strictObject({
        title: Words,
        date: Day,
        notes: z.string().describe("“Substitute day” where the day itself falls on a weekend."),
        bunting: z.boolean(),
      }),
    )
    .min(1, "list the bank holidays of at least one year")
    .describe("Whole years: what follows the last of them is not known."),
});

export const BankHolidays = z
  .strictObject({
    "england-and-wales": BankHolidaysOfDivision,
    scotland: BankHolidaysOfDivision,
    "northern-ireland": BankHolidaysOfDivision,
  })
  .meta({
    title: "Bank holidays",
    description: "As published at https://www.gov.uk/bank-holidays.json, of three divisions; earlier years are kept.",
  });

export type BankHolidays = z.infer<typeof BankHolidays>;
