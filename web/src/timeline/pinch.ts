import { clampRange, MIN_SPAN, span, xToTime, type Range } from './range';

/** Two fingers on the lanes: their middle from the left edge, and how far they are apart; pixels. */
export interface Grip {
  x: number;
  distance: number;
}

/** Fingers closer than this are taken as this far apart: below it, a tremble would zoom. */
const CLOSEST = 24;

export function gripOf(one: { x: number; y: number }, other: { x: number; y: number }): Grip {
  return { x: (one.x + other.x) / 2, distance: Math.max(CLOSEST, Math.hypot(one.x - other.x, one.y - other.y)) };
}

/**
 * The span after a pinch that began at `start` with the grip `from` and now has the grip `to`: what lay between the
 * fingers stays between them, so that two fingers also pan.
 */
export function pinched(start: Range, domain: Range, from: Grip, to: Grip, width: number): Range {
  if (width <= 0) return start;
  const size = Math.min(Math.max((span(start) * from.distance) / to.distance, MIN_SPAN), span(domain));
  const left = xToTime(from.x, start, width) - (to.x / width) * size;
  return clampRange({ from: left, to: left + size }, domain);
}
