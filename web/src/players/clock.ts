import { Listeners, type Player, type PlayerListener } from './player';

/** Milliseconds that grow: performance.now in the page, a fake in tests. */
export type Now = () => number;

/**
 * The player where there is no video: a clock that can be played, paused, seeked and sped up.
 * `end` is asked for on every reading, since a live stream grows; the clock never passes it.
 */
export class ClockPlayer implements Player {
  readonly kind = 'clock';
  readonly can = { rate: true, mute: false, fullscreen: false };
  private readonly listeners = new Listeners();
  private base = 0;
  private since: number | null = null;
  private speed = 1;

  constructor(private readonly end: () => number, private readonly now: Now = () => performance.now()) {}

  position(): number {
    if (this.since === null) return this.base;
    const at = this.base + (this.now() - this.since) * this.speed;
    return Math.min(at, Math.max(this.base, this.end()));
  }

  duration(): number {
    return this.end();
  }

  playing(): boolean {
    return this.since !== null;
  }

  rate(): number {
    return this.speed;
  }

  muted(): boolean {
    return false;
  }

  play(): void {
    if (this.since !== null) return;
    this.since = this.now();
    this.listeners.tell({ type: 'change' });
  }

  pause(): void {
    if (this.since === null) return;
    this.base = this.position();
    this.since = null;
    this.listeners.tell({ type: 'change' });
  }

  seek(ms: number): void {
    this.base = Math.min(ms, this.end());
    if (this.since !== null) this.since = this.now();
    this.listeners.tell({ type: 'change' });
  }

  setRate(rate: number): void {
    this.base = this.position();
    if (this.since !== null) this.since = this.now();
    this.speed = rate;
    this.listeners.tell({ type: 'change' });
  }

  setMuted(): void {}

  listen(listener: PlayerListener): () => void {
    return this.listeners.add(listener);
  }

  destroy(): void {
    this.since = null;
    this.listeners.clear();
  }
}
