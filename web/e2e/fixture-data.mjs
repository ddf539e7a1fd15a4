/**
 * Canned streams for the browser tests: made by a seeded generator, texts of our own.
 * Shapes as in src/api/types.ts.
 */
const EMOTIONS = ['hype', 'amusement', 'affection', 'sadness', 'anger', 'confusion', 'cringe', 'surprise', 'boredom', 'none'];

/** mulberry32: small, seeded, good enough to draw curves. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const round = (value) => Math.round(value * 1000) / 1000;
const TOPICS = [
  ['The hat gets a name', 'amusement', 0.35, ['hat', 'name the hat']],
  ['A jump nobody believed in', 'hype', 0.62, ['no way', 'that jump']],
  ['The bridge falls again', 'sadness', -0.34, ['not the bridge']],
  ['Chat asks about the map', 'confusion', 0.02, ['which map', 'what map is this']],
  ['A quiet walk through the valley', 'boredom', 0.08, []],
  ['The boss is down at last', 'hype', 0.71, ['finally', 'she did it']],
  ['Quarrel over the rules', 'anger', -0.42, ['read the rules']],
];

/** Messages a second at `at`: a slow wave and a few sharp peaks. */
export function density(stream, at) {
  let value = stream.base * (1 + 0.4 * Math.sin(at / 310_000) + 0.25 * Math.sin(at / 47_000));
  for (const peak of stream.peaks) value += peak.size * Math.exp(-(((at - peak.at) / 14_000) ** 2));
  return at > stream.gap?.start_ms && at < stream.gap.end_ms ? 0 : Math.max(0, value);
}

export function makeWindow(stream, start) {
  const rng = random(stream.seed + start);
  const end_ms = start + 60_000;
  const gap = stream.gap && stream.gap.start_ms < end_ms && stream.gap.end_ms > start;
  let messages = 0;
  for (let at = start; at < end_ms; at += 1000) messages += density(stream, at) * (0.7 + 0.6 * rng());
  messages = Math.round(messages);
  const topic = topicAt(stream, start);
  const chatters = Math.round(messages * 0.45);
  const mean = topic[2] + (rng() - 0.5) * 0.16;
  const half = 0.9 / Math.sqrt(Math.max(2, chatters));
  const score = (shift, wide) => ({ mean: round(mean * shift), low: round(mean * shift - half * wide), high: round(mean * shift + half * wide), n: chatters });
  const enough = chatters >= 2;
  return {
    start_ms: start, end_ms, messages, chatters,
    rate_ratio: start < 300_000 ? null : round(messages / 60 / stream.base),
    sentiment: enough ? score(1, 1) : null,
    mood: enough ? (mean > 0.15 ? 'positive' : mean < -0.15 ? 'negative' : rng() > 0.5 ? 'mixed' : 'neutral') : null,
    emotions: messages ? shares(topic[1], rng) : {},
    toxicity: { share: round(Math.max(0, 0.02 - mean * 0.05 + rng() * 0.02)), low: 0.004, high: 0.09 },
    questions: topic[1] === 'confusion' ? 14 : Math.floor(rng() * 4),
    organic: { share: 0.78, copypasta: 0.12, spam: 0.01, command: 0.04, bot: 0, raid: 0, giveaway: 0, keyword_flood: 0.02, emote_wall: 0.03 },
    base: { sentiment: enough ? score(0.4, 1.2) : null, emotions: { none: 1 }, toxicity: { share: 0.01, low: 0, high: 0.03 } },
    emotes: messages ? [{ name: 'KEKW', count: 61, chatters: 40 }, { name: 'PogChamp', count: 33, chatters: 25 }, { name: 'Sadge', count: 12, chatters: 11 }] : [],
    phrases: topic[3].map((text, index) => ({ text, messages: 12 - index * 3, chatters: 9 - index * 2 })),
    question_groups: topic[1] === 'confusion' ? [{ text: 'which map is this?', quotable: true, messages: 6, chatters: 5 }, { text: 'bridge, rules', quotable: false, messages: 4, chatters: 4 }] : [],
    new_words: rng() > 0.8 ? ['hatlock'] : [],
    gap_ms: gap ? Math.min(end_ms, stream.gap.end_ms) - Math.max(start, stream.gap.start_ms) : 0,
  };
}

const topicAt = (stream, start) => TOPICS[(Math.floor(start / 240_000) + stream.seed) % TOPICS.length];

function shares(strongest, rng) {
  const parts = EMOTIONS.map((name) => [name, name === strongest ? 2.2 : name === 'none' ? 2.4 : rng() * 0.5]);
  const sum = parts.reduce((total, [, part]) => total + part, 0);
  return Object.fromEntries(parts.map(([name, part]) => [name, round(part / sum)]));
}

export function makeSummary(stream, level, start, end_ms) {
  const topic = topicAt(stream, start);
  const mood = topic[2] > 0.15 ? 'cheerful' : topic[2] < -0.15 ? 'sour' : 'undecided';
  const quote = topic[3][0] ? ` Several wrote “${topic[3][0]}”.` : '';
  return {
    id: `${level}-${start}`, level, start_ms: start, end_ms, title: topic[0],
    text: `The chat was ${mood} and about as busy as before.${quote}`,
    facts: [
      { kind: 'rate', text: 'About as many messages as in the minutes before.', values: { ratio: 1.04 }, phrases: [] },
      { kind: 'mood', text: `The mood was ${mood}, with most chatters on one side.`, values: { mean: topic[2] }, phrases: topic[3].slice(0, 1) },
    ],
    writer: 'builtin', verified: true, model: 'tuned/1', glossary: 'fixture',
  };
}

