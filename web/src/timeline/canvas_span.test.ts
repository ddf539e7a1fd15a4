import { describe, expect, it } from 'vitest';
import { paintedFor, placed, repaint } from './canvas_span';
import { timeToX } from './range';

const sight = { from: 600_000, to: 1_800_000 };
const moved = (by: number) => ({ from: sight.from + by, to: sight.to + by });

describe('canvases wider than the sight', () => {
  it('reach half a sight further on either side', () => {
    expect(paintedFor(sight)).toEqual({ range: { from: 0, to: 2_400_000 }, sight: 1_200_000 });
  });

  it('are painted again before an edge comes in sight, and when stretched too far', () => {
    const painted = paintedFor(sight);
    expect(repaint(painted, sight)).toBe('no');
    expect(repaint(painted, moved(200_000))).toBe('later');
    expect([repaint(painted, moved(400_000)), repaint(painted, moved(-400_000)), repaint(painted, moved(9_000_000))]).toEqual(['soon', 'soon', 'soon']);
    expect(repaint(painted, { from: 700_000, to: 1_700_000 })).toBe('later');
    expect(repaint(painted, { from: 900_000, to: 1_500_000 })).toBe('soon');
    expect(repaint(painted, { from: 400_000, to: 2_000_000 })).toBe('soon');
  });

  it('lie where their times are', () => {
    const painted = paintedFor(sight);
    const range = { from: 800_000, to: 1_600_000 };
    const { left, stretch } = placed(painted, range, 1000);
    const onCanvas = timeToX(1_000_000, painted.range, 2000);
    expect(left + onCanvas * stretch).toBeCloseTo(timeToX(1_000_000, range, 1000));
  });
});
