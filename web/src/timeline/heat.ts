import type { HeatMarker } from '../api/types';
import { timeToX, type Range } from './range';

/** How much the second at `at` is replayed; null where nobody knows. */
export function heatAt(markers: readonly HeatMarker[], at: number): number | null {
  return markers.find((marker) => at >= marker.start_ms && at < marker.end_ms)?.value ?? null;
}

/** The path of an area `height` high over the markers in sight, up to the time `horizon`. */
export function heatArea(markers: readonly HeatMarker[], range: Range, width: number, height: number, horizon: number): string {
  const seen = markers.filter((marker) => marker.end_ms > range.from && marker.start_ms < range.to && marker.start_ms <= horizon);
  if (seen.length === 0) return '';
  const x = (time: number): string => timeToX(time, range, width).toFixed(1);
  const y = (value: number): string => (height - value * (height - 3)).toFixed(1);
  const top = seen.map((marker) => `L${x(marker.start_ms)} ${y(marker.value)}L${x(marker.end_ms)} ${y(marker.value)}`).join('');
  return `M${x(seen[0]!.start_ms)} ${height}${top}L${x(seen[seen.length - 1]!.end_ms)} ${height}Z`;
}
