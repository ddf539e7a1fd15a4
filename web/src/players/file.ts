import { Listeners, type Player, type PlayerListener } from './player';

/** The part of HTMLVideoElement that is used; tests hand in a stand-in. */
export type VideoElement = Pick<
  HTMLVideoElement,
  'currentTime' | 'duration' | 'paused' | 'playbackRate' | 'muted' | 'play' | 'pause' | 'addEventListener' | 'removeEventListener' | 'error'
>;

const CHANGES = ['play', 'pause', 'ratechange', 'volumechange', 'seeked'] as const;

/** A video file of the user's own, or one that the server offers, in a <video> element. */
export class FilePlayer implements Player {
  readonly kind = 'file';
  readonly can = { rate: true, mute: true, fullscreen: true };
  private readonly listeners = new Listeners();
  private readonly change = (): void => this.listeners.tell({ type: 'change' });
  private readonly ready = (): void => this.listeners.tell({ type: 'ready' });
  private readonly ended = (): void => this.listeners.tell({ type: 'ended' });
  private readonly failed = (): void =>
    this.listeners.tell({ type: 'error', message: 'This browser cannot play that video file.', link: null });

  constructor(private readonly video: VideoElement) {
    for (const name of CHANGES) video.addEventListener(name, this.change);
    video.addEventListener('loadedmetadata', this.ready);
    video.addEventListener('ended', this.ended);
    video.addEventListener('error', this.failed);
  }

  position(): number {
    return this.video.currentTime * 1000;
  }

  duration(): number | null {
    return Number.isFinite(this.video.duration) ? this.video.duration * 1000 : null;
  }

  playing(): boolean {
    return !this.video.paused;
  }

  rate(): number {
    return this.video.playbackRate;
  }

  muted(): boolean {
    return this.video.muted;
  }

  play(): void {
    // Refused when the browser wants a gesture first: the element then stays paused, which is told.
    this.video.play()?.catch(this.change);
  }

  pause(): void {
    this.video.pause();
  }

  seek(ms: number): void {
    this.video.currentTime = Math.max(0, ms) / 1000;
    this.change();
  }

  setRate(rate: number): void {
    this.video.playbackRate = rate;
  }

  setMuted(muted: boolean): void {
    this.video.muted = muted;
  }

  listen(listener: PlayerListener): () => void {
    return this.listeners.add(listener);
  }

  destroy(): void {
    for (const name of CHANGES) this.video.removeEventListener(name, this.change);
    this.video.removeEventListener('loadedmetadata', this.ready);
    this.video.removeEventListener('ended', this.ended);
    this.video.removeEventListener('error', this.failed);
    this.listeners.clear();
  }
}
