import type { Emotion, Mood, Organic, Sentiment, Window } from '../api/types';
import { percent, plural } from '../time/format';

/** Plain words for what the scores say. */

export const EMOTION_WORDS: Record<Emotion, string> = {
  hype: 'Hype', amusement: 'Amusement', affection: 'Affection', surprise: 'Surprise', confusion: 'Confusion',
  boredom: 'Boredom', cringe: 'Cringe', sadness: 'Sadness', anger: 'Anger', none: 'No clear emotion',
};

export const MOOD_WORDS: Record<Mood, string> = {
  positive: 'Positive', neutral: 'Neutral', negative: 'Negative', mixed: 'Mixed',
};

/** How sure the mean is, in words: an interval that holds zero is no verdict. */
export function sentimentWords(sentiment: Sentiment | null): string {
  if (!sentiment) return 'Not enough chat to tell';
  const { mean, low, high } = sentiment;
  if (low <= 0 && high >= 0) return Math.abs(mean) < 0.1 ? 'Balanced' : mean > 0 ? 'Perhaps positive' : 'Perhaps negative';
  const strength = Math.abs(mean) >= 0.5 ? 'Strongly' : Math.abs(mean) >= 0.2 ? 'Clearly' : 'Slightly';
  return `${strength} ${mean > 0 ? 'positive' : 'negative'}`;
}

const SPLIT: readonly [keyof Organic, string][] = [
  ['copypasta', 'copy-pasted text'],
  ['emote_wall', 'walls of emotes'],
  ['spam', 'spam'],
  ['command', 'bot commands'],
  ['bot', 'bots'],
  ['raid', 'a raid'],
  ['giveaway', 'a giveaway'],
  ['keyword_flood', 'one word repeated by many'],
];

export interface SplitPart {
  key: keyof Organic;
  says: string;
  share: number;
}

/** The parts that are not people's own words, largest first; parts below half a percent are left out. */
export function splitParts(organic: Organic): SplitPart[] {
  return SPLIT.map(([key, says]) => ({ key, says, share: organic[key] ?? 0 }))
    .filter((part) => part.share >= 0.005)
    .sort((one, other) => other.share - one.share);
}

export function splitSentence(organic: Organic): string {
  const parts = splitParts(organic);
  if (parts.length === 0) return 'Nearly everything was people speaking for themselves.';
  const list = parts.slice(0, 3).map((part) => `${percent(part.share)} ${part.says}`);
  const tail = list.length > 1 ? `${list.slice(0, -1).join(', ')} and ${list[list.length - 1]}` : list[0];
  return `${percent(organic.share)} of the messages were people speaking for themselves; the rest was ${tail}.`;
}

/** "2.1 times the usual rate", or nothing while the usual is unknown. */
export function rateWords(window: Window): string {
  const ratio = window.rate_ratio;
  if (ratio === null || ratio === undefined) return 'The usual rate is not known yet.';
  if (ratio >= 0.9 && ratio <= 1.1) return 'About the usual rate.';
  if (ratio > 1) return `${ratio.toFixed(1)} times the usual rate.`;
  return ratio < 0.05 ? 'Almost silent.' : `${percent(ratio)} of the usual rate.`;
}

export function questionWords(questions: number): string {
  return questions === 0 ? 'Nobody asked anything.' : `${plural(questions, 'question was', 'questions were')} asked.`;
}

/** "copy_pasta" → "Copy pasta": names that the server may add to any day. */
export function readable(name: string): string {
  const words = name.replace(/[_-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const writtenBy = (writer: string): string =>
  writer === 'builtin' ? 'Written by Crowdline' : `Written by a language model (${writer})`;

/** Emotions of a window from most to least, without what is hardly there. */
export function topEmotions(emotions: Partial<Record<Emotion, number>>, limit: number): [Emotion, number][] {
  return (Object.entries(emotions) as [Emotion, number][])
    .filter(([name, share]) => name !== 'none' && share >= 0.01)
    .sort((one, other) => other[1] - one[1])
    .slice(0, limit);
}

const REASONS: Record<string, string> = {
  disconnected: 'the connection was lost',
  buffer_full: 'more messages came than could be kept',
  quota: 'the platform allowed no more reading',
  restart: 'Crowdline was restarted',
};

export const gapWords = (reason: string): string => (Object.hasOwn(REASONS, reason) ? REASONS[reason]! : reason.replace(/[_-]+/g, ' '));
