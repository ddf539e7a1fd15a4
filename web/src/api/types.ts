/**
 * The HTTP shapes of /api/v1, as the server writes them. Fields that end in `_ms` are
 * integer milliseconds of video time; instants are RFC 3339 text; shares run from 0 to 1.
 */

export type Platform = 'twitch' | 'youtube' | 'file';
export type StreamKind = 'live' | 'ended' | 'upload' | 'upcoming';
export type StreamStatus = 'importing' | 'live' | 'ended' | 'failed';
export type Mood = 'positive' | 'neutral' | 'negative' | 'mixed';

export const EMOTIONS = [
  'hype', 'amusement', 'affection', 'surprise', 'confusion',
  'boredom', 'cringe', 'sadness', 'anger', 'none',
] as const;
export type Emotion = (typeof EMOTIONS)[number];

export type Video =
  | { kind: 'file'; url: string }
  | { kind: 'youtube'; id: string }
  /** The recording is `shift_ms` further than the timeline. */
  | { kind: 'twitch'; id: string; live: boolean; shift_ms?: number }
  | { kind: 'none' };

export interface StreamRow {
  id: string;
  platform: Platform;
  kind: StreamKind;
  url: string | null;
  title: string;
  channel: string;
  category: string;
  language: string;
  /** As the owner of a live stream set them. */
  tags: string[];
  started_at: string | null;
  duration_ms: number;
  status: StreamStatus;
  error: string | null;
  /** Share of an import that is done; null when unknown. */
  progress: number | null;
  messages: number;
  chatters: number;
  mood: Mood | null;
  created_at: string;
  video: Video;
  /** Video time that the chat has reached; live streams only. */
  live_edge_ms: number | null;
  /** `api`, `import`, `innertube`, `demo`; `api_text_at`: when texts of an interface were fetched last. */
  provenance?: { chat: string; facts: string; api_text_at: string | null };
}

/** A chapter that the uploader wrote into the description. */
export interface VideoChapter {
  start_ms: number;
  end_ms: number;
  title: string;
}

/** "Most replayed": 1 is the most replayed stretch of the video. */
export interface HeatMarker {
  start_ms: number;
  end_ms: number;
  value: number;
}

/** What GET /streams/{id} tells beyond a row of the list. */
export interface StreamDetail extends StreamRow {
  video_chapters?: VideoChapter[];
  heatmap?: HeatMarker[];
}

/** Where chat or facts can come from, and whether that works with the present settings. */
export interface Source {
  name: string;
  on: boolean;
  title: string;
  note: string;
}

export interface Sources {
  sources: Source[];
  /** Texts from an interface are asked for again or deleted after so many days; 0: never. */
  api_days: number;
  next_purge_at: string | null;
}

/** A channel of a platform, as its search gives it. Texts are its owner's. */
export interface FoundChannel {
  platform: Platform;
  id: string;
  name: string;
  url: string;
  live: boolean;
  title: string;
  category: string;
  language: string;
  tags: string[];
  started_at: string | null;
  viewers: number | null;
  picture_url: string | null;
}

export interface FoundChannels {
  channels: FoundChannel[];
  /** Sentences: which platform could not be asked, and what to do. */
  notes: string[];
}

/** What is left of the platforms' quotas; null: nobody counts. */
export interface Quota {
  youtube: {
    key: boolean;
    daily_units: number;
    units_left: number;
    live_chat_units_left: number;
    live_chat_cost: number;
    daily_searches: number;
    searches_left: number;
    live_streams: number;
    resets_at: string;
    trouble: string | null;
  } | null;
}

export interface StreamPage {
  streams: StreamRow[];
  page: number;
  pages: number;
  total: number;
}

/** Mean over chatters from -1 to 1 with its 90 % interval; `n` chatters. */
export interface Sentiment {
  mean: number;
  low: number;
  high: number;
  n: number;
}

export interface Toxicity {
  share: number;
  low: number;
  high: number;
}

export type Emotions = Partial<Record<Emotion, number>>;

/** Shares of the window's messages by how they came about; `share` is people's own words. */
export interface Organic {
  share: number;
  copypasta: number;
  spam: number;
  command: number;
  bot: number;
  raid: number;
  giveaway: number;
  keyword_flood: number;
  emote_wall: number;
}

export interface BaseScores {
  sentiment: Sentiment | null;
  emotions: Emotions;
  toxicity: Toxicity;
}

export interface EmoteCount {
  name: string;
  count: number;
  chatters: number;
}

