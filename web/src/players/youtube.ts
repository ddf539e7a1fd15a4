import { Listeners, type Player, type PlayerListener } from './player';
import { loadScript } from './script';

/** The part of the IFrame API that is used: https://developers.google.com/youtube/iframe_api_reference */
export interface YouTubeApi {
  Player: new (element: HTMLElement, options: YouTubeOptions) => YouTubeFrame;
}

export interface YouTubeFrame {
  getCurrentTime(): number;
  getDuration(): number;
  getPlayerState(): number;
  getPlaybackRate(): number;
  isMuted(): boolean;
  playVideo(): void;
  pauseVideo(): void;
  seekTo(seconds: number, allowSeekAhead: boolean): void;
  setPlaybackRate(rate: number): void;
  mute(): void;
  unMute(): void;
  destroy(): void;
}

export interface YouTubeOptions {
  videoId: string;
  host: string;
  width: string;
  height: string;
  playerVars: Record<string, string | number>;
  events: {
    onReady(): void;
    onStateChange(event: { data: number }): void;
    onPlaybackRateChange(): void;
    onError(event: { data: number }): void;
  };
}

const ENDED = 0;
const PLAYING = 1;
const BUFFERING = 3;

/** What an error number means to the reader: 101 and 150 are the same, 153 is a missing Referer. */
export function youTubeError(code: number): string {
  switch (code) {
    case 2: return 'YouTube does not know this video id.';
    case 100: return 'This video was removed or is private.';
    case 101:
    case 150: return 'The owner of this video does not allow it to be played on other pages.';
    case 153: return 'YouTube refused the player, since this page did not say where it comes from.';
    default: return 'YouTube could not play this video.';
  }
}

export const youTubeLink = (id: string, at_ms: number): string =>
  `https://www.youtube.com/watch?v=${encodeURIComponent(id)}&t=${Math.max(0, Math.floor(at_ms / 1000))}s`;

export class YouTubePlayer implements Player {
  readonly kind = 'youtube';
  readonly can = { rate: true, mute: true, fullscreen: true };
  private readonly listeners = new Listeners();
  private readonly frame: YouTubeFrame;
  private isReady = false;
  private wanted = 0;

  constructor(yt: YouTubeApi, element: HTMLElement, private readonly id: string, origin: string) {
    this.frame = new yt.Player(element, {
      videoId: id,
      host: 'https://www.youtube-nocookie.com',
      width: '100%',
      height: '100%',
      playerVars: { enablejsapi: 1, playsinline: 1, rel: 0, origin },
      events: {
        onReady: () => this.ready(),
        onStateChange: (event) => this.listeners.tell({ type: event.data === ENDED ? 'ended' : 'change' }),
        onPlaybackRateChange: () => this.listeners.tell({ type: 'change' }),
        onError: (event) =>
          this.listeners.tell({ type: 'error', message: youTubeError(event.data), link: youTubeLink(this.id, this.position()) }),
      },
    });
  }

  private ready(): void {
    this.isReady = true;
    if (this.wanted > 0) this.frame.seekTo(this.wanted / 1000, true);
    this.listeners.tell({ type: 'ready' });
  }

  position(): number {
    return this.isReady ? this.frame.getCurrentTime() * 1000 : this.wanted;
  }

  duration(): number | null {
    const seconds = this.isReady ? this.frame.getDuration() : 0;
    return seconds > 0 ? seconds * 1000 : null;
  }

  playing(): boolean {
    return this.isReady && [PLAYING, BUFFERING].includes(this.frame.getPlayerState());
  }

  rate(): number {
    return this.isReady ? this.frame.getPlaybackRate() : 1;
  }

  muted(): boolean {
    return this.isReady && this.frame.isMuted();
  }

  play(): void {
    if (this.isReady) this.frame.playVideo();
  }

  pause(): void {
    if (this.isReady) this.frame.pauseVideo();
  }

  seek(ms: number): void {
    this.wanted = Math.max(0, ms);
    if (this.isReady) this.frame.seekTo(this.wanted / 1000, true);
  }

  setRate(rate: number): void {
    if (this.isReady) this.frame.setPlaybackRate(rate);
  }

  setMuted(muted: boolean): void {
    if (!this.isReady) return;
    if (muted) this.frame.mute();
    else this.frame.unMute();
  }

  listen(listener: PlayerListener): () => void {
    return this.listeners.add(listener);
  }

  destroy(): void {
    this.listeners.clear();
    this.frame.destroy();
  }
}

type WithYouTube = typeof globalThis & { YT?: YouTubeApi; onYouTubeIframeAPIReady?: () => void };

/** Loads the IFrame API, which announces itself through a global function. */
export async function loadYouTube(): Promise<YouTubeApi> {
  const scope = globalThis as WithYouTube;
  if (scope.YT?.Player) return scope.YT;
  const announced = new Promise<void>((resolve) => {
    scope.onYouTubeIframeAPIReady = resolve;
  });
  await loadScript('https://www.youtube.com/iframe_api');
  await announced;
  if (!scope.YT) throw new Error('YouTube did not offer its player.');
  return scope.YT;
}
