import type { ChatTerm, Comparison, DifferentWindow } from '../api/types';
import { count, percent, plural } from '../time/format';

/** What comparing the two models comes to, for somebody who never heard of either. */
export function headline(overall: Comparison['overall']): string {
  if (overall.windows === 0) return 'There is no window yet that both models could read.';
  if (overall.moods_differ === 0) return 'Both models name the same mood throughout.';
  return `In ${percent(overall.moods_differ_share)} of the windows the two name a different mood.`;
}

/** The figures behind the headline. */
export function figures(overall: Comparison['overall']): string {
  const { windows, intervals_apart: apart } = overall;
  const sure = apart === windows ? 'In all of them' : `In ${count(apart)} of ${plural(windows, 'window')}`;
  return `On average they are ${overall.mean_absolute_difference.toFixed(2)} apart on the scale from −1 to +1. ${sure} even their 90 % bands do not touch.`;
}

/** Terms of the window that pull the way in which the tuned model differs: those explain it. */
export const explaining = (window: DifferentWindow): ChatTerm[] =>
  window.why.terms.filter((term) => term.polarity * (window.difference ?? 0) > 0);

/** The first clause of a definition, for a list. */
export const gloss = (definition: string): string => (/^[^,;(]+/.exec(definition)?.[0] ?? definition).trim();
