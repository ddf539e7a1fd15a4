/**
 * What every player can do. Times are milliseconds of video time.
 * A player never throws for what its medium cannot do: `can` says what is on offer.
 */
export interface Player {
  readonly kind: 'clock' | 'file' | 'youtube' | 'twitch';
  readonly can: Abilities;
  /** Cheap: read on every frame. */
  position(): number;
  /** Length of the medium; null when it is unknown or still growing. */
  duration(): number | null;
  playing(): boolean;
  rate(): number;
  muted(): boolean;
  play(): void;
  pause(): void;
  seek(ms: number): void;
  setRate(rate: number): void;
  setMuted(muted: boolean): void;
  /** Tells of state changes, not of time. Returns the function that ends it. */
  listen(listener: PlayerListener): () => void;
  destroy(): void;
}

export interface Abilities {
  rate: boolean;
  mute: boolean;
  fullscreen: boolean;
}

export type PlayerEvent =
  | { type: 'ready' }
  | { type: 'change' }
  | { type: 'ended' }
  /** `link` is where the video can be seen instead. */
  | { type: 'error'; message: string; link: string | null };

export type PlayerListener = (event: PlayerEvent) => void;

/** The listeners of one player. */
export class Listeners {
  private readonly list = new Set<PlayerListener>();

  add(listener: PlayerListener): () => void {
    this.list.add(listener);
    return () => this.list.delete(listener);
  }

  tell(event: PlayerEvent): void {
    for (const listener of [...this.list]) listener(event);
  }

  clear(): void {
    this.list.clear();
  }
}

export const RATES = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 4, 8] as const;

/** The next speed up (`+1`) or down (`-1`) from `rate`. */
export function nextRate(rate: number, direction: 1 | -1, highest = 2): number {
  const offered = RATES.filter((step) => step <= highest);
  const found = direction > 0 ? offered.find((step) => step > rate) : offered.filter((step) => step < rate).pop();
  return found ?? rate;
}
