import { describe, expect, it } from 'vitest';
import { PaintQueue } from './paint_queue';

/** Frames run when told; each paint takes `cost` milliseconds. */
function stage(cost: number) {
  const frames: (() => void)[] = [];
  const painted: string[] = [];
  let now = 0;
  const queue = new PaintQueue((run) => frames.push(run), () => now);
  const paint = (name: string) => () => {
    painted.push(name);
    now += cost;
  };
  return { queue, painted, paint, frame: () => frames.shift()?.(), waiting: () => frames.length };
}

describe('the paint queue', () => {
  it('paints one expensive canvas a frame', () => {
    const { queue, painted, paint, frame, waiting } = stage(8);
    ['a', 'b', 'c'].forEach((name) => queue.add(paint(name)));
    expect(waiting()).toBe(1);
    frame();
    expect(painted).toEqual(['a']);
    frame();
    frame();
    expect(painted).toEqual(['a', 'b', 'c']);
    expect(waiting()).toBe(0);
  });

  it('paints several cheap ones', () => {
    const { queue, painted, paint, frame } = stage(1);
    ['a', 'b', 'c'].forEach((name) => queue.add(paint(name)));
    frame();
    expect(painted).toEqual(['a', 'b', 'c']);
  });

  it('paints once what was asked for twice, and not what was dropped', () => {
    const { queue, painted, paint, frame } = stage(1);
    const twice = paint('a');
    const gone = paint('b');
    queue.add(twice);
    queue.add(gone);
    queue.add(twice);
    queue.drop(gone);
    frame();
    expect(painted).toEqual(['a']);
  });
});
