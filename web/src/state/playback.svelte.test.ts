import { describe, expect, it, vi } from 'vitest';
import { ClockPlayer } from '../players/clock';
import type { Player } from '../players/player';
import { Playback } from './playback.svelte';

// No frames here: what is tested is what happens between them.
vi.stubGlobal('requestAnimationFrame', () => 1);
vi.stubGlobal('cancelAnimationFrame', () => undefined);

const make = (edge: number, live: boolean) => {
  const playback = new Playback(() => edge, () => live, () => -20_000);
  playback.attach(new ClockPlayer(() => edge, () => 0));
  return playback;
};

describe('Playback', () => {
  it('seeks between the first message and the edge', () => {
    const playback = make(60_000, false);
    playback.seek(90_000);
    expect(playback.position).toBe(60_000);
    playback.seek(-90_000);
    expect(playback.position).toBe(-20_000);
  });

  it('follows a live stream when it is sought to the edge, and stops when it goes back or pauses', () => {
    const playback = make(60_000, true);
    playback.jumpToLive();
    expect([playback.following, playback.playing]).toEqual([true, true]);
    playback.skip(-30_000);
    expect(playback.following).toBe(false);
    playback.seek(59_000);
    expect(playback.following).toBe(true);
    playback.toggle();
    expect([playback.following, playback.playing]).toEqual([false, false]);
  });

  it('remembers how far it came, for the cover over the future', () => {
    const playback = make(60_000, false);
    playback.seek(40_000);
    playback.seek(10_000);
    expect(playback.reached).toBe(40_000);
  });

  it('starts again when it is played at the end', () => {
    const playback = make(60_000, false);
    playback.seek(60_000);
    playback.toggle();
    expect(playback.position).toBe(-20_000);
  });

  it('takes the playhead over to another player', () => {
    const playback = make(60_000, false);
    playback.seek(30_000);
    playback.attach(new ClockPlayer(() => 60_000, () => 0));
    expect([playback.position, playback.player?.position()]).toEqual([30_000, 30_000]);
  });

  it('goes beyond the end of a video that is shorter than its chat', () => {
    const playback = make(60_000, false);
    const short = new ClockPlayer(() => 20_000, () => 0) as Player;
    playback.attach(short);
    playback.seek(50_000);
    short.setRate(1);
    expect(playback.position).toBe(50_000);
    playback.seek(10_000);
    expect(playback.position).toBe(10_000);
  });
});
