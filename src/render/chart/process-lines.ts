/** Behind a series: the average and the limits of each phase; and the marks of figures that are more than chance. */

import type { Process, ProcessMark } from "../../document/chart.ts";
import type { CalendarDate } from "../../values/calendar-date.ts";
import { type Key, key } from "./key.ts";
import type { Look } from "./look.ts";
import { group, type Svg, shape } from "./svg.ts";

/** The heights for which the axis needs room. */
export function valuesOf(process: Process | undefined): readonly number[] {
  return (process?.phases ?? []).flatMap(({ average, limits = [] }) => [average, ...limits]);
}

interface Scales {
  readonly xPt: (on: CalendarDate) => number;
  readonly yPt: (value: number) => number;
}

export function processLines({ phases }: Process, { xPt, yPt }: Scales, look: Look): Svg {
  return group(
    ...phases.map(({ from, until, average, limits = [] }) => {
      // A phase of one figure still shows its line.
      const [x1, x2] = [xPt(from) - 4, xPt(until) + 4];
      const across = (value: number, mark: "average" | "limits") => acrossLine(x1, x2, yPt(value), mark, look);
      return group(across(average, "average"), ...limits.map((limit) => across(limit, "limits")));
    }),
  );
}

function acrossLine(x1: number, x2: number, y: number, mark: "average" | "limits", look: Look): Svg {
  const dashes = mark === "limits" ? { "stroke-dasharray": "1.5 2.5", "stroke-linecap": "round" } : {};
  return shape("line", { x1, y1: y, x2, y2: y, stroke: look.quiet, "stroke-width": 1.1, ...dashes });
}

/** Told by its shape, whatever its colour: a filled diamond is an improvement, an open square a concern. */
export function signalMark(mark: "improvement" | "concern", xPt: number, yPt: number, look: Look): Svg {
  if (mark === "concern") {
    const side = 6.4;
    const square = { x: xPt - side / 2, y: yPt - side / 2, width: side, height: side };
    return shape("rect", { ...square, fill: look.paper, stroke: look.text, "stroke-width": 1.6 });
  }
  const reach = 4.6;
  const corners = [
    [xPt, yPt - reach],
    [xPt + reach, yPt],
    [xPt, yPt + reach],
    [xPt - reach, yPt],
  ];
  const path = corners.map(([x = 0, y = 0], index) => `${index === 0 ? "M" : "L"}${round(x)},${round(y)}`).join("");
  return shape("path", { d: `${path}Z`, fill: look.accent });
}

const round = (value: number): number => Math.round(value * 10) / 10;

export function processKey({ key: entries }: Process, look: Look): Key {
  return key(
    entries.map(({ mark, label }) => ({ label, mark: (xPt, yPt) => keyMark(mark, xPt, yPt, look) })),
    look,
  );
}

function keyMark(mark: ProcessMark, xPt: number, yPt: number, look: Look): Svg {
  switch (mark) {
    case "average":
    case "limits":
      return acrossLine(xPt - 5, xPt + 5, yPt, mark, look);
    case "improvement":
    case "concern":
      return signalMark(mark, xPt, yPt, look);
  }
}
