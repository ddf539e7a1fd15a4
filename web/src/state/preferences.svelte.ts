/** What the reader chose, kept in this browser only. */
export type Theme = 'dark' | 'light';
export const LANE_NAMES = ['activity', 'sentiment', 'emotions', 'toxicity'] as const;
export type LaneName = (typeof LANE_NAMES)[number];

interface Stored {
  /** Absent until the reader chooses one: the page then follows the system. */
  theme?: Theme;
  hidden: LaneName[];
  spoilers: boolean;
  models: boolean;
}

const KEY = 'crowdline.preferences';

function read(): Partial<Stored> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Stored>;
  } catch {
    return {};
  }
}

const system = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: light)');

class Preferences {
  theme = $state<Theme>('dark');
  private chosen: Theme | undefined;
  hidden = $state.raw<LaneName[]>([]);
  /** True: what comes after the playhead stays covered until it was played. */
  spoilers = $state(false);
  /** Whether the comparison of the two models is open. */
  models = $state(false);

  start(): void {
    const stored = read();
    this.chosen = stored.theme === 'light' || stored.theme === 'dark' ? stored.theme : undefined;
    system().addEventListener('change', () => this.show());
    this.hidden = (stored.hidden ?? []).filter((name) => LANE_NAMES.includes(name));
    this.spoilers = stored.spoilers === true;
    this.models = stored.models === true;
    this.show();
  }

  setTheme(theme: Theme): void {
    this.chosen = theme;
    this.save();
  }

  toggleLane(name: LaneName): void {
    this.hidden = this.hidden.includes(name) ? this.hidden.filter((other) => other !== name) : [...this.hidden, name];
    this.save();
  }

  setSpoilers(covered: boolean): void {
    this.spoilers = covered;
    this.save();
  }

  setModels(open: boolean): void {
    this.models = open;
    this.save();
  }

  private show(): void {
    this.theme = this.chosen ?? (system().matches ? 'light' : 'dark');
    document.documentElement.dataset['theme'] = this.theme;
  }

  private save(): void {
    this.show();
    const stored: Stored = { hidden: this.hidden, spoilers: this.spoilers, models: this.models };
    if (this.chosen) stored.theme = this.chosen;
    try {
      localStorage.setItem(KEY, JSON.stringify(stored));
    } catch {
      // Private windows may refuse: the choice then lasts as long as the page.
    }
  }
}

export const preferences = new Preferences();
