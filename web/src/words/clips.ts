import type { Clip } from '../api/types';
import { clock } from '../time/format';

/** What a clip's pin is called: its place and its title. */
export function clipName(clip: Clip): string {
  const title = clip.title ? `: ${clip.title}` : '';
  return `Clip at ${clock(clip.start_ms)}${title}`;
}

/** How often it was seen, and how sure its place is. */
export function clipNote(clip: Clip): string {
  const seen = clip.views === 1 ? 'seen once' : `seen ${clip.views.toLocaleString('en')} times`;
  return clip.rough ? `${seen}; its place is a guess from when it was made` : seen;
}