export interface Phrase {
  text: string;
  messages: number;
  chatters: number;
}

/** A question of at least three chatters: its wording when `quotable`, else its shared words. */
export interface QuestionGroup {
  text: string;
  quotable: boolean;
  messages: number;
  chatters: number;
  /** Messages of others that seem to answer. */
  answers?: number;
}

/** What several chatters were on about; `words[0]` is what to call it. */
export interface Topic {
  words: { text: string; messages: number; chatters: number }[];
  messages: number;
  chatters: number;
  weight: number;
  polarity: number;
  emotion: string | null;
  new_here: boolean;
}

export interface Window {
  start_ms: number;
  end_ms: number;
  messages: number;
  chatters: number;
  /** Against the stream's own median so far; null while that is unknown. */
  rate_ratio: number | null;
  sentiment: Sentiment | null;
  mood: Mood | null;
  emotions: Emotions;
  toxicity: Toxicity | null;
  questions: number;
  organic: Organic | null;
  base?: BaseScores | null;
  emotes: EmoteCount[];
  phrases: Phrase[];
  topics?: Topic[];
  question_groups?: QuestionGroup[];
  new_words: (string | { term: string })[];
  gap_ms: number;
}

export type Level = 'window' | 'chapter' | 'stream';

export interface Fact {
  kind: string;
  text: string;
  values?: Record<string, number>;
  phrases?: (string | Phrase)[];
}

export interface Summary {
  id: string | number;
  level: Level;
  start_ms: number;
  end_ms: number;
  title: string;
  text: string;
  facts: Fact[];
  /** `builtin`, or the name of the language model that wrote it. */
  writer: string;
  verified: boolean;
  /** Of title and text, BCP 47; absent: en. */
  language?: string;
  /** Version of the prompt; only where a language model wrote the text. */
  prompt?: string;
}

export interface Moment {
  rank: number;
  start_ms: number;
  peak_ms: number;
  end_ms: number;
  score: number;
  kind: string;
  why: string;
}

export interface Gap {
  start_ms: number;
  end_ms: number;
  reason: string;
}

/** A clip that a viewer made. `title` is theirs; `rough`: placed by when it was made. */
export interface Clip {
  id: string;
  title: string;
  url: string;
  start_ms: number;
  end_ms: number;
  views: number;
  rough: boolean;
}

export interface Lanes {
  from_ms: number;
  to_ms: number;
  step_ms: number;
  t_ms: number[];
  messages: number[];
  messages_max: number[];
  chatters: number[];
  sentiment: (number | null)[];
  toxicity: (number | null)[];
  emotions: Record<string, (number | null)[]>;
}

export interface Recap {
  at_ms: number;
  so_far: string;
  now: string;
  /** Of so_far and now, BCP 47; absent: en. */
  language?: string;
  summaries: (string | number)[];
}

export interface Term {
  term: string;
  kind: string;
  polarity: number | null;
  emotion: string | null;
  toxicity: number | null;
  definition: string | null;
}

export interface FoundMoment {
  stream: { id: string; title: string };
  kind: 'summary' | 'moment' | 'window';
  start_ms: number;
  end_ms: number;
  title: string;
  text: string;
}

/** A term of chat language that the tuned model knows and the untuned does not. */
export interface ChatTerm {
  term: string;
  kind: string;
  count: number;
  polarity: number;
  emotion: string;
  definition: string;
}

/** One model's reading of a window. */
export interface Reading {
  sentiment: Sentiment | null;
  mood: Mood | null;
  emotion: { name: Emotion; share: number } | null;
  toxicity: Toxicity;
}

export interface ComparedWindow {
  start_ms: number;
  end_ms: number;
  tuned: Reading;
  base: Reading | null;
  /** Tuned minus base; null unless both have a mean. */
  difference: number | null;
  moods_differ: boolean;
  /** The 90 % intervals do not overlap. */
  apart: boolean;
}

export interface DifferentWindow extends ComparedWindow {
  why: { text: string; terms: ChatTerm[] };
}

/** Two models' readings of the same windows. */
export interface Comparison {
  stream: string;
  models: string[];
  overall: {
    text: string;
    windows: number;
    mean_absolute_difference: number;
    tuned_mean: number;
    base_mean: number;
    moods_differ: number;
    moods_differ_share: number;
    intervals_apart: number;
    terms: ChatTerm[];
    distinct_terms: number;
  };
  windows: ComparedWindow[];
  most_different: DifferentWindow[];
}

/** application/problem+json */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
}
