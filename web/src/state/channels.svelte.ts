import { api, ApiError } from '../api/client';
import type { FoundChannel } from '../api/types';

const PAUSE = 350;

/** Channels of the platforms: searched while somebody types, or those that are watched most now. Nothing is asked before. */
export class ChannelFinder {
  query = $state('');
  liveOnly = $state(false);
  /** null: nothing was asked yet. */
  channels = $state.raw<FoundChannel[] | null>(null);
  notes = $state.raw<string[]>([]);
  /** The answer is that for somebody who types: YouTube was not searched anew. */
  partial = $state(false);
  /** What was asked last: a search, or who is live. */
  asked = $state('');
  looking = $state(false);
  problem = $state<string | null>(null);

  private request: AbortController | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  search(query: string): void {
    this.query = query;
    clearTimeout(this.timer);
    if (query.trim()) this.timer = setTimeout(() => void this.look(true), PAUSE);
    else this.forget();
  }

  setLiveOnly(on: boolean): void {
    this.liveOnly = on;
    if (this.query.trim()) void this.look();
  }

  /** The search as it stands; without words, who is live. `typing`: more letters may follow. */
  async look(typing = false): Promise<void> {
    clearTimeout(this.timer);
    this.request?.abort();
    const request = (this.request = new AbortController());
    const query = this.query.trim();
    this.looking = true;
    try {
      const found = await api.channels(query, this.liveOnly || query === '', typing, request.signal);
      if (request !== this.request) return;
      this.channels = found.channels;
      this.notes = found.notes ?? [];
      this.partial = typing;
      this.asked = query;
      this.problem = null;
    } catch (error) {
      if (request !== this.request) return;
      this.channels = null;
      this.problem = error instanceof ApiError ? error.message : 'The search failed. Try it again.';
    } finally {
      if (request === this.request) this.looking = false;
    }
  }

  /** Ends what runs; the answer to it changes nothing any more. */
  forget(): void {
    clearTimeout(this.timer);
    this.request?.abort();
    this.request = null;
    this.channels = null;
    this.notes = [];
    this.partial = false;
    this.problem = null;
    this.looking = false;
  }
}
