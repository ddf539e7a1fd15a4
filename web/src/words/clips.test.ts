import { describe, expect, it } from 'vitest';
import type { Clip } from '../api/types';
import { clipName, clipNote } from './clips';

const clip: Clip = { id: 'a', title: 'the fall', url: 'https://clips.twitch.tv/a', start_ms: 61_000, end_ms: 91_000, views: 1200, rough: false };

describe('clips in words', () => {
  it('are named by place and title', () => {
    expect(clipName(clip)).toBe('Clip at 1:01: the fall');
    expect(clipName({ ...clip, title: '' })).toBe('Clip at 1:01');
  });

  it('say how often they were seen, and what is a guess', () => {
    expect(clipNote(clip)).toBe('seen 1,200 times');
    expect(clipNote({ ...clip, views: 1 })).toBe('seen once');
    expect(clipNote({ ...clip, rough: true })).toMatch(/guess/);
  });
});
