/** The words of figures in `templates/words.yaml`: titles, and what is said in place of a picture. */

import { z } from "zod";
import { Words } from "./fields.ts";

/** Words in which `{name}` stands for a value. */
function pattern(description: string, ...names: readonly string[]) {
  return Words.superRefine((text, context) => {
    for (const [, name = ""] of text.matchAll(/\{([^{}]*)\}/g)) {
      if (names.includes(name)) continue;
      const known = names.map((each) => `{${each}}`).join(", ");
      context.addIssue({
        code: "custom",
        message: `there is no {${name}} here`,
        params: { hint: names.length > 0 ? `there are: ${known}` : "nothing is filled in here" },
      });
    }
  }).describe(`${description} ${names.map((name) => `{${name}}`).join(" ")}`.trim());
}

const ofTheme = pattern("In what the picture shows of a theme.", "count");
const ofMeasure = ["measure", "figure", "period", "target"] as const;

const ofChange = (description: string) =>
  z.strictObject({ improvement: Words, concern: Words, "no-change": Words, "too-short": Words }).describe(description);

const ofMove = ["first", "times", "days"] as const;

export const ThreadWords = z
  .strictObject({
    actions: pattern("How many actions answer a finding.", "count", "complete"),
    next: pattern("The next of them.", "action", "date"),
    measure: pattern("A measure, its latest figure and what that shows.", "name", "figure", "shown"),
    measureAlone: pattern("The same where nothing is told of it.", "name", "figure"),
  })
  .describe("What is told of a finding in the golden thread.");

export const MovedWords = z
  .strictObject({
    agreed: pattern("Why, and who agreed to the new date.", "reason", "by"),
    once: pattern("After that and a semicolon, where the date was moved once: when it was due at first.", ...ofMove),
    often: pattern("The same where it was moved more often.", ...ofMove),
  })
  .describe("What is told of an action whose date was moved.");

export const FigureWords = z
  .strictObject({
    data: Words.describe("The caption of the table of a figure's data, after the figure's number."),
    source: pattern("As at which day, and from where.", "date", "council"),
    asAt: pattern("Beside the line of the day as at which the paper speaks.", "date"),
    target: pattern("Beside the line of a target.", "target"),
    comma: z.string().describe("Between things in a list."),
    and: z.string().describe("Before the last thing in a list."),
    otherActions: Words.describe("The row of actions that belong to no theme."),
    notRated: Words.describe("What an action is that has no rating."),
    units: z
      .strictObject({ percent: Words, count: Words, weeks: Words, days: Words })
      .describe("What the figures of a measure are, in its statistical title."),
    suffixes: z
      .strictObject({ percent: z.string(), count: z.string(), weeks: z.string(), days: z.string() })
      .describe("After each figure of an axis."),
    measure: z.strictObject({
      met: pattern("The title where the last figure meets the target.", ...ofMeasure),
      missed: pattern("The title where it does not.", ...ofMeasure),
      untargeted: pattern("The title where there is no target.", "measure", "figure", "period"),
      statistical: pattern("What was counted, where and when.", "measure", "unit", "area", "periods"),
      periods: pattern("From the first period to the last.", "first", "last"),
      line: pattern("In place of a line chart.", "measure", "first", "last"),
      bar: pattern("In place of a bar chart.", "measure", "first", "last"),
      one: pattern("What a picture of one figure shows.", "figure", "period"),
      course: pattern("What a picture of several shows.", "firstFigure", "first", "lastFigure", "last"),
      extremes: pattern("Their bounds.", "lowest", "lowestPeriod", "highest", "highestPeriod"),
      aim: pattern("The target.", "target"),
      gap: pattern("Where figures are missing.", "before", "after"),
      broken: pattern("Where the figures are counted otherwise than before.", "from", "reason"),
    }),
    process: z
      .strictObject({
        alt: pattern("In place of a chart with limits.", "measure", "first", "last"),
        runAlt: pattern("In place of a run chart, of few figures.", "measure", "first", "last"),
        average: Words.describe("The line of the average, in the key."),
        median: Words.describe("The line of the median, in the key of a run chart."),
        averageOrMedian: Words.describe("Either line, in the key of a chart that has both."),
        limits: Words.describe("The lines of the limits, in the key."),
        improvement: Words.describe("The mark of a figure that is better than chance gives, in the key."),
        concern: Words.describe("The mark of a figure that is worse than chance gives, in the key."),
        lines: pattern("Where the lines run around the latest figure.", "average", "lower", "upper"),
        medianLine: pattern("The same of a run chart.", "average"),
        rebased: pattern("Where the average is worked out anew.", "from", "reason"),
        told: ofChange("What the latest figure shows, after a title and a semicolon."),
        shown: ofChange("The same in a cell of a table."),
        assurance: z
          .strictObject({ met: Words, missed: Words, sometimes: Words })
          .describe("Whether chance decides that the target is met: after what the figure shows."),
      })
      .describe("What is told of a measure beside its figures."),
    ratings: z.strictObject({
      headline: pattern("The title.", "total", "counts"),
      firstCount: pattern("The first of the counts, where it is not 1.", "count", "rating"),
      firstCountOfOne: pattern("The first of the counts, where it is 1.", "rating"),
      count: pattern("Each further count.", "count", "rating"),
      statistical: pattern("What was counted, where.", "plan", "area"),
      stacked: pattern("In place of stacked bars.", "plan"),
      strip: pattern("In place of a strip of boxes.", "plan"),
      row: pattern("What the picture shows of a theme.", "theme", "counts"),
    }),
    timeline: z.strictObject({
      headline: pattern("The title.", "complete", "overdue", "total"),
      statistical: pattern("What is shown, where.", "plan", "area"),
      alt: pattern("In place of the picture.", "plan", "date"),
      row: pattern("What it shows of a theme.", "theme", "counts"),
      counts: z
        .strictObject({ done: ofTheme, overdue: ofTheme, due: ofTheme, closed: ofTheme })
        .describe("How many of a theme's actions are in each state."),
      states: z
        .strictObject({ done: Words, overdue: Words, due: Words, closed: Words })
        .describe("The states as the key names them."),
    }),
    riskMatrix: z.strictObject({
      headline: pattern("The title.", "total", "counts"),
      firstCount: pattern("The first of the counts, where it is not 1.", "count", "band"),
      firstCountOfOne: pattern("The first of the counts, where it is 1.", "band"),
      count: pattern("Each further count.", "count", "band"),
      statistical: pattern("What is shown, where.", "programme", "area"),
      alt: pattern("In place of the picture.", "programme"),
      row: pattern("What it shows of a risk.", "risk", "likelihood", "impact", "score", "band"),
      likelihood: z.array(Words).length(5).describe("What the steps of likelihood are called, from 1 to 5."),
      impact: z.array(Words).length(5).describe("What the steps of impact are called, from 1 to 5."),
    }),
  })
  .describe("The words of figures.");
