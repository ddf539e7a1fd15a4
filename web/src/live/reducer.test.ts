import { describe, expect, it } from 'vitest';
import type { StreamRow, Summary } from '../api/types';
import { aWindow } from '../timeline/window_fixture';
import { applyEvent, edgeOf, parseEvent, type Timeline } from './reducer';

const row: StreamRow = {
  id: 'a1', platform: 'twitch', kind: 'live', url: null, title: 'A walk', channel: '', category: '', language: 'en', tags: [], started_at: null,
  duration_ms: 120_000, status: 'live', error: null, progress: null, messages: 120, chatters: 20, mood: null,
  created_at: '2025-03-14T18:00:00Z', video: { kind: 'none' }, live_edge_ms: 130_000,
};
const empty: Timeline = { row, windows: [aWindow(0), aWindow(1)], summaries: [], moments: [], gaps: [], clips: [] };
const aSummary = (level: Summary['level'], id: string, start: number, end: number): Summary => ({
  id, level, start_ms: start, end_ms: end, title: id, text: '', facts: [], writer: 'builtin', verified: true,
});

describe('applyEvent', () => {
  it('appends a window and leaves the old state alone', () => {
    const next = applyEvent(empty, { name: 'window', data: aWindow(2) });
    expect(next.windows.map((window) => window.start_ms)).toEqual([0, 60_000, 120_000]);
    expect(empty.windows).toHaveLength(2);
  });

  it('replaces a corrected window, also when events come twice', () => {
    const corrected = { name: 'window', data: aWindow(0, { messages: 7 }) } as const;
    const next = applyEvent(applyEvent(empty, corrected), corrected);
    expect(next.windows.map((window) => window.messages)).toEqual([7, 60]);
  });

  it('puts a window that comes late at its place', () => {
    const gappy = { ...empty, windows: [aWindow(0), aWindow(3)] };
    expect(applyEvent(gappy, { name: 'window', data: aWindow(1) }).windows.map((w) => w.start_ms)).toEqual([0, 60_000, 180_000]);
  });

  it('lets a roll-up replace what it covers, level by level', () => {
    let state = empty;
    for (const data of [aSummary('window', 'w0', 0, 60_000), aSummary('chapter', 'c0', 0, 60_000), aSummary('chapter', 'c1', 0, 180_000)]) {
      state = applyEvent(state, { name: 'summary', data });
    }
    expect(state.summaries.map((summary) => summary.id).sort()).toEqual(['c1', 'w0']);
  });

  it('takes moments as a whole, gaps one by one', () => {
    const gap = { start_ms: 5, end_ms: 9, reason: 'disconnected' };
    let state = applyEvent(empty, { name: 'gap', data: gap });
    state = applyEvent(state, { name: 'gap', data: { ...gap, end_ms: 12 } });
    expect(state.gaps).toEqual([{ ...gap, end_ms: 12 }]);
    const moments = [{ rank: 1, start_ms: 1, peak_ms: 2, end_ms: 3, score: 1, kind: 'burst', why: '' }];
    expect(applyEvent(state, { name: 'moment', data: { moments } }).moments).toBe(moments);
    const clips = [{ id: 'a', title: 'b', url: '', start_ms: 1, end_ms: 2, views: 3, rough: false }];
    expect(applyEvent(state, { name: 'clip', data: { clips } }).clips).toBe(clips);
  });

  it('moves the live edge by status, and ends', () => {
    const later = applyEvent(empty, { name: 'status', data: { ...row, live_edge_ms: 150_000 } });
    expect(edgeOf(later)).toBe(150_000);
    const ended = applyEvent(later, { name: 'ended', data: { ...row, status: 'ended', duration_ms: 160_000, live_edge_ms: null } });
    expect(edgeOf(ended)).toBe(160_000);
  });
});

describe('parseEvent', () => {
  it('drops what is not JSON', () => expect(parseEvent('window', '{"start_ms":')).toBeNull());
  it('keeps name and data', () => expect(parseEvent('gap', '{"start_ms":1}')).toEqual({ name: 'gap', data: { start_ms: 1 } }));
});
