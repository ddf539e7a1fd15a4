import { Listeners, type Player, type PlayerListener } from './player';
import { loadScript } from './script';

/** The part of the embed API that is used: https://dev.twitch.tv/docs/embed/video-and-clips/ */
export interface TwitchApi {
  Player: (new (element: HTMLElement, options: TwitchOptions) => TwitchFrame) & TwitchEvents;
}

interface TwitchEvents {
  READY: string;
  PLAY: string;
  PAUSE: string;
  ENDED: string;
  OFFLINE: string;
}

export interface TwitchFrame {
  addEventListener(name: string, listener: () => void): void;
  getCurrentTime(): number;
  getDuration(): number;
  getMuted(): boolean;
  isPaused(): boolean;
  play(): void;
  pause(): void;
  seek(seconds: number): void;
  setMuted(muted: boolean): void;
}

export interface TwitchOptions {
  channel?: string;
  video?: string;
  parent: string[];
  width: string;
  height: string;
  autoplay: boolean;
}

/**
 * A Twitch VOD or live channel. The embed has no speed control. A live channel knows no video
 * time, so the caller gives `liveEdge`, and seeking is left out.
 */
export class TwitchPlayer implements Player {
  readonly kind = 'twitch';
  readonly can = { rate: false, mute: true, fullscreen: true };
  private readonly listeners = new Listeners();
  private readonly frame: TwitchFrame;
  private isReady = false;
  private wanted = 0;

  constructor(
    api: TwitchApi,
    private readonly element: HTMLElement,
    id: string,
    private readonly liveEdge: (() => number) | null,
    parent: string,
    /** The recording is so many milliseconds further than the timeline. */
    private readonly shift = 0,
  ) {
    const target = liveEdge ? { channel: id } : { video: id };
    this.frame = new api.Player(element, { ...target, parent: [parent], width: '100%', height: '100%', autoplay: false });
    this.frame.addEventListener(api.Player.READY, () => this.ready());
    this.frame.addEventListener(api.Player.PLAY, () => this.listeners.tell({ type: 'change' }));
    this.frame.addEventListener(api.Player.PAUSE, () => this.listeners.tell({ type: 'change' }));
    this.frame.addEventListener(api.Player.ENDED, () => this.listeners.tell({ type: 'ended' }));
    this.frame.addEventListener(api.Player.OFFLINE, () =>
      this.listeners.tell({ type: 'error', message: 'This channel is offline.', link: `https://www.twitch.tv/${encodeURIComponent(id)}` }));
  }

  private ready(): void {
    this.isReady = true;
    if ((this.wanted > 0 || this.shift > 0) && !this.liveEdge) this.frame.seek(this.mediaSeconds());
    this.listeners.tell({ type: 'ready' });
  }

  position(): number {
    if (this.liveEdge) return this.liveEdge();
    return this.isReady ? Math.max(0, this.frame.getCurrentTime() * 1000 - this.shift) : this.wanted;
  }

  duration(): number | null {
    const seconds = this.isReady && !this.liveEdge ? this.frame.getDuration() : 0;
    return Number.isFinite(seconds) && seconds > 0 ? Math.max(0, seconds * 1000 - this.shift) : null;
  }

  playing(): boolean {
    return this.isReady && !this.frame.isPaused();
  }

  rate(): number {
    return 1;
  }

  muted(): boolean {
    return this.isReady && this.frame.getMuted();
  }

  play(): void {
    if (this.isReady) this.frame.play();
  }

  pause(): void {
    if (this.isReady) this.frame.pause();
  }

  seek(ms: number): void {
    this.wanted = Math.max(0, ms);
    if (this.isReady && !this.liveEdge) this.frame.seek(this.mediaSeconds());
  }

  private mediaSeconds(): number {
    return Math.max(0, this.wanted + this.shift) / 1000;
  }

  setRate(): void {}

  setMuted(muted: boolean): void {
    if (this.isReady) this.frame.setMuted(muted);
  }

  listen(listener: PlayerListener): () => void {
    return this.listeners.add(listener);
  }

  destroy(): void {
    this.listeners.clear();
    this.element.replaceChildren();
  }
}

export async function loadTwitch(): Promise<TwitchApi> {
  const scope = globalThis as typeof globalThis & { Twitch?: TwitchApi };
  if (!scope.Twitch) await loadScript('https://player.twitch.tv/js/embed/v1.js');
  if (!scope.Twitch) throw new Error('Twitch did not offer its player.');
  return scope.Twitch;
}
