import { describe, expect, it } from 'vitest';
import { actionFor, belongsTo } from './keymap';

const press = (key: string, over = {}) => ({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...over });

describe('actionFor', () => {
  it.each([
    [' ', { do: 'toggle' }], ['k', { do: 'toggle' }], ['K', { do: 'toggle' }], ['ArrowLeft', { do: 'skip', ms: -5000 }],
    ['ArrowRight', { do: 'skip', ms: 5000 }], ['j', { do: 'skip', ms: -10_000 }], ['l', { do: 'skip', ms: 10_000 }],
    ['<', { do: 'speed', direction: -1 }], ['>', { do: 'speed', direction: 1 }], ['f', { do: 'fullscreen' }], ['m', { do: 'mute' }],
    ['0', { do: 'tenth', tenth: 0 }], ['9', { do: 'tenth', tenth: 9 }], ['n', { do: 'moment', direction: 1 }],
    ['p', { do: 'moment', direction: -1 }], ['?', { do: 'help' }], ['z', { do: 'fit' }],
  ])('%s', (key, action) => expect(actionFor(press(key))).toEqual(action));

  it('goes thirty seconds with shift', () => {
    expect(actionFor(press('ArrowLeft', { shiftKey: true }))).toEqual({ do: 'skip', ms: -30_000 });
    expect(actionFor(press('ArrowRight', { shiftKey: true }))).toEqual({ do: 'skip', ms: 30_000 });
  });

  it('leaves the browser its own keys', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey']) expect(actionFor(press('f', { [held]: true }))).toBeNull();
    expect(actionFor(press('Tab'))).toBeNull();
    expect(actionFor(press('constructor'))).toBeNull();
  });
});

describe('belongsTo', () => {
  it('gives text fields every key, buttons the space bar, the rest nothing', () => {
    expect(belongsTo({ tagName: 'INPUT', type: 'search' }, 'k')).toBe(true);
    expect(belongsTo({ tagName: 'SELECT' }, 'ArrowLeft')).toBe(true);
    expect(belongsTo({ tagName: 'BUTTON' }, ' ')).toBe(true);
    expect(belongsTo({ tagName: 'BUTTON' }, 'k')).toBe(false);
    expect(belongsTo({ tagName: 'DIV', role: 'slider' }, 'ArrowLeft')).toBe(false);
    expect(belongsTo({ tagName: 'BODY' }, ' ')).toBe(false);
  });
});
