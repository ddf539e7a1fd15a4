import { describe, expect, it } from 'vitest';
import type { ChatTerm, Comparison, DifferentWindow } from '../api/types';
import { explaining, figures, gloss, headline } from './models';

const overall = (over: Partial<Comparison['overall']>): Comparison['overall'] => ({
  text: '', windows: 175, mean_absolute_difference: 0.224, tuned_mean: 0.2, base_mean: 0, moods_differ: 107, moods_differ_share: 0.611,
  intervals_apart: 64, terms: [], distinct_terms: 0, ...over,
});
const term = (name: string, polarity: number): ChatTerm => ({ term: name, kind: 'emote', count: 3, polarity, emotion: 'none', definition: '' });

describe('what the comparison comes to', () => {
  it('says it in one sentence', () => {
    expect(headline(overall({}))).toBe('In 61 % of the windows the two name a different mood.');
    expect(headline(overall({ moods_differ: 0, moods_differ_share: 0 }))).toBe('Both models name the same mood throughout.');
    expect(headline(overall({ windows: 0, moods_differ: 0 }))).toContain('no window yet');
  });

  it('gives the figures behind it', () => {
    expect(figures(overall({}))).toBe('On average they are 0.22 apart on the scale from −1 to +1. In 64 of 175 windows even their 90 % bands do not touch.');
    expect(figures(overall({ windows: 2, intervals_apart: 2 }))).toContain('In all of them');
  });

  it('explains a difference only by terms that pull its way', () => {
    const window = { difference: -0.4, why: { text: '', terms: [term('Sadge', -0.6), term('LUL', 0.7), term('ok', 0)] } } as unknown as DifferentWindow;
    expect(explaining(window).map((one) => one.term)).toEqual(['Sadge']);
  });

  it('cuts a definition after its first clause', () => {
    expect(gloss('sad, resigned frog; disappointed')).toBe('sad');
    expect(gloss('good game (a match ends)')).toBe('good game');
    expect(gloss('')).toBe('');
  });
});
