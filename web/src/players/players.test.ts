import { describe, expect, it, vi } from 'vitest';
import { ClockPlayer } from './clock';
import { FilePlayer, type VideoElement } from './file';
import { nextRate, type PlayerEvent } from './player';
import { TwitchPlayer, type TwitchApi, type TwitchOptions } from './twitch';
import { YouTubePlayer, type YouTubeApi, type YouTubeOptions } from './youtube';

const heard = (player: { listen(l: (e: PlayerEvent) => void): unknown }): PlayerEvent[] => {
  const events: PlayerEvent[] = [];
  player.listen((event) => events.push(event));
  return events;
};

describe('ClockPlayer', () => {
  it('runs with the time it is given, at its speed, up to the end', () => {
    let now = 1000;
    const player = new ClockPlayer(() => 20_000, () => now);
    player.play();
    now += 4000;
    expect(player.position()).toBe(4000);
    player.setRate(2);
    now += 3000;
    expect(player.position()).toBe(10_000);
    player.pause();
    now += 60_000;
    expect(player.position()).toBe(10_000);
    player.play();
    now += 60_000;
    expect(player.position()).toBe(20_000);
  });

  it('seeks while it plays and never beyond a live edge that grows', () => {
    let now = 0;
    let edge = 30_000;
    const player = new ClockPlayer(() => edge, () => now);
    player.play();
    player.seek(90_000);
    expect(player.position()).toBe(30_000);
    edge = 40_000;
    now += 5000;
    expect(player.position()).toBe(35_000);
  });
});

describe('FilePlayer', () => {
  class FakeVideo extends EventTarget {
    currentTime = 0;
    duration = NaN;
    paused = true;
    playbackRate = 1;
    muted = false;
    error = null;
    refuse = false;
    play(): Promise<void> {
      if (this.refuse) return Promise.reject(new Error('gesture wanted'));
      this.paused = false;
      this.dispatchEvent(new Event('play'));
      return Promise.resolve();
    }
    pause(): void {
      this.paused = true;
      this.dispatchEvent(new Event('pause'));
    }
  }
  const make = () => {
    const video = new FakeVideo();
    return { video, player: new FilePlayer(video as unknown as VideoElement) };
  };

  it('speaks milliseconds', () => {
    const { video, player } = make();
    player.seek(62_500);
    expect(video.currentTime).toBe(62.5);
    expect(player.position()).toBe(62_500);
    expect(player.duration()).toBeNull();
    video.duration = 90;
    expect(player.duration()).toBe(90_000);
  });

  it('tells of what happens, until it is destroyed', () => {
    const { video, player } = make();
    const events = heard(player);
    player.play();
    video.dispatchEvent(new Event('ended'));
    video.dispatchEvent(new Event('error'));
    expect(events.map((event) => event.type)).toEqual(['change', 'ended', 'error']);
    player.destroy();
    video.pause();
    expect(events).toHaveLength(3);
  });

  it('stays calm when the browser refuses to play', async () => {
    const { video, player } = make();
    video.refuse = true;
    const events = heard(player);
    player.play();
    await vi.waitFor(() => expect(events).toHaveLength(1));
    expect(player.playing()).toBe(false);
  });
});

