import { describe, expect, it } from 'vitest';
import { gripOf, pinched } from './pinch';
import { MIN_SPAN, span, timeToX } from './range';

const domain = { from: 0, to: 3_600_000 };
const start = { from: 600_000, to: 1_800_000 };

describe('pinched', () => {
  it('keeps what lay between the fingers between them', () => {
    const from = { x: 400, distance: 100 };
    const to = { x: 460, distance: 200 };
    const after = pinched(start, domain, from, to, 800);
    expect(span(after)).toBe(span(start) / 2);
    expect(timeToX(1_200_000, after, 800)).toBeCloseTo(460);
  });

  it('pans with two fingers that keep their distance', () => {
    expect(pinched(start, domain, { x: 400, distance: 90 }, { x: 200, distance: 90 }, 800)).toEqual({ from: 900_000, to: 2_100_000 });
  });

  it('stays inside, and never gets closer than the least span', () => {
    expect(pinched(start, domain, { x: 400, distance: 400 }, { x: 400, distance: 24 }, 800)).toEqual(domain);
    expect(span(pinched(start, domain, { x: 400, distance: 24 }, { x: 400, distance: 24_000 }, 800))).toBe(MIN_SPAN);
    expect(pinched(start, domain, { x: 1, distance: 50 }, { x: 2, distance: 60 }, 0)).toBe(start);
  });

  it('takes fingers that touch as a little apart', () => {
    expect(gripOf({ x: 100, y: 10 }, { x: 101, y: 10 })).toEqual({ x: 100.5, distance: 24 });
    expect(gripOf({ x: 0, y: 0 }, { x: 30, y: 40 })).toEqual({ x: 15, distance: 50 });
  });
});
