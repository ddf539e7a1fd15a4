import { describe, expect, it } from 'vitest';
import { clampRange, dragged, MIN_SPAN, panBy, reveal, snap, span, timeToX, xToTime, zoomAt } from './range';

const domain = { from: -20_000, to: 3_600_000 };

describe('zoomAt', () => {
  it('keeps the anchor where it is on the screen', () => {
    const before = { from: 600_000, to: 1_800_000 };
    const after = zoomAt(before, domain, 900_000, 0.5);
    expect(timeToX(900_000, after, 1000)).toBeCloseTo(timeToX(900_000, before, 1000));
    expect(span(after)).toBe(600_000);
  });

  it('never gets closer than ten seconds, nor wider than everything', () => {
    expect(span(zoomAt({ from: 0, to: 12_000 }, domain, 5000, 0.01))).toBe(MIN_SPAN);
    expect(zoomAt({ from: 0, to: 3_000_000 }, domain, 5000, 100)).toEqual(domain);
  });

  it('stays inside at the edges', () => {
    const after = zoomAt({ from: 3_000_000, to: 3_600_000 }, domain, 3_000_000, 2);
    expect(after.to).toBeLessThanOrEqual(domain.to);
    expect(span(after)).toBe(1_200_000);
  });
});

describe('pan, drag, reveal, snap', () => {
  it('pans without changing the span, and stops at the ends', () => {
    expect(panBy({ from: 0, to: 60_000 }, domain, 30_000)).toEqual({ from: 30_000, to: 90_000 });
    expect(panBy({ from: 0, to: 60_000 }, domain, -900_000)).toEqual({ from: -20_000, to: 40_000 });
  });

  it('takes a drag in both directions, and ignores a slip', () => {
    expect(dragged(90_000, 30_000, domain)).toEqual({ from: 30_000, to: 90_000 });
    expect(dragged(30_000, 30_400, domain)).toBeNull();
  });

  it('widens a short drag to the least span', () => expect(span(dragged(30_000, 33_000, domain)!)).toBe(MIN_SPAN));

  it('turns the page only when the playhead is out of sight', () => {
    const range = { from: 0, to: 100_000 };
    expect(reveal(range, domain, 50_000)).toBe(range);
    expect(reveal(range, domain, 150_000)).toEqual({ from: 140_000, to: 240_000 });
  });

  it('snaps to the nearest edge in reach', () => {
    expect(snap(61_500, [0, 60_000, 120_000], 5000)).toBe(60_000);
    expect(snap(80_000, [0, 60_000, 120_000], 5000)).toBe(80_000);
  });

  it('survives a domain shorter than the least span', () => {
    expect(clampRange({ from: 0, to: 60_000 }, { from: 0, to: 5000 })).toEqual({ from: 0, to: 5000 });
  });

  it('turns pixels into times and back', () => {
    const range = { from: 60_000, to: 120_000 };
    expect(xToTime(timeToX(75_000, range, 640), range, 640)).toBeCloseTo(75_000);
    expect(xToTime(10, range, 0)).toBe(60_000);
  });
});
