import { describe, expect, it } from 'vitest';
import { busiest, columns, eachSeen, speakingWindow, stacked, windowAt, type Column } from './columns';
import { activityData, activityScale, emotionsScale, sentimentData, sentimentScale, toxicityScale } from './lane_data';
import { apart } from './pins';
import { aWindow } from './window_fixture';

const hour = Array.from({ length: 60 }, (_, minute) => aWindow(minute));
const all = { from: 0, to: 3_600_000 };

describe('windowAt', () => {
  it('holds its start and not its end', () => {
    expect([0, 59_999, 60_000, 3_599_999].map((at) => windowAt(hour, at))).toEqual([0, 0, 1, 59]);
    expect([-1, 3_600_000].map((at) => windowAt(hour, at))).toEqual([-1, -1]);
    expect(windowAt([], 0)).toBe(-1);
  });
});

describe('speakingWindow', () => {
  it('lets the last full window speak at the live edge, and only there', () => {
    expect(speakingWindow(hour, 3_620_000, true)?.start_ms).toBe(3_540_000);
    expect(speakingWindow(hour, 3_620_000, false)).toBeNull();
    expect(speakingWindow(hour, 3_900_000, true)).toBeNull();
  });
});

describe('columns', () => {
  it('gives each window its column while there is room', () => {
    expect(columns(hour, all, 100)).toHaveLength(60);
  });

  it('are the same list while the reader pans', () => {
    expect(columns(hour, { from: 600_000, to: 1_800_000 }, 100)).toBe(columns(hour, { from: 900_000, to: 2_100_000 }, 100));
    expect(columns([...hour], all, 100)).not.toBe(columns(hour, all, 100));
  });

  it('are found again by what is seen of them', () => {
    const seen: Column[] = [];
    eachSeen(columns(hour, all, 100), { from: 600_000, to: 660_001 }, (column) => seen.push(column));
    expect(seen.map((column) => column.start)).toEqual([600_000, 660_000]);
  });

  it('joins windows when there are more than columns, on fixed group borders', () => {
    expect(columns(hour, all, 20).map((column) => column.start)).toEqual(Array.from({ length: 15 }, (_, i) => i * 240_000));
    expect(columns(hour, { from: 0, to: 1_200_000 }, 20)).toHaveLength(60);
  });

  it('weighs sentiment by chatters and never narrows the interval', () => {
    const two = [
      aWindow(0, { sentiment: { mean: 0.6, low: 0.5, high: 0.7, n: 30 } }),
      aWindow(1, { sentiment: { mean: -0.2, low: -0.6, high: 0.2, n: 10 } }),
    ];
    const [column] = columns(two, { from: 0, to: 120_000 }, 1);
    expect(column!.mean).toBeCloseTo(0.4);
    expect([column!.low, column!.high]).toEqual([-0.6, 0.7]);
  });

  it('leaves a hole where there was not enough chat', () => {
    const silent = aWindow(0, { messages: 0, sentiment: null, mood: null, emotions: {}, toxicity: null });
    expect(columns([silent], { from: 0, to: 60_000 }, 10)[0]).toMatchObject({ mean: null, low: null, toxicity: null, emotions: {} });
  });

  it('is empty without windows', () => expect(columns([], all, 10)).toEqual([]));
});

describe('stacked', () => {
  it('adds up from the bottom and leaves silent columns open', () => {
    const cols = columns([aWindow(0, { emotions: { hype: 0.5, anger: 0.25, none: 0.25 } }), aWindow(1, { messages: 0 })], all, 10);
    expect(stacked(cols, ['hype', 'anger'])).toEqual([[0.5, null], [0.75, null]]);
  });
});

describe('lane data', () => {
  it('scales activity to the busiest second in sight, not to the whole stream', () => {
    const lanes = {
      from_ms: 0, to_ms: 4000, step_ms: 1000, t_ms: [0, 1000, 2000, 3000], messages: [1, 2, 3, 90], messages_max: [1, 2, 3, 90],
      chatters: [1, 2, 3, 9], sentiment: [], toxicity: [], emotions: {},
    };
    expect(activityScale(lanes, { from: 0, to: 2000 }).high).toBeCloseTo(3 * 1.06);
    expect(activityScale(lanes, { from: 0, to: 4000 }).high).toBeCloseTo(90 * 1.06);
    expect(activityData(null)).toEqual([[], [], []]);
  });

  it('draws every column as a step of two points', () => {
    const data = sentimentData(columns(hour, all, 100));
    const { low, high } = sentimentScale(columns(hour, all, 100), all);
    expect(data[0].slice(0, 4)).toEqual([0, 59_999, 60_000, 119_999]);
    expect(data).toHaveLength(5);
    expect(low).toBe(-high);
  });

  it('never scales shares beyond one', () => {
    const full = [aWindow(0, { emotions: { hype: 0.8, anger: 0.4 }, toxicity: { share: 1, low: 0.5, high: 1 } })];
    expect(emotionsScale(columns(full, all, 10), all).high).toBe(1);
    expect(toxicityScale(columns(full, all, 10), all).high).toBe(1);
  });
});

describe('busiest and apart', () => {
  it('finds the window with the most messages a second', () => {
    expect(busiest([aWindow(0), aWindow(1, { messages: 90 }), aWindow(2)])?.start_ms).toBe(60_000);
    expect(busiest([aWindow(0, { messages: 0 })])).toBeNull();
  });

  it('keeps the better ranked of two pins that would touch', () => {
    const pins = [{ x: 10, rank: 3 }, { x: 20, rank: 1 }, { x: 60, rank: 2 }];
    expect(apart(pins, 22, (pin) => pin.rank).map((pin) => pin.rank)).toEqual([1, 2]);
  });
});
