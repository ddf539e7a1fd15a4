import type { Timeline } from '../live/reducer';
import { clampRange, panBy, reveal, zoomAt, type Range } from '../timeline/range';

const LIVE_GRAIN = 10_000;
const SHORTEST = 60_000;

/** All of the stream: from the first message or 0 to the end or, rounded up, the live edge. */
export function domainOf(timeline: Timeline | null, edge: number): Range {
  const from = Math.min(0, timeline?.windows[0]?.start_ms ?? 0);
  const grain = timeline?.row.status === 'live' ? LIVE_GRAIN : 1;
  const lastWindow = timeline?.windows[timeline.windows.length - 1]?.end_ms ?? 0;
  const end = timeline?.row.status === 'live' ? edge : Math.max(edge, lastWindow);
  return { from, to: Math.max(from + SHORTEST, Math.ceil(end / grain) * grain) };
}

/** Which span of video time the lanes show, and where the pointer is. */
export class View {
  /** What the reader chose; null shows everything and grows with it. */
  chosen = $state.raw<Range | null>(null);
  hover = $state<number | null>(null);
  selection = $state.raw<Range | null>(null);
  /** Pixels of the lanes' time area. */
  width = $state(800);

  readonly domain = $derived.by(() => this.whole());
  readonly range = $derived(this.chosen ? clampRange(this.chosen, this.domain) : this.domain);
  readonly zoomed = $derived(this.chosen !== null);

  constructor(private readonly whole: () => Range) {}

  show(range: Range): void {
    const next = clampRange(range, this.domain);
    this.chosen = next.from <= this.domain.from && next.to >= this.domain.to ? null : next;
  }

  zoom(anchor: number, factor: number): void {
    this.show(zoomAt(this.range, this.domain, anchor, factor));
  }

  pan(delta: number): void {
    if (this.zoomed) this.show(panBy(this.range, this.domain, delta));
  }

  fit(): void {
    this.chosen = null;
  }

  /** Turns the page when the playhead has just run out of sight. */
  keepInSight(before: number, at: number): void {
    if (!this.chosen) return;
    const { from, to } = this.range;
    if (before >= from && before <= to && (at < from || at > to)) this.show(reveal(this.range, this.domain, at));
  }
}
