import type { StreamRow } from '../api/types';

const PLATFORMS = { twitch: 'Twitch', youtube: 'YouTube', file: 'File' };

/** What a stream is called: its title, else whose it is. Without a login nobody tells the title of a live channel. */
export function titleOf(row: Pick<StreamRow, 'title' | 'channel'>): string {
  return row.title || row.channel || 'Untitled stream';
}

/** Platform, channel where the title does not say it, category and date, for the line below the title. */
export function aboutOf(row: Pick<StreamRow, 'title' | 'channel' | 'platform' | 'category'>, date: string | null): string {
  return [PLATFORMS[row.platform], row.title ? row.channel : null, row.category, date].filter(Boolean).join(' · ');
}
