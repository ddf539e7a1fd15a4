import { describe, expect, it } from 'vitest';
import { heatArea, heatAt } from './heat';

const markers = [{ start_ms: 0, end_ms: 100, value: 1 }, { start_ms: 100, end_ms: 200, value: 0.5 }];

describe('heatAt', () => {
  it('knows the marker under a time', () => expect(heatAt(markers, 150)).toBe(0.5));
  it('knows nothing past the end', () => expect(heatAt(markers, 200)).toBeNull());
});

describe('heatArea', () => {
  it('draws steps over what is in sight', () => {
    expect(heatArea(markers, { from: 0, to: 200 }, 200, 43, Infinity)).toBe('M0.0 43L0.0 3.0L100.0 3.0L100.0 23.0L200.0 23.0L200.0 43Z');
  });
  it('leaves out what is covered', () => expect(heatArea(markers, { from: 0, to: 200 }, 200, 43, 50)).toBe('M0.0 43L0.0 3.0L100.0 3.0L100.0 43Z'));
  it('is empty where nothing is in sight', () => expect(heatArea(markers, { from: 300, to: 400 }, 200, 43, Infinity)).toBe(''));
});
