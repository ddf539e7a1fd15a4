import type { Emotion } from '../api/types';

/** Drawn bottom to top: calm feelings at the bottom, the loud ones on top. */
export const DRAWN_EMOTIONS: readonly Emotion[] = [
  'hype', 'amusement', 'affection', 'surprise', 'confusion', 'boredom', 'cringe', 'sadness', 'anger',
];

/** A colour token of app.css as the canvas needs it. Read anew after a change of theme. */
export function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** `#rrggbb` with an alpha from 0 to 1. */
export function faded(hex: string, alpha: number): string {
  return `${hex}${Math.round(alpha * 255).toString(16).padStart(2, '0')}`;
}
