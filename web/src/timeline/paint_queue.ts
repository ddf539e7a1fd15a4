/** Paints canvases a few milliseconds a frame, so that no frame has to wait for all of them. */

const BUDGET = 5;

export class PaintQueue {
  private readonly waiting = new Set<() => void>();
  private frame = 0;

  constructor(
    private readonly request: (run: () => void) => number = (run) => requestAnimationFrame(run),
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** `paint` runs once, within the next frames; asking again before that changes nothing. */
  add(paint: () => void): void {
    this.waiting.add(paint);
    if (this.frame === 0) this.frame = this.request(() => this.run());
  }

  drop(paint: () => void): void {
    this.waiting.delete(paint);
  }

  /** At least one each frame, more while there is time. */
  private run(): void {
    const began = this.now();
    this.frame = 0;
    for (const paint of this.waiting) {
      this.waiting.delete(paint);
      paint();
      if (this.now() - began >= BUDGET) break;
    }
    if (this.waiting.size > 0) this.frame = this.request(() => this.run());
  }
}

export const paintQueue = new PaintQueue();
