import { describe, expect, it } from 'vitest';
import type { Summary } from '../api/types';
import { grouped } from './chapters';

const chapter = (start: number, end: number): Summary => ({
  id: `c${start}`, level: 'chapter', start_ms: start, end_ms: end, title: '', text: '', facts: [], writer: 'builtin', verified: true,
});
const groups = (list: Summary[], least: number) => grouped(list, least).map((group) => [group.start_ms, group.end_ms, group.count]);

describe('grouped', () => {
  it('leaves chapters alone that are wide enough', () => {
    expect(groups([chapter(0, 60), chapter(60, 120)], 50)).toEqual([[0, 60, 1], [60, 120, 1]]);
  });

  it('joins narrow neighbours until they are wide enough', () => {
    expect(groups([0, 1, 2, 3, 4].map((at) => chapter(at * 20, at * 20 + 20)), 50)).toEqual([[0, 60, 3], [60, 100, 2]]);
  });

  it('never swallows a wide chapter', () => {
    expect(groups([chapter(0, 10), chapter(10, 100), chapter(100, 110)], 50)).toEqual([[0, 10, 1], [10, 100, 1], [100, 110, 1]]);
  });

  it('is empty without chapters', () => expect(grouped([], 50)).toEqual([]));
});
