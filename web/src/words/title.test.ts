import { describe, expect, it } from 'vitest';
import { aboutOf, titleOf } from './title';

const row = { title: 'Bell Warden', channel: 'mossyowl', platform: 'twitch' as const, category: 'Lantern Keep' };

describe('the name of a stream', () => {
  it('is its title', () => {
    expect(titleOf(row)).toBe('Bell Warden');
    expect(aboutOf(row, 'Nov 27, 2026')).toBe('Twitch · mossyowl · Lantern Keep · Nov 27, 2026');
  });
  it('is its channel where nobody tells the title, which is not said twice', () => {
    expect(titleOf({ ...row, title: '' })).toBe('mossyowl');
    expect(aboutOf({ ...row, title: '', category: '' }, null)).toBe('Twitch');
  });
  it('is plain where nothing is known', () => {
    expect(titleOf({ title: '', channel: '' })).toBe('Untitled stream');
  });
});
