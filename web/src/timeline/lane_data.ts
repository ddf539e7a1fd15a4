import type { Lanes } from '../api/types';
import { stacked, type Column } from './columns';
import { DRAWN_EMOTIONS } from './palette';
import type { Range } from './range';

/** Columns for uPlot: first the times, then a column of values for each drawn line. */
export type LaneData = [number[], ...(number | null)[][]];

export interface DrawnLane {
  data: LaneData;
  low: number;
  high: number;
}

/** Steps: each column holds its value from its start to its end. */
function steps(cols: readonly Column[], lines: readonly (readonly (number | null)[])[]): LaneData {
  const times = cols.flatMap((column) => [column.start, column.end - 1]);
  return [times, ...lines.map((line) => line.flatMap((value) => [value, value]))];
}

const seen = (cols: readonly Column[], range: Range): Column[] =>
  cols.filter((column) => column.end > range.from && column.start < range.to);

/** Messages a second: busiest second of each bin behind, mean in front. */
export function activity(lanes: Lanes | null, range: Range): DrawnLane {
  if (!lanes) return { data: [[], [], []], low: 0, high: 1 };
  const middle = lanes.step_ms / 2;
  let high = 1;
  lanes.t_ms.forEach((at, index) => {
    if (at + lanes.step_ms >= range.from && at <= range.to) high = Math.max(high, lanes.messages_max[index] ?? 0);
  });
  return { data: [lanes.t_ms.map((at) => at + middle), lanes.messages_max, lanes.messages], low: 0, high: high * 1.06 };
}

/** Mean, low and high of the interval, and the base score; symmetric about zero. */
export function sentiment(cols: readonly Column[], range: Range): DrawnLane {
  const reach = Math.max(0, ...seen(cols, range).flatMap((column) => [Math.abs(column.mean ?? 0), Math.abs(column.base ?? 0)]));
  const high = reach > 0.7 ? 1.05 : reach > 0.42 ? 0.8 : 0.5;
  const line = (pick: (column: Column) => number | null): (number | null)[] => cols.map(pick);
  const data = steps(cols, [line((c) => c.low), line((c) => c.high), line((c) => c.base), line((c) => c.mean)]);
  return { data, low: -high, high };
}

/** Both models' means with their intervals on the fixed scale from -1 to 1, so that no zoom changes what a height means. */
export function models(cols: readonly Column[]): DrawnLane {
  const line = (pick: (column: Column) => number | null): (number | null)[] => cols.map(pick);
  const data = steps(cols, [
    line((c) => c.low), line((c) => c.high), line((c) => c.base_low), line((c) => c.base_high), line((c) => c.base), line((c) => c.mean),
  ]);
  return { data, low: -1, high: 1 };
}

/** Stacked shares; painted from the tallest sum down, so the columns come in reverse. */
export function emotions(cols: readonly Column[], range: Range): DrawnLane {
  const sums = stacked(cols, DRAWN_EMOTIONS);
  const top = sums[sums.length - 1] ?? [];
  const highest = Math.max(0, ...cols.map((column, index) => (column.end > range.from && column.start < range.to ? (top[index] ?? 0) : 0)));
  return { data: steps(cols, [...sums].reverse()), low: 0, high: Math.min(1, Math.max(0.25, Math.ceil(highest * 10) / 10)) };
}

/** Share of toxic messages, and the upper end of its interval. */
export function toxicity(cols: readonly Column[], range: Range): DrawnLane {
  const highest = Math.max(0, ...seen(cols, range).map((column) => column.toxicity ?? 0));
  const data = steps(cols, [cols.map((c) => c.toxicity_high), cols.map((c) => c.toxicity)]);
  return { data, low: 0, high: Math.max(0.08, highest * 1.5) };
}
