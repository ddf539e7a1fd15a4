import { describe, expect, it } from 'vitest';
import { clock, count, date, lengthInWords, longClock, percent, plural, signed, tickStep } from './format';

describe('clock', () => {
  it.each([
    [0, '0:00'], [999, '0:00'], [1000, '0:01'], [59_999, '0:59'], [62_000, '1:02'], [3_599_000, '59:59'],
    [3_600_000, '1:00:00'], [3_723_000, '1:02:03'], [90_000_000, '25:00:00'], [-10_000, '-0:10'], [-400, '0:00'],
  ])('%i ms is %s', (ms, text) => expect(clock(ms)).toBe(text));

  it('keeps hours where times must line up', () => {
    expect([0, 62_000, 754_000, 3_723_000].map(longClock)).toEqual(['0:00:00', '0:01:02', '0:12:34', '1:02:03']);
  });
});

describe('amounts', () => {
  it('writes lengths in words', () => {
    expect([45_000, 720_000, 7_200_000, 11_520_000, 3_599_900].map(lengthInWords)).toEqual(['45 s', '12 min', '2 h', '3 h 12 min', '1 h']);
  });

  it('groups and shortens counts', () => expect([7, 15_862, 2_957_876].map(count)).toEqual(['7', '15,862', '3M']));
  it('never rounds something down to nothing', () => expect([0, 0.002, 0.126, 1].map(percent)).toEqual(['0 %', '<1 %', '13 %', '100 %']));
  it('signs scores with a real minus', () => expect([0.314, -0.2, 0.001, -0.001].map(signed)).toEqual(['+0.31', '−0.20', '0.00', '0.00']));
  it('counts nouns', () => expect([plural(1, 'message'), plural(2, 'message')]).toEqual(['1 message', '2 messages']));
});

describe('date', () => {
  it('is empty for what is no instant', () => expect([date(null), date('yesterday')]).toEqual(['', '']));
  it('names the day', () => expect(date('2025-03-14T18:00:00Z')).toBe('Mar 14, 2025'));
});

describe('tickStep', () => {
  it.each([[60_000, 6, 10_000], [3_600_000, 8, 600_000], [86_400_000, 10, 10_800_000 + 3_600_000], [10_000, 10, 1000]])(
    '%i ms with %i labels', (span, wanted, step) => expect(tickStep(span, wanted)).toBe(step));
});
