/** Keeps pins apart on the screen: by rank (lowest first), each at least `distance` pixels from those kept before. */
export function apart<T extends { x: number }>(pins: readonly T[], distance: number, rank: (pin: T) => number): T[] {
  const kept: T[] = [];
  for (const pin of [...pins].sort((one, other) => rank(one) - rank(other))) {
    if (kept.every((other) => Math.abs(other.x - pin.x) >= distance)) kept.push(pin);
  }
  return kept.sort((one, other) => one.x - other.x);
}
