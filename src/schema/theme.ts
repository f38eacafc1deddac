/** `theme.yaml` of a council's house style: what differs from the plain look. */

import { z } from "zod";

const Colour = z
  .string('write a colour in quotes, as "#1d4f76"')
  .regex(/^#[0-9a-f]{6}$/i, 'write a colour as # and six digits, such as "#1d4f76"')
  .transform((colour) => colour.toLowerCase());

const Points = z.number("write a number of points").min(6, "at least 6 points").max(72, "at most 72 points");

const RagLook = z.strictObject({
  symbol: z.string().min(1).max(2).describe("A shape of its own, so that no rating is told by colour alone."),
  colour: Colour,
});

export const ThemeSettings = z
  .strictObject({
    accent: Colour.optional().describe("The council's one colour: headings and rules."),
    text: Colour.optional(),
    quiet: Colour.optional().describe("Small print."),
    rule: Colour.optional().describe("Lines of tables."),
    headerRow: Colour.optional().describe("Behind the header row of a table."),
    notice: Colour.optional().describe("Behind a notice."),
    link: Colour.optional(),
    fontSizePt: Points.optional().describe("Of the text, in points; 12 is what councils ask for."),
    titleSizePt: Points.optional(),
    headingSizesPt: z.tuple([Points, Points, Points]).optional().describe("Of headings of levels 1 to 3."),
    tableSizePt: Points.optional(),
    smallSizePt: Points.optional(),
    lineSpacing: z.number().min(1).max(2).optional().describe("1.15 is plain."),
    marginMm: z.number().min(10).max(50).optional(),
    numberColumnMm: z.number().min(8).max(30).optional().describe("Where text begins, beside a hanging number."),
    rag: z
      .strictObject({
        blue: RagLook.optional(),
        green: RagLook.optional(),
        amber: RagLook.optional(),
        red: RagLook.optional(),
        grey: RagLook.optional(),
      })
      .optional()
      .describe("How ratings look."),
  })
  .meta({ title: "Theme", description: "How a council's papers look, where they differ from the plain look." });

export type ThemeSettings = z.infer<typeof ThemeSettings>;
