/** The stand-in's answer to /models/compare: the canned windows, read by two models. Shapes as in src/api/types.ts. */
import { makeTimeline } from './fixture-data.mjs';

const TERMS = [
  { term: 'KEKW', kind: 'emote', count: 61, polarity: 0.7, emotion: 'amusement', definition: 'loud wheezing laughter at something hilarious or a fail' },
  { term: 'PogChamp', kind: 'emote', count: 33, polarity: 0.8, emotion: 'hype', definition: 'amazed excitement at a great play or big news' },
  { term: 'Sadge', kind: 'emote', count: 12, polarity: -0.6, emotion: 'sadness', definition: 'sad, resigned frog; disappointed' },
];

const round = (value) => Math.round(value * 10_000) / 10_000;

function reading(view) {
  const emotion = Object.entries(view.emotions).filter(([name]) => name !== 'none').sort((one, other) => other[1] - one[1])[0];
  return { sentiment: view.sentiment, mood: view.mood ?? null, emotion: emotion ? { name: emotion[0], share: emotion[1] } : null, toxicity: view.toxicity };
}

function compared(window) {
  const tuned = reading(window);
  const base = reading({ ...window.base, mood: window.base.sentiment ? 'neutral' : null });
  const both = tuned.sentiment && base.sentiment;
  return {
    start_ms: window.start_ms, end_ms: window.end_ms, tuned, base, difference: both ? round(tuned.sentiment.mean - base.sentiment.mean) : null,
    moods_differ: Boolean(both) && tuned.mood !== base.mood, apart: Boolean(both) && tuned.sentiment.low > base.sentiment.high,
  };
}

export function makeComparison(stream, until) {
  const windows = makeTimeline(stream, until).windows.map(compared);
  const known = windows.filter((window) => window.difference !== null);
  const most = [...known].sort((one, other) => Math.abs(other.difference) - Math.abs(one.difference)).slice(0, 12);
  const differ = known.filter((window) => window.moods_differ).length;
  const mean = (pick) => round(known.reduce((sum, window) => sum + pick(window), 0) / Math.max(1, known.length));
  return {
    stream: stream.id, models: ['tuned', 'base'], windows,
    overall: {
      text: 'The models differ.', windows: known.length, mean_absolute_difference: mean((window) => Math.abs(window.difference)),
      tuned_mean: mean((window) => window.tuned.sentiment.mean), base_mean: mean((window) => window.base.sentiment.mean), moods_differ: differ,
      moods_differ_share: differ / Math.max(1, known.length), intervals_apart: known.filter((window) => window.apart).length, terms: TERMS, distinct_terms: 3,
    },
    most_different: most.map((window) => ({ ...window, why: { text: 'KEKW is unknown to the untuned model.', terms: TERMS } })),
  };
}
