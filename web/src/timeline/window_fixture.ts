import type { Window } from '../api/types';

/** A window for tests: one minute from `minute`, with what the test is about put over it. */
export function aWindow(minute: number, over: Partial<Window> = {}): Window {
  return {
    start_ms: minute * 60_000, end_ms: (minute + 1) * 60_000, messages: 60, chatters: 20, rate_ratio: 1,
    sentiment: { mean: 0.2, low: 0.1, high: 0.3, n: 20 }, mood: 'positive', emotions: { hype: 0.5, none: 0.5 },
    toxicity: { share: 0.1, low: 0.05, high: 0.2 }, questions: 0,
    organic: { share: 1, copypasta: 0, spam: 0, command: 0, bot: 0, raid: 0, giveaway: 0, keyword_flood: 0, emote_wall: 0 },
    emotes: [], phrases: [], new_words: [], gap_ms: 0, ...over,
  };
}
