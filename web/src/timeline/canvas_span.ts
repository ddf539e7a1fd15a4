import { span, type Range } from './range';

/**
 * Canvases are painted wider than the span in sight, and moved and stretched by the compositor while the reader pans and
 * zooms: painting is what costs, moving costs nothing. This says how wide, and when to paint again.
 */

/** What a canvas holds: `range` is painted, for a reader who then saw a span of `sight` milliseconds. */
export interface Painted {
  range: Range;
  sight: number;
}

/** Canvas width as a multiple of the width in sight. */
export const WIDER = 2;

/** May reach beyond the stream: nothing is drawn there, and the width is always the same. */
export function paintedFor(range: Range): Painted {
  const margin = (span(range) * (WIDER - 1)) / 2;
  return { range: { from: range.from - margin, to: range.to + margin }, sight: span(range) };
}

/** Stretched further than this, lines look wrong. */
const STRETCH = 1.3;
/** Share of the sight that must be left on either side before a canvas is painted again in time. */
const RESERVE = 0.2;

/** Whether to paint again: `soon` before something missing is seen, `later` once the reader holds still, or not at all. */
export function repaint({ range: has, sight }: Painted, range: Range): 'soon' | 'later' | 'no' {
  const ratio = span(range) / sight;
  if (ratio > STRETCH || ratio < 1 / STRETCH) return 'soon';
  const left = Math.min(range.from - has.from, has.to - range.to);
  if (left < span(range) * RESERVE) return 'soon';
  const middle = Math.abs(has.from + has.to - range.from - range.to);
  return Math.abs(ratio - 1) < 1e-6 && middle < span(range) * 1e-6 ? 'no' : 'later';
}

/** Where the canvas lies now: pixels from the left edge, and how far it is stretched. */
export function placed({ range: has, sight }: Painted, range: Range, width: number): { left: number; stretch: number } {
  const pixels = width / Math.max(1, span(range));
  return { left: (has.from - range.from) * pixels, stretch: sight / Math.max(1, span(range)) };
}
