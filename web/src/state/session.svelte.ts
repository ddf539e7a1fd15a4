import { getContext, setContext } from 'svelte';
import type { Clip, Level, Moment, Summary, Window } from '../api/types';
import { speakingWindow } from '../timeline/columns';
import { ComparisonStore } from './comparison.svelte';
import { LaneStore } from './lanes.svelte';
import { Playback } from './playback.svelte';
import { preferences } from './preferences.svelte';
import { StreamStore } from './stream.svelte';
import { domainOf, View } from './view.svelte';

/** Everything of one open stream page, wired together. */
export class Session {
  readonly stream: StreamStore;
  readonly playback: Playback;
  readonly view: View;
  readonly lanes: LaneStore;
  readonly comparison: ComparisonStore;
  level = $state<Level>('window');
  helpOpen = $state(false);

  /** Times after this are covered; infinite without spoiler control. */
  readonly horizon = $derived.by(() => (preferences.spoilers ? this.playback.reached : Infinity));
  readonly window = $derived.by<Window | null>(() => this.windowFor(this.playback.position));
  readonly moments = $derived.by<Moment[]>(() =>
    [...(this.stream.timeline?.moments ?? [])].filter((moment) => moment.start_ms <= this.horizon).sort((a, b) => a.start_ms - b.start_ms));
  readonly clips = $derived.by<Clip[]>(() =>
    [...(this.stream.timeline?.clips ?? [])].filter((clip) => clip.start_ms <= this.horizon).sort((a, b) => a.start_ms - b.start_ms));
  readonly chapters = $derived.by<Summary[]>(() => this.summaries('chapter'));
  readonly feed = $derived.by<Summary[]>(() => this.summaries(this.level));

  constructor(id: string) {
    this.stream = new StreamStore(id);
    this.view = new View(() => domainOf(this.stream.timeline, this.stream.edge));
    this.lanes = new LaneStore(id);
    this.comparison = new ComparisonStore(id);
    this.playback = new Playback(() => this.stream.edgeNow(), () => this.stream.live, () => this.view.domain.from);
  }

  /** Summaries of one level that may be seen: the whole-stream one only when all was played. */
  private summaries(level: Level): Summary[] {
    const seen = (summary: Summary): boolean =>
      (level === 'window' ? summary.start_ms : level === 'stream' ? summary.end_ms - 1000 : summary.start_ms) <= this.horizon;
    return (this.stream.timeline?.summaries ?? []).filter((summary) => summary.level === level && seen(summary));
  }

  windowFor(at: number): Window | null {
    return speakingWindow(this.stream.timeline?.windows ?? [], at, this.stream.live);
  }

  /** The summary of the window under `at`, whatever level the feed shows. */
  summaryAt(at: number): Summary | null {
    const list = this.stream.timeline?.summaries ?? [];
    return list.find((summary) => summary.level === 'window' && at >= summary.start_ms && at < summary.end_ms) ?? null;
  }

  /** Seeks to the next or previous moment; a second press within two seconds of one goes further back. */
  goToMoment(direction: 1 | -1): void {
    const at = this.playback.position;
    const next = direction > 0
      ? this.moments.find((moment) => moment.start_ms > at + 500)
      : this.moments.filter((moment) => moment.start_ms < at - 2000).pop();
    if (next) this.playback.seek(next.start_ms);
  }

  end(): void {
    this.playback.detach();
    this.lanes.end();
    this.comparison.end();
  }
}

const KEY = Symbol('session');
export const provideSession = (session: Session): Session => setContext(KEY, session);
export const useSession = (): Session => getContext<Session>(KEY);
