/** Keys of the stream page, as players and editors have taught them. */

export type Action =
  | { do: 'toggle' }
  | { do: 'skip'; ms: number }
  | { do: 'speed'; direction: 1 | -1 }
  | { do: 'fullscreen' }
  | { do: 'mute' }
  | { do: 'tenth'; tenth: number }
  | { do: 'moment'; direction: 1 | -1 }
  | { do: 'zoom'; direction: 1 | -1 }
  | { do: 'fit' }
  | { do: 'live' }
  | { do: 'models' }
  | { do: 'help' };

export interface KeyRow {
  keys: readonly string[];
  says: string;
}

export const KEY_SHEET: readonly KeyRow[] = [
  { keys: ['Space', 'K'], says: 'Play or pause' },
  { keys: ['←', '→'], says: 'Back or forward 5 seconds' },
  { keys: ['J', 'L'], says: 'Back or forward 10 seconds' },
  { keys: ['Shift ←', 'Shift →'], says: 'Back or forward 30 seconds' },
  { keys: ['<', '>'], says: 'Slower, faster' },
  { keys: ['0', '…', '9'], says: 'Jump to a tenth of the stream' },
  { keys: ['N', 'P'], says: 'Next, previous moment' },
  { keys: ['+', '−', 'Z'], says: 'Zoom in, out, fit all' },
  { keys: ['E'], says: 'Jump to the live edge' },
  { keys: ['C'], says: 'Compare the two models' },
  { keys: ['F', 'M'], says: 'Full screen, mute' },
  { keys: ['?'], says: 'Show or hide these keys' },
];

const PLAIN: Record<string, Action> = {
  ' ': { do: 'toggle' },
  k: { do: 'toggle' },
  j: { do: 'skip', ms: -10_000 },
  l: { do: 'skip', ms: 10_000 },
  ArrowLeft: { do: 'skip', ms: -5_000 },
  ArrowRight: { do: 'skip', ms: 5_000 },
  '<': { do: 'speed', direction: -1 },
  '>': { do: 'speed', direction: 1 },
  f: { do: 'fullscreen' },
  m: { do: 'mute' },
  n: { do: 'moment', direction: 1 },
  p: { do: 'moment', direction: -1 },
  '+': { do: 'zoom', direction: 1 },
  '=': { do: 'zoom', direction: 1 },
  '-': { do: 'zoom', direction: -1 },
  z: { do: 'fit' },
  e: { do: 'live' },
  c: { do: 'models' },
  '?': { do: 'help' },
};

export interface KeyPress {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/** The action of a key press; null when the key means nothing here or belongs to the browser. */
export function actionFor(press: KeyPress): Action | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  if (press.shiftKey && press.key === 'ArrowLeft') return { do: 'skip', ms: -30_000 };
  if (press.shiftKey && press.key === 'ArrowRight') return { do: 'skip', ms: 30_000 };
  if (/^[0-9]$/.test(press.key)) return { do: 'tenth', tenth: Number(press.key) };
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  return Object.hasOwn(PLAIN, key) ? PLAIN[key]! : null;
}

export interface KeyTarget {
  tagName: string;
  type?: string;
  role?: string | null;
  editable?: boolean;
}

/** Whether the focused element wants this key for itself: text fields all, buttons the space bar. */
export function belongsTo(target: KeyTarget, key: string): boolean {
  if (target.editable || target.tagName === 'TEXTAREA' || target.tagName === 'SELECT') return true;
  if (target.tagName === 'INPUT') return !['checkbox', 'radio', 'file'].includes(target.type ?? 'text') || key === ' ';
  const pressed = key === ' ' || key === 'Enter';
  if (target.role === 'tab' || target.role === 'radio') return pressed || key.startsWith('Arrow');
  return pressed && ['BUTTON', 'A', 'SUMMARY'].includes(target.tagName);
}
