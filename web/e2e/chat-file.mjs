import { random } from './fixture-data.mjs';

const SAYINGS = ['what a jump', 'no way that worked', 'hat hat hat', 'which map is this?', 'oh no, not the bridge', 'hello from the attic', 'nice one', 'this is so sad', 'haha', 'love this song'];

/** Half an hour of chat of our own writing as TSV; `seed` makes files (and so streams) differ. */
export function chatFile(seed) {
  const rng = random(seed);
  const lines = ['offset_s\tauthor\tbadges\ttext\temotes'];
  for (let second = 0; second < 1800; second++) {
    const burst = second % 420 > 390 ? 6 : 1;
    for (let k = 0; k < burst; k++) {
      const chatter = `viewer${Math.floor(rng() * 80)}`;
      const text = burst > 1 ? 'what a jump' : SAYINGS[Math.floor(rng() * SAYINGS.length)];
      lines.push(`${second}\t${chatter}\t\t${text} ${rng() > 0.7 ? 'LUL' : ''}\t`);
    }
  }
  return Buffer.from(`${lines.join('\n')}\n`);
}