/** The whole timeline of a stream up to `until`. */
export function makeTimeline(stream, until) {
  const windows = [];
  for (let start = 0; start + 60_000 <= until; start += 60_000) windows.push(makeWindow(stream, start));
  const summaries = windows.map((window) => makeSummary(stream, 'window', window.start_ms, window.end_ms));
  for (let start = 0; start + 240_000 <= until; start += 240_000) summaries.push(makeSummary(stream, 'chapter', start, start + 240_000));
  if (!stream.live) summaries.push(makeSummary(stream, 'stream', 0, until));
  return { windows, summaries, moments: makeMoments(stream, until), gaps: stream.gap && stream.gap.end_ms < until ? [stream.gap] : [] };
}

export function makeMoments(stream, until) {
  const WHYS = ['Messages jumped to six times the usual rate within ten seconds.', 'Laughter spread over half of the chatters at once.', 'Many asked the same question and got no answer.'];
  return stream.peaks
    .filter((peak) => peak.at + 20_000 < until)
    .sort((one, other) => other.size - one.size)
    .map((peak, index) => ({
      rank: index + 1, start_ms: peak.at - 12_000, peak_ms: peak.at, end_ms: peak.at + 18_000,
      score: round(peak.size / 10), kind: ['burst', 'laughter', 'question_wave'][index % 3], why: WHYS[index % 3],
    }));
}

const STEPS = [1000, 2000, 5000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000];

export function makeLanes(stream, from_ms, to_ms, points) {
  const step_ms = STEPS.find((step) => (to_ms - from_ms) / step <= points) ?? 600_000;
  const lanes = { from_ms, to_ms, step_ms, t_ms: [], messages: [], messages_max: [], chatters: [], sentiment: [], toxicity: [], emotions: {} };
  for (let at = Math.floor(from_ms / step_ms) * step_ms; at < to_ms; at += step_ms) {
    const rng = random(stream.seed * 7 + at);
    const seconds = Array.from({ length: Math.min(12, step_ms / 1000) }, (_, index) =>
      Math.round(density(stream, at + (index * step_ms) / Math.min(12, step_ms / 1000)) * (0.5 + rng())));
    const mean = seconds.reduce((sum, value) => sum + value, 0) / seconds.length;
    lanes.t_ms.push(at);
    lanes.messages.push(round(mean));
    lanes.messages_max.push(Math.max(...seconds));
    lanes.chatters.push(round(mean * 0.8));
    lanes.sentiment.push(mean > 0 ? round(rng() - 0.4) : null);
    lanes.toxicity.push(mean > 0 ? 0.02 : null);
  }
  for (const name of EMOTIONS) lanes.emotions[name] = lanes.t_ms.map(() => 0.1);
  return lanes;
}

function peaks(seed, length, count) {
  const rng = random(seed * 31);
  return Array.from({ length: count }, (_, index) => ({ at: Math.round(((index + 0.2 + 0.6 * rng()) / count) * length), size: 3 + rng() * 14 }));
}

function stream(id, title, fields) {
  const length = fields.duration_ms;
  return { id, title, seed: fields.seed, base: fields.base ?? 3, live: false, video: { kind: 'none' }, platform: 'twitch', channel: 'mirelle', category: 'Cloudspire', ...fields, peaks: peaks(fields.seed, length, Math.max(4, Math.round(length / 600_000))) };
}

/** A stream of 24 hours, for benchmarks. */
export const dayStream = () => stream('dadada', 'A whole day', { seed: 13, duration_ms: 86_400_000, base: 4 });

const clip = (id, title, at, views, rough = false) =>
  ({ id, title, url: `https://clips.twitch.tv/${id}`, start_ms: at, end_ms: at + 30_000, views, rough });

const CLIPS = [
  clip('TallOwl', 'The fall <img src=x onerror="window.broken=1">', 3_000_000, 4200),
  clip('NearOwl', 'The same fall', 3_005_000, 12),
  clip('LateOwl', '', 9_000_000, 1, true),
];

export const makeStreams = () => [
  stream('a11ce0', 'First climb of the tower, blind', { seed: 3, duration_ms: 10_800_000, gap: { start_ms: 5_400_000, end_ms: 5_700_000, reason: 'disconnected' }, tags: ['English', '<i>blind</i>'], clips: CLIPS }),
  stream('b0b0b0', 'Friday evening, live from the attic', { seed: 5, duration_ms: 480_000, live: true, base: 5, video: { kind: 'file', url: '/media/demo.wav' }, platform: 'file' }),
  stream('c0ffee', 'Hats <img src=x onerror="window.broken=1"> and <b>maps</b>', { seed: 8, duration_ms: 1_800_000, platform: 'file', channel: '', category: '' }),
  stream('d15c00', 'Developer talk: how the bridge was built', { seed: 11, duration_ms: 3_600_000, platform: 'youtube', channel: 'Cloudspire Team', video: { kind: 'youtube', id: 'abcdefghijk' } }),
];

/** What others know of the video: chapters of its description, and which stretches are replayed. */
export function makeMarks(stream) {
  const length = stream.duration_ms;
  const titles = ['Intro', 'The first boss', 'A very long walk through the old town', 'Ending'];
  const chapters = titles.map((title, index) => ({ start_ms: Math.round((index * length) / 4), end_ms: Math.round(((index + 1) * length) / 4), title }));
  const heatmap = Array.from({ length: 100 }, (_, index) => ({
    start_ms: Math.round((index * length) / 100), end_ms: Math.round(((index + 1) * length) / 100), value: Math.round((0.5 + 0.5 * Math.sin(index / 6)) * 100) / 100,
  }));
  return { video_chapters: chapters, heatmap };
}
