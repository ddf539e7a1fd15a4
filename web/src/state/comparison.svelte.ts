import { api, ApiError } from '../api/client';
import type { Comparison } from '../api/types';

/** A growing stream is compared anew at most so often, in milliseconds. */
const AGAIN = 20_000;

/** The two models' readings of the stream, asked for while somebody looks. */
export class ComparisonStore {
  comparison = $state.raw<Comparison | null>(null);
  problem = $state<string | null>(null);

  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked: { revision: number; at: number } | null = null;

  constructor(private readonly id: string) {}

  /** Asks unless what is here is of this `revision` of the stream. */
  need(revision: number): void {
    if (this.asked?.revision === revision) return;
    clearTimeout(this.timer);
    const wait = this.asked ? Math.max(0, this.asked.at + AGAIN - performance.now()) : 0;
    this.timer = setTimeout(() => void this.fetch(revision), wait);
  }

  end(): void {
    clearTimeout(this.timer);
  }

  private async fetch(revision: number): Promise<void> {
    this.asked = { revision, at: performance.now() };
    try {
      this.comparison = await api.comparison(this.id);
      this.problem = null;
    } catch (error) {
      if (this.comparison) return;
      this.problem = error instanceof ApiError ? error.message : 'The comparison could not be loaded.';
    }
  }
}
