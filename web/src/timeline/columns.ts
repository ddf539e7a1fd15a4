import { EMOTIONS, type Emotion, type Window } from '../api/types';
import type { Range } from './range';

/** What the lanes draw for one stretch of windows: one column per drawn step. */
export interface Column {
  start: number;
  end: number;
  messages: number;
  mean: number | null;
  low: number | null;
  high: number | null;
  base: number | null;
  base_low: number | null;
  base_high: number | null;
  toxicity: number | null;
  toxicity_high: number | null;
  emotions: Partial<Record<Emotion, number>>;
}

/** Index of the window that holds `at`, or -1. Windows are sorted and do not overlap. */
export function windowAt(windows: readonly Window[], at: number): number {
  let low = 0;
  let high = windows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const window = windows[middle]!;
    if (at < window.start_ms) high = middle - 1;
    else if (at >= window.end_ms) low = middle + 1;
    else return middle;
  }
  return -1;
}

/**
 * The window that speaks for `at`: the one that holds it, or on a live stream, where the present
 * window is still filling, the last full one if it ended at most one length ago.
 */
export function speakingWindow(windows: readonly Window[], at: number, live: boolean): Window | null {
  const held = windows[windowAt(windows, at)];
  if (held) return held;
  const last = windows[windows.length - 1];
  const recent = live && last && at >= last.end_ms && at < last.end_ms + 2 * (last.end_ms - last.start_ms);
  return recent ? last : null;
}

/**
 * All windows, joined by the power of two that leaves at most `limit` columns in `range` (two more where groups are
 * cut). The same list object as long as that power and the windows stay, so that what is made of it can be kept while
 * the reader pans. A joined column weighs sentiment by chatters and shares by messages; its interval is the envelope
 * of the joined intervals, never narrower than any.
 */
export function columns(windows: readonly Window[], range: Range, limit: number): readonly Column[] {
  const seen = firstFrom(windows, range.to, (window) => window.start_ms) - firstFrom(windows, range.from, (window) => window.end_ms - 1);
  let per = 1;
  while (seen / per > limit) per *= 2;
  return joinedBy(windows, per);
}

/** Index of the first item whose `key` is at or after `at`; items are in order of it. */
function firstFrom<T>(items: readonly T[], at: number, key: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(items[middle]!) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Calls `take` with each column that is seen in `range`, and its index. */
export function eachSeen(cols: readonly Column[], range: Range, take: (column: Column, index: number) => void): void {
  for (let index = firstFrom(cols, range.from, (column) => column.end - 1); index < cols.length; index++) {
    if (cols[index]!.start >= range.to) return;
    take(cols[index]!, index);
  }
}

const pyramids = new WeakMap<readonly Window[], Map<number, Column[]>>();

/** All windows joined by `per`, made once for each list and `per`. */
function joinedBy(windows: readonly Window[], per: number): Column[] {
  const pyramid = pyramids.get(windows) ?? new Map<number, Column[]>();
  pyramids.set(windows, pyramid);
  const known = pyramid.get(per);
  if (known) return known;
  const made: Column[] = [];
  for (let start = 0; start < windows.length; start += per) made.push(join(windows.slice(start, start + per)));
  pyramid.set(per, made);
  return made;
}

function join(windows: readonly Window[]): Column {
  const scored = windows.filter((window) => window.sentiment !== null);
  const based = windows.filter((window) => window.base?.sentiment);
  const busy = windows.filter((window) => window.messages > 0);
  const messages = busy.reduce((sum, window) => sum + window.messages, 0);
  const weigh = (value: (window: Window) => number): number | null =>
    messages > 0 ? busy.reduce((sum, window) => sum + value(window) * window.messages, 0) / messages : null;
  const emotions: Column['emotions'] = {};
  if (messages > 0) {
    for (const name of EMOTIONS) emotions[name] = weigh((window) => window.emotions[name] ?? 0) ?? 0;
  }
  return {
    start: windows[0]!.start_ms,
    end: windows[windows.length - 1]!.end_ms,
    messages,
    mean: weighted(scored.map((window) => [window.sentiment!.mean, window.sentiment!.n])),
    low: scored.length > 0 ? Math.min(...scored.map((window) => window.sentiment!.low)) : null,
    high: scored.length > 0 ? Math.max(...scored.map((window) => window.sentiment!.high)) : null,
    base: weighted(based.map((window) => [window.base!.sentiment!.mean, window.base!.sentiment!.n])),
    base_low: based.length > 0 ? Math.min(...based.map((window) => window.base!.sentiment!.low)) : null,
    base_high: based.length > 0 ? Math.max(...based.map((window) => window.base!.sentiment!.high)) : null,
    toxicity: weigh((window) => window.toxicity?.share ?? 0),
    toxicity_high: busy.length > 0 ? Math.max(...busy.map((window) => window.toxicity?.high ?? 0)) : null,
    emotions,
  };
}

function weighted(pairs: readonly (readonly [number, number])[]): number | null {
  const total = pairs.reduce((sum, [, weight]) => sum + weight, 0);
  return total > 0 ? pairs.reduce((sum, [value, weight]) => sum + value * weight, 0) / total : null;
}

/** Cumulated emotion shares, bottom first, for stacked areas; null over empty columns. */
export function stacked(cols: readonly Column[], names: readonly Emotion[]): (number | null)[][] {
  const sums = cols.map(() => 0);
  return names.map((name) =>
    cols.map((column, index) => {
      if (column.messages === 0) return null;
      sums[index] = Math.min(1, sums[index]! + (column.emotions[name] ?? 0));
      return sums[index]!;
    }),
  );
}

/** Start, minute and rate of the window with the most messages a second; null when all are empty. */
export function busiest(windows: readonly Window[]): Window | null {
  let best: Window | null = null;
  for (const window of windows) {
    if (window.messages === 0) continue;
    if (!best || density(window) > density(best)) best = window;
  }
  return best;
}

export const density = (window: Window): number =>
  window.messages / Math.max(1, (window.end_ms - window.start_ms) / 1000);
