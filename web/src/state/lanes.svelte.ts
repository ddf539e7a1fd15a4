import { api } from '../api/client';
import type { Lanes } from '../api/types';
import { span, type Range } from '../timeline/range';

const SETTLE = 90;
const AGAIN = 3000;
/** After a failure it is tried again so much later. */
const RETRY = 4000;

/**
 * The per-second lanes around the visible span, fetched with a margin so that small pans need
 * nothing. What was fetched before stays drawn until the finer answer is there.
 */
export class LaneStore {
  lanes = $state.raw<Lanes | null>(null);
  failed = $state(false);

  private timer: ReturnType<typeof setTimeout> | undefined;
  private request: AbortController | null = null;
  private asked: { key: string; revision: number; at: number } | null = null;

  constructor(private readonly id: string) {}

  /** Asks for what is missing; `revision` grows as the stream does. */
  need(range: Range, domain: Range, width: number, revision: number): void {
    const wanted = withMargin(range, domain);
    const points = Math.min(2400, Math.max(300, Math.round((width * span(wanted)) / Math.max(1, span(range)))));
    const covered = this.lanes !== null && covers(this.lanes, range, points);
    if (covered && this.asked?.revision === revision) return;
    const key = `${wanted.from}-${wanted.to}-${points}`;
    if (this.asked?.key === key && this.asked.revision === revision) return;
    const wait = covered ? Math.max(SETTLE, (this.asked?.at ?? 0) + AGAIN - performance.now()) : this.lanes ? SETTLE : 0;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.fetch(wanted, points, { key, revision, at: performance.now() + wait }), wait);
  }

  end(): void {
    clearTimeout(this.timer);
    this.request?.abort();
  }

  private async fetch(range: Range, points: number, asked: NonNullable<LaneStore['asked']>): Promise<void> {
    this.request?.abort();
    const request = (this.request = new AbortController());
    this.asked = asked;
    try {
      const lanes = await api.lanes(this.id, Math.floor(range.from), Math.ceil(range.to), points, request.signal);
      if (request !== this.request) return;
      this.lanes = lanes;
      this.failed = false;
    } catch {
      if (request !== this.request || request.signal.aborted) return;
      this.failed = true;
      this.timer = setTimeout(() => void this.fetch(range, points, asked), RETRY);
    }
  }
}

export function withMargin(range: Range, domain: Range): Range {
  const margin = span(range) / 2;
  return { from: Math.max(domain.from, range.from - margin), to: Math.min(domain.to, range.to + margin) };
}

/** Whether `lanes` reach over `range` and are about as fine as asked for. */
export function covers(lanes: Lanes, range: Range, points: number): boolean {
  if (range.from < lanes.from_ms - lanes.step_ms || range.to > lanes.to_ms + lanes.step_ms) return false;
  const bins = span(range) / lanes.step_ms;
  return lanes.step_ms <= 1000 || bins >= points / 6;
}
