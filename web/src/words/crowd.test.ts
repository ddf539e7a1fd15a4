import { describe, expect, it } from 'vitest';
import { aWindow } from '../timeline/window_fixture';
import { problemSentence, withQuery } from '../api/client';
import { parseRoute } from '../state/router.svelte';
import { liveFirst } from '../state/library.svelte';
import type { StreamRow } from '../api/types';
import { rateWords, readable, sentimentWords, splitSentence, topEmotions } from './crowd';
import { laneReading } from './lanes';
import { safeLink } from './links';

const score = (mean: number, half: number) => ({ mean, low: mean - half, high: mean + half, n: 9 });
const split = { share: 1, copypasta: 0, spam: 0, command: 0, bot: 0, raid: 0, giveaway: 0, keyword_flood: 0, emote_wall: 0 };

describe('words for scores', () => {
  it('gives no verdict where the interval holds zero', () => {
    expect(sentimentWords(score(0.3, 0.4))).toBe('Perhaps positive');
    expect(sentimentWords(score(0.02, 0.1))).toBe('Balanced');
    expect(sentimentWords(score(-0.6, 0.1))).toBe('Strongly negative');
    expect(sentimentWords(null)).toBe('Not enough chat to tell');
  });

  it('tells the organic split in a sentence', () => {
    expect(splitSentence(split)).toContain('Nearly everything');
    expect(splitSentence({ ...split, share: 0.7, copypasta: 0.2, raid: 0.1 })).toBe(
      '70 % of the messages were people speaking for themselves; the rest was 20 % copy-pasted text and 10 % a raid.');
  });

  it('compares the rate with the usual', () => {
    const say = (rate_ratio: number | null) => rateWords(aWindow(0, { rate_ratio }));
    expect([say(null), say(1.02), say(3.14), say(0.4)]).toEqual([
      'The usual rate is not known yet.', 'About the usual rate.', '3.1 times the usual rate.', '40 % of the usual rate.']);
  });

  it('leaves the unclear out of the top emotions', () => {
    expect(topEmotions({ none: 0.6, hype: 0.3, anger: 0.1, boredom: 0.001 }, 5)).toEqual([['hype', 0.3], ['anger', 0.1]]);
  });

  it('reads lanes where something is known', () => {
    expect(laneReading('sentiment', 0, aWindow(0), null)).toBe('+0.20 (+0.10 … +0.30)');
    expect(laneReading('sentiment', 0, aWindow(0, { sentiment: null }), null)).toBe('not enough chat');
    expect(laneReading('activity', 0, aWindow(0), null)).toBe('');
  });

  it('makes names of the server readable', () => expect(readable('question_wave')).toBe('Question wave'));
});

describe('what comes from outside', () => {
  it('follows web links only', () => {
    expect(safeLink('https://www.twitch.tv/videos/1')).toBe('https://www.twitch.tv/videos/1');
    expect([safeLink('javascript:alert(1)'), safeLink('data:text/html,x'), safeLink('x'), safeLink(null)]).toEqual([null, null, null, null]);
  });

  it('finds the sentence of a problem document', () => {
    expect(problemSentence(422, '{"title":"Not a chat","detail":"Give me a chat."}')).toBe('Give me a chat.');
    expect(problemSentence(500, '<html>')).toBe('The server answered with status 500.');
  });

  it('leaves empty fields out of the query', () => {
    expect(withQuery('/streams', { query: '', live: true, page: 2 })).toBe('/streams?live=true&page=2');
    expect(withQuery('/streams', {})).toBe('/streams');
  });

  it('reads routes, also broken ones', () => {
    expect(parseRoute('/')).toEqual({ page: 'start' });
    expect(parseRoute('/streams/a%2Fb', '?t=61.5')).toEqual({ page: 'stream', id: 'a/b', at_ms: 61_500 });
    expect(parseRoute('/streams/%E0%A4%A')).toEqual({ page: 'lost' });
    expect(parseRoute('/nothing')).toEqual({ page: 'lost' });
  });

  it('lists live streams first and once', () => {
    const row = (id: string) => ({ id }) as StreamRow;
    expect(liveFirst([row('a'), row('b')], [row('b')]).map((one) => one.id)).toEqual(['b', 'a']);
  });
});