describe('YouTubePlayer', () => {
  function make() {
    const state = { options: null as YouTubeOptions | null, seconds: 0, state: -1, muted: false, rate: 1, sought: [] as number[] };
    class Frame {
      constructor(_: HTMLElement, options: YouTubeOptions) {
        state.options = options;
      }
      getCurrentTime = () => state.seconds;
      getDuration = () => 600;
      getPlayerState = () => state.state;
      getPlaybackRate = () => state.rate;
      isMuted = () => state.muted;
      playVideo = () => void (state.state = 1);
      pauseVideo = () => void (state.state = 2);
      seekTo = (seconds: number) => void state.sought.push((state.seconds = seconds));
      setPlaybackRate = (rate: number) => void (state.rate = rate);
      mute = () => void (state.muted = true);
      unMute = () => void (state.muted = false);
      destroy = vi.fn();
    }
    const player = new YouTubePlayer({ Player: Frame } as YouTubeApi, {} as HTMLElement, 'abcdefghijk', 'http://127.0.0.1:8787');
    return { state, player };
  }

  it('asks for the cookie-less host and says where it comes from', () => {
    const { state } = make();
    expect(state.options).toMatchObject({ videoId: 'abcdefghijk', host: 'https://www.youtube-nocookie.com', playerVars: { origin: 'http://127.0.0.1:8787' } });
  });

  it('keeps a seek from before it was ready', () => {
    const { state, player } = make();
    player.seek(61_000);
    expect(player.position()).toBe(61_000);
    expect(state.sought).toEqual([]);
    state.options!.events.onReady();
    expect(state.sought).toEqual([61]);
    expect(player.position()).toBe(61_000);
  });

  it('plays, buffers, pauses', () => {
    const { state, player } = make();
    state.options!.events.onReady();
    player.play();
    expect(player.playing()).toBe(true);
    state.state = 3;
    expect(player.playing()).toBe(true);
    player.pause();
    expect(player.playing()).toBe(false);
  });

  it.each([101, 150, 153, 100, 2, 5])('turns error %i into a sentence and a link out', (code) => {
    const { state, player } = make();
    state.options!.events.onReady();
    state.seconds = 75.4;
    const events = heard(player);
    state.options!.events.onError({ data: code });
    expect(events[0]).toMatchObject({ type: 'error', link: 'https://www.youtube.com/watch?v=abcdefghijk&t=75s' });
    expect((events[0] as { message: string }).message).toMatch(/\.$/);
  });

  it('tells the end apart from a change', () => {
    const { state, player } = make();
    const events = heard(player);
    state.options!.events.onStateChange({ data: 2 });
    state.options!.events.onStateChange({ data: 0 });
    expect(events.map((event) => event.type)).toEqual(['change', 'ended']);
  });
});

describe('TwitchPlayer', () => {
  function make(liveEdge: (() => number) | null, shift = 0) {
    const state = { options: null as TwitchOptions | null, seconds: 0, paused: true, on: new Map<string, () => void>() };
    class Frame {
      static READY = 'ready';
      static PLAY = 'play';
      static PAUSE = 'pause';
      static ENDED = 'ended';
      static OFFLINE = 'offline';
      constructor(_: HTMLElement, options: TwitchOptions) {
        state.options = options;
      }
      addEventListener = (name: string, listener: () => void) => void state.on.set(name, listener);
      getCurrentTime = () => state.seconds;
      getDuration = () => 900;
      getMuted = () => false;
      isPaused = () => state.paused;
      play = () => void (state.paused = false);
      pause = () => void (state.paused = true);
      seek = (seconds: number) => void (state.seconds = seconds);
      setMuted = () => undefined;
    }
    const element = { replaceChildren: vi.fn() } as unknown as HTMLElement;
    return { state, player: new TwitchPlayer({ Player: Frame } as TwitchApi, element, '123', liveEdge, 'localhost', shift) };
  }

  it('names the page as the parent, and a VOD as video', () => {
    expect(make(null).state.options).toMatchObject({ video: '123', parent: ['localhost'], autoplay: false });
    expect(make(() => 0).state.options).toMatchObject({ channel: '123' });
  });

  it('plays a recording that is further than the timeline', () => {
    const vod = make(null, 60_000);
    vod.player.seek(30_000);
    vod.state.on.get('ready')!();
    expect(vod.state.seconds).toBe(90);
    expect(vod.player.position()).toBe(30_000);
    expect(vod.player.duration()).toBe(840_000);
    const early = make(null, -60_000);
    early.state.on.get('ready')!();
    early.player.seek(30_000);
    expect(early.state.seconds).toBe(0);
  });

  it('seeks in a VOD once it is ready, and lives at the edge of a channel', () => {
    const vod = make(null);
    vod.player.seek(30_000);
    vod.state.on.get('ready')!();
    expect(vod.state.seconds).toBe(30);
    const live = make(() => 480_000);
    live.state.on.get('ready')!();
    live.player.seek(30_000);
    expect(live.player.position()).toBe(480_000);
    expect(live.player.can.rate).toBe(false);
  });
});

describe('nextRate', () => {
  it('steps through the offered speeds and stops at the ends', () => {
    expect([nextRate(1, 1), nextRate(1, -1), nextRate(2, 1), nextRate(2, 1, 8), nextRate(0.25, -1)]).toEqual([1.25, 0.75, 2, 4, 0.25]);
  });
});
