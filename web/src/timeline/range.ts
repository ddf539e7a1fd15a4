/** The visible span of video time, and how zoom and pan change it. Pure; milliseconds. */

export interface Range {
  from: number;
  to: number;
}

/** Nobody needs to look closer than ten seconds at once. */
export const MIN_SPAN = 10_000;

export const span = (range: Range): number => range.to - range.from;

/** Moves and shrinks `range` so that it lies inside `domain` and is never below MIN_SPAN. */
export function clampRange(range: Range, domain: Range): Range {
  const size = Math.min(Math.max(span(range), Math.min(MIN_SPAN, span(domain))), span(domain));
  const from = Math.min(Math.max(range.from, domain.from), domain.to - size);
  return { from, to: from + size };
}

/** Zooms by `factor` (below 1 closer) so that `anchor` keeps its place on the screen. */
export function zoomAt(range: Range, domain: Range, anchor: number, factor: number): Range {
  const size = Math.min(Math.max(span(range) * factor, MIN_SPAN), span(domain));
  const share = span(range) > 0 ? (anchor - range.from) / span(range) : 0.5;
  const from = anchor - share * size;
  return clampRange({ from, to: from + size }, domain);
}

export const panBy = (range: Range, domain: Range, delta: number): Range =>
  clampRange({ from: range.from + delta, to: range.to + delta }, domain);

/** A dragged range in either direction; null when it is too short to be meant. */
export function dragged(a: number, b: number, domain: Range): Range | null {
  const range = { from: Math.min(a, b), to: Math.max(a, b) };
  return span(range) < 1000 ? null : clampRange(range, domain);
}

/** Slides the range so that `at` is seen, as a page turns; unchanged when it is. */
export function reveal(range: Range, domain: Range, at: number): Range {
  if (at >= range.from && at <= range.to) return range;
  return clampRange({ from: at - span(range) * 0.1, to: at + span(range) * 0.9 }, domain);
}

export const timeToX = (ms: number, range: Range, width: number): number =>
  span(range) > 0 ? ((ms - range.from) / span(range)) * width : 0;

export const xToTime = (x: number, range: Range, width: number): number =>
  width > 0 ? range.from + (x / width) * span(range) : range.from;

export const contains = (range: Range, ms: number): boolean => ms >= range.from && ms <= range.to;

/** Nearest window edge within `reach`, for snapping with the Alt key. */
export function snap(ms: number, edges: readonly number[], reach: number): number {
  let best = ms;
  let distance = reach;
  for (const edge of edges) {
    if (Math.abs(edge - ms) <= distance) {
      best = edge;
      distance = Math.abs(edge - ms);
    }
  }
  return best;
}
