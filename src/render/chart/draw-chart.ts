/** Sends each kind of chart to the file that draws it. The same chart and theme give the same picture. */

import type { Chart } from "../../document/chart.ts";
import type { Theme } from "../theme/theme.ts";
import { barChart } from "./bar-chart.ts";
import { lineChart } from "./line-chart.ts";
import { lookOf } from "./look.ts";
import type { Picture } from "./picture.ts";
import { ragStripChart } from "./rag-strip-chart.ts";
import { riskMatrixChart } from "./risk-matrix-chart.ts";
import { stackedRagChart } from "./stacked-rag-chart.ts";
import { timelineChart } from "./timeline-chart.ts";

export function drawChart(chart: Chart, theme: Theme): Picture {
  const look = lookOf(theme);
  switch (chart.kind) {
    case "line":
      return lineChart(chart, look);
    case "bar":
      return barChart(chart, look);
    case "stacked-rag":
      return stackedRagChart(chart, look);
    case "rag-strip":
      return ragStripChart(chart, look);
    case "timeline":
      return timelineChart(chart, look);
    case "risk-matrix":
      return riskMatrixChart(chart, look);
  }
}
