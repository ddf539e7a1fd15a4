import { api, ApiError } from '../api/client';
import type { HeatMarker, StreamDetail, StreamRow } from '../api/types';
import { follow, type LinkState } from '../live/connection';
import { applyEvent, edgeOf, type LiveEvent, type Timeline } from '../live/reducer';
import type { Stretch } from '../timeline/chapters';

const IMPORT_POLL = 1000;
/** The told live edge is carried on by the wall clock for so long, then it stands still. */
const CARRY = 10_000;

function marksOf(row: StreamDetail): { chapters: Stretch[]; heatmap: HeatMarker[] } {
  return { chapters: (row.video_chapters ?? []).map((chapter) => ({ ...chapter, id: chapter.start_ms })), heatmap: row.heatmap ?? [] };
}

/** One stream and its timeline: loaded once, then kept by events. */
export class StreamStore {
  timeline = $state.raw<Timeline | null>(null);
  /** What others know of the video; read with the stream, never by events. */
  marks = $state.raw<{ chapters: Stretch[]; heatmap: HeatMarker[] }>({ chapters: [], heatmap: [] });
  problem = $state<{ status: number; message: string } | null>(null);
  link = $state<LinkState>('connecting');
  /** Grows with each event that changes what the lanes draw. */
  revision = $state(0);

  private told = 0;
  private ended = false;
  private lost = false;
  private unfollow: (() => void) | null = null;
  private poll: ReturnType<typeof setTimeout> | undefined;

  readonly row = $derived(this.timeline?.row ?? null);
  readonly live = $derived(this.row?.status === 'live');
  /** Video time that the chat has reached, as last told. */
  readonly edge = $derived(this.timeline ? edgeOf(this.timeline) : 0);

  constructor(readonly id: string) {}

  start(): () => void {
    void this.load();
    return () => {
      this.ended = true;
      clearTimeout(this.poll);
      this.unfollow?.();
    };
  }

  /** The live edge right now, carried on between two tellings. */
  edgeNow(): number {
    if (!this.live) return this.edge;
    return this.edge + Math.min(CARRY, performance.now() - this.told);
  }

  private async load(): Promise<void> {
    try {
      const [row, windows, summaries, moments] = await Promise.all([
        api.stream(this.id), api.windows(this.id), api.summaries(this.id), api.moments(this.id),
      ]);
      if (this.ended) return;
      this.timeline = { row, windows, summaries, moments: moments.moments, gaps: moments.gaps, clips: moments.clips };
      this.marks = marksOf(row);
      this.told = performance.now();
      this.revision++;
      this.problem = null;
      this.watch(row);
    } catch (error) {
      // A stream that is shown stays shown: its events go on, or the next reconnect reads it again.
      if (this.ended || this.timeline) return;
      const status = error instanceof ApiError ? error.status : 0;
      this.problem = { status, message: error instanceof Error ? error.message : 'The stream could not be loaded.' };
    }
  }

  private watch(row: StreamRow): void {
    if (row.status === 'importing') this.poll = setTimeout(() => void this.pollImport(), IMPORT_POLL);
    if (row.status === 'live' && !this.unfollow) {
      this.unfollow = follow(this.id, (event) => this.take(event), (state) => this.linked(state));
    }
  }

  /** What came while the connection was lost may be gone from the server's log: all is read anew. */
  private linked(state: LinkState): void {
    const back = state === 'open' && this.lost;
    if (state !== 'connecting') this.lost = state === 'lost';
    this.link = state;
    if (back) void this.load();
  }

  private async pollImport(): Promise<void> {
    try {
      const row = await api.stream(this.id);
      if (this.ended || !this.timeline) return;
      if (row.status !== 'importing') return void this.load();
      this.timeline = { ...this.timeline, row };
    } catch {
      // The server may be busy with the import: ask again.
    }
    this.poll = setTimeout(() => void this.pollImport(), IMPORT_POLL);
  }

  private take(event: LiveEvent): void {
    if (!this.timeline) return;
    this.timeline = applyEvent(this.timeline, event);
    if (event.name === 'status' || event.name === 'ended') this.told = performance.now();
    this.revision++;
    if (event.name === 'ended') {
      this.unfollow?.();
      this.unfollow = null;
      void this.load();
    }
  }
}
