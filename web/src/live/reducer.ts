import type { Clip, Gap, Moment, StreamRow, Summary, Window } from '../api/types';

/** Everything the stream page knows of one stream. Replaced, never changed in place. */
export interface Timeline {
  row: StreamRow;
  windows: readonly Window[];
  summaries: readonly Summary[];
  moments: readonly Moment[];
  gaps: readonly Gap[];
  clips: readonly Clip[];
}

export type LiveEvent =
  | { name: 'window'; data: Window }
  | { name: 'summary'; data: Summary }
  | { name: 'moment'; data: { moments: Moment[] } }
  | { name: 'gap'; data: Gap }
  | { name: 'clip'; data: { clips: Clip[] } }
  | { name: 'status'; data: StreamRow }
  | { name: 'ended'; data: StreamRow };

export const EVENT_NAMES = ['window', 'summary', 'moment', 'gap', 'clip', 'status', 'ended'] as const;

/** Video time that the chat has reached: told by the server, or the last window's end. */
export function edgeOf(timeline: Timeline): number {
  const lastWindow = timeline.windows[timeline.windows.length - 1]?.end_ms ?? 0;
  if (timeline.row.status === 'live') return timeline.row.live_edge_ms ?? lastWindow;
  return Math.max(timeline.row.duration_ms, lastWindow);
}

/**
 * Adds one event to the timeline. Events may come again after a reconnect, and a corrected
 * window comes with the same start: both replace what is there. Order is kept by start.
 */
export function applyEvent(timeline: Timeline, event: LiveEvent): Timeline {
  switch (event.name) {
    case 'window':
      return { ...timeline, windows: place(timeline.windows, event.data, sameStart) };
    case 'summary':
      return { ...timeline, summaries: placeSummary(timeline.summaries, event.data) };
    case 'moment':
      return { ...timeline, moments: event.data.moments };
    case 'gap':
      return { ...timeline, gaps: place(timeline.gaps, event.data, sameStart) };
    case 'clip':
      return { ...timeline, clips: event.data.clips };
    case 'status':
    case 'ended':
      return { ...timeline, row: { ...timeline.row, ...event.data } };
  }
}

type Started = { start_ms: number };
const sameStart = (one: Started, other: Started): boolean => one.start_ms === other.start_ms;

/** Puts `item` at its place by start; items that `same` finds equal make way. */
function place<T extends Started>(list: readonly T[], item: T, same: (one: T, other: T) => boolean): T[] {
  const last = list[list.length - 1];
  if (!last || last.start_ms < item.start_ms) return [...list, item];
  const kept = list.filter((other) => !same(other, item));
  const index = kept.findIndex((other) => other.start_ms > item.start_ms);
  kept.splice(index < 0 ? kept.length : index, 0, item);
  return kept;
}

/** A new summary also replaces older ones of its level that it covers: a roll-up rewrites them. */
function placeSummary(list: readonly Summary[], item: Summary): Summary[] {
  const covered = (other: Summary): boolean =>
    other.level === item.level &&
    (other.id === item.id || (other.start_ms < item.end_ms && other.end_ms > item.start_ms));
  return place(list.filter((other) => !covered(other)), item, () => false);
}

/** Reads one message of the event stream; null for data that is not JSON. */
export function parseEvent(name: (typeof EVENT_NAMES)[number], data: string): LiveEvent | null {
  try {
    return { name, data: JSON.parse(data) } as LiveEvent;
  } catch {
    return null;
  }
}
