import { describe, expect, it } from 'vitest';
import type { Lanes } from '../api/types';
import { covers, withMargin } from './lanes.svelte';
import { View } from './view.svelte';

describe('View', () => {
  it('shows everything until a part is chosen, and again when all is chosen', () => {
    const view = new View(() => ({ from: 0, to: 600_000 }));
    expect(view.zoomed).toBe(false);
    view.zoom(300_000, 0.5);
    expect(view.range).toEqual({ from: 150_000, to: 450_000 });
    view.zoom(300_000, 2);
    expect(view.zoomed).toBe(false);
  });

  it('turns the page when the playhead runs out, not when the reader looks elsewhere', () => {
    const view = new View(() => ({ from: 0, to: 600_000 }));
    view.show({ from: 0, to: 60_000 });
    view.keepInSight(59_900, 60_100);
    expect(view.range.from).toBeGreaterThan(50_000);
    view.show({ from: 300_000, to: 360_000 });
    view.keepInSight(60_100, 60_200);
    expect(view.range.from).toBe(300_000);
  });
});

describe('lanes around the view', () => {
  const lanes = (from_ms: number, to_ms: number, step_ms: number) => ({ from_ms, to_ms, step_ms }) as Lanes;

  it('asks for half a span more on each side, inside the stream', () => {
    expect(withMargin({ from: 0, to: 100_000 }, { from: 0, to: 120_000 })).toEqual({ from: 0, to: 120_000 });
    expect(withMargin({ from: 60_000, to: 100_000 }, { from: 0, to: 900_000 })).toEqual({ from: 40_000, to: 120_000 });
  });

  it('is content with what reaches over the view and is fine enough', () => {
    const range = { from: 60_000, to: 120_000 };
    expect(covers(lanes(0, 200_000, 1000), range, 1200)).toBe(true);
    expect(covers(lanes(0, 100_000, 1000), range, 1200)).toBe(false);
    expect(covers(lanes(0, 86_400_000, 60_000), range, 1200)).toBe(false);
  });
});
