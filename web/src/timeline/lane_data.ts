import type { Lanes } from '../api/types';
import { eachSeen, stacked, type Column } from './columns';
import { DRAWN_EMOTIONS } from './palette';
import type { Range } from './range';

/**
 * What each lane draws. The data is of the whole stream and changes only with it or with the joining of columns;
 * the scale follows the visible span. So a frame of panning makes no data anew.
 */

/** Columns for uPlot: first the times, then a column of values for each drawn line. */
export type LaneData = [number[], ...(number | null)[][]];

export interface Scale {
  low: number;
  high: number;
}

type Line = readonly (number | null)[];

/** Steps: each column holds its value from its start to its end. */
function steps(cols: readonly Column[], lines: readonly Line[]): LaneData {
  const twice = (line: Line): (number | null)[] => {
    const points = new Array<number | null>(line.length * 2);
    for (let index = 0; index < line.length; index++) points[2 * index] = points[2 * index + 1] = line[index]!;
    return points;
  };
  const times = new Array<number>(cols.length * 2);
  cols.forEach((column, index) => {
    times[2 * index] = column.start;
    times[2 * index + 1] = column.end - 1;
  });
  return [times, ...lines.map(twice)];
}

/** Messages a second: busiest second of each bin behind, mean in front. */
export function activityData(lanes: Lanes | null): LaneData {
  if (!lanes) return [[], [], []];
  const middle = lanes.step_ms / 2;
  return [lanes.t_ms.map((at) => at + middle), lanes.messages_max, lanes.messages];
}

export function activityScale(lanes: Lanes | null, range: Range): Scale {
  let high = 1;
  const { t_ms, messages_max, step_ms } = lanes ?? { t_ms: [], messages_max: [], step_ms: 1000 };
  for (let index = 0; index < t_ms.length; index++) {
    if (t_ms[index]! + step_ms >= range.from && t_ms[index]! <= range.to) high = Math.max(high, messages_max[index] ?? 0);
  }
  return lanes ? { low: 0, high: high * 1.06 } : { low: 0, high: 1 };
}

/** Low and high of the interval, the base score, and the mean. */
export function sentimentData(cols: readonly Column[]): LaneData {
  return steps(cols, [cols.map((c) => c.low), cols.map((c) => c.high), cols.map((c) => c.base), cols.map((c) => c.mean)]);
}

/** Symmetric about zero. */
export function sentimentScale(cols: readonly Column[], range: Range): Scale {
  let reach = 0;
  eachSeen(cols, range, ({ mean, base }) => {
    reach = Math.max(reach, Math.abs(mean ?? 0), Math.abs(base ?? 0));
  });
  const high = reach > 0.7 ? 1.05 : reach > 0.42 ? 0.8 : 0.5;
  return { low: -high, high };
}

/** Both models' intervals and means. */
export function modelsData(cols: readonly Column[]): LaneData {
  return steps(cols, [
    cols.map((c) => c.low), cols.map((c) => c.high), cols.map((c) => c.base_low), cols.map((c) => c.base_high), cols.map((c) => c.base), cols.map((c) => c.mean),
  ]);
}

/** The whole scale, so that no zoom changes what a height means. */
export const MODELS_SCALE: Scale = { low: -1, high: 1 };

/** Stacked shares; painted from the tallest sum down, so the columns come in reverse. */
export const emotionsData = (cols: readonly Column[]): LaneData => steps(cols, [...stacked(cols, DRAWN_EMOTIONS)].reverse());

export function emotionsScale(cols: readonly Column[], range: Range): Scale {
  let highest = 0;
  eachSeen(cols, range, (column) => {
    let sum = 0;
    for (const name of DRAWN_EMOTIONS) sum += column.emotions[name] ?? 0;
    highest = Math.max(highest, sum);
  });
  return { low: 0, high: Math.min(1, Math.max(0.25, Math.ceil(highest * 10) / 10)) };
}

/** Share of toxic messages, and the upper end of its interval. */
export const toxicityData = (cols: readonly Column[]): LaneData => steps(cols, [cols.map((c) => c.toxicity_high), cols.map((c) => c.toxicity)]);

export function toxicityScale(cols: readonly Column[], range: Range): Scale {
  let highest = 0;
  eachSeen(cols, range, (column) => {
    highest = Math.max(highest, column.toxicity ?? 0);
  });
  return { low: 0, high: Math.min(1, Math.max(0.08, highest * 1.5)) };
}
