/** Keeps pins apart on the screen: by rank, each at least `distance` pixels from those kept before. */
export function apart<T extends { x: number; moment: { rank: number } }>(pins: readonly T[], distance: number): T[] {
  const kept: T[] = [];
  for (const pin of [...pins].sort((one, other) => one.moment.rank - other.moment.rank)) {
    if (kept.every((other) => Math.abs(other.x - pin.x) >= distance)) kept.push(pin);
  }
  return kept.sort((one, other) => one.x - other.x);
}
