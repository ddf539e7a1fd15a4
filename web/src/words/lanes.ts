import type { Lanes, Window } from '../api/types';
import type { LaneName } from '../state/preferences.svelte';
import { percent, rate, signed } from '../time/format';
import { EMOTION_WORDS, topEmotions } from './crowd';

export const LANE_TITLES: Record<LaneName, { name: string; unit: string }> = {
  activity: { name: 'Activity', unit: 'messages a second' },
  sentiment: { name: 'Sentiment', unit: 'mean, 90 % band' },
  emotions: { name: 'Emotions', unit: 'share of messages' },
  toxicity: { name: 'Toxicity', unit: 'share of messages' },
};

/** Index of the bin that holds `at`, or -1. */
export function binAt(lanes: Lanes, at: number): number {
  const first = lanes.t_ms[0];
  if (first === undefined || at < first) return -1;
  const index = Math.floor((at - first) / lanes.step_ms);
  return index < lanes.t_ms.length ? index : -1;
}

/** What a lane says at a time, in a few words; empty where nothing is known. */
export function laneReading(lane: LaneName, at: number, window: Window | null, lanes: Lanes | null): string {
  if (lane === 'activity') {
    const bin = lanes ? binAt(lanes, at) : -1;
    if (!lanes || bin < 0) return '';
    const mean = lanes.messages[bin] ?? 0;
    const most = lanes.messages_max[bin] ?? 0;
    return lanes.step_ms > 1000 ? `${rate(mean)} (up to ${rate(most)})` : rate(mean);
  }
  if (!window) return '';
  if (lane === 'sentiment') {
    const score = window.sentiment;
    return score ? `${signed(score.mean)} (${signed(score.low)} … ${signed(score.high)})` : 'not enough chat';
  }
  if (window.messages === 0) return 'silent';
  if (lane === 'toxicity') return window.toxicity ? percent(window.toxicity.share) : '';
  const top = topEmotions(window.emotions, 1)[0];
  return top ? `${EMOTION_WORDS[top[0]]} ${percent(top[1])}` : 'none clear';
}

/** The label at the top or bottom of a lane's scale. */
export function laneScale(lane: LaneName, value: number): string {
  if (lane === 'activity') return rate(Math.floor(value / 1.06));
  if (lane === 'sentiment') return signed(value > 1 ? 1 : value < -1 ? -1 : value);
  return percent(value);
}
