import type uPlot from 'uplot';
import type { LaneName } from '../state/preferences.svelte';
import { DRAWN_EMOTIONS, faded, token } from './palette';

/** How each lane's columns (lane_data.ts) are painted: the same order, the times left out. */
export interface Painting {
  series: uPlot.Series[];
  bands?: uPlot.Band[];
  zero?: boolean;
}

const line = (stroke: uPlot.Series.Stroke, width: number, fill?: uPlot.Series.Fill, dash?: number[]): uPlot.Series => ({
  scale: 'y', stroke, width, points: { show: false }, spanGaps: false, ...(fill && { fill }), ...(dash && { dash }),
});

export function painting(lane: LaneName): Painting {
  switch (lane) {
    case 'activity': {
      const accent = token('accent');
      return { series: [line(faded(accent, 0.45), 1, faded(accent, 0.16)), line(accent, 1.4, faded(accent, 0.42))] };
    }
    case 'sentiment': {
      const scale = diverging();
      const none = line('transparent', 0);
      return {
        series: [none, none, line(token('faint'), 1, undefined, [3, 3]), line(scale(1), 2)],
        bands: [{ series: [2, 1], fill: scale(0.24) as uPlot.Band['fill'] }],
        zero: true,
      };
    }
    case 'emotions':
      return { series: [...DRAWN_EMOTIONS].reverse().map((name) => line('transparent', 0, token(name))) };
    case 'toxicity': {
      const colour = token('toxic');
      return { series: [line('transparent', 0, faded(colour, 0.09)), line(colour, 1.6, faded(colour, 0.3))] };
    }
  }
}

/** The tuned reading solid, the untuned dashed, each with its band; between the two lines the difference is shaded. */
export function modelsPainting(): Painting {
  const [tuned, base] = [token('accent'), token('base')];
  const none = line('transparent', 0);
  return {
    series: [none, none, none, none, line(base, 1.6, undefined, [5, 3]), line(tuned, 2.2)],
    bands: [
      { series: [2, 1], fill: faded(tuned, 0.13) },
      { series: [4, 3], fill: faded(base, 0.16) },
      { series: [6, 5], fill: faded(tuned, 0.34) },
      { series: [5, 6], fill: faded(tuned, 0.34) },
    ],
    zero: true,
  };
}

/** Orange below zero, grey at it, blue above: told apart by every kind of colour vision. */
function diverging(): (alpha: number) => (u: uPlot) => CanvasGradient | string {
  const [low, middle, high] = [token('negative'), token('neutral'), token('positive')];
  return (alpha) => (u) => {
    const top = u.valToPos(0.3, 'y', true);
    const bottom = u.valToPos(-0.3, 'y', true);
    if (!Number.isFinite(top) || !Number.isFinite(bottom)) return faded(middle, alpha);
    const gradient = u.ctx.createLinearGradient(0, top, 0, bottom);
    gradient.addColorStop(0, faded(high, alpha));
    gradient.addColorStop(0.5, faded(middle, alpha));
    gradient.addColorStop(1, faded(low, alpha));
    return gradient;
  };
}

/** A thin line at zero, behind the rest. */
export const zeroLine = (colour: string) => (u: uPlot): void => {
  const y = Math.round(u.valToPos(0, 'y', true)) + 0.5;
  u.ctx.save();
  u.ctx.strokeStyle = colour;
  u.ctx.lineWidth = 1;
  u.ctx.beginPath();
  u.ctx.moveTo(u.bbox.left, y);
  u.ctx.lineTo(u.bbox.left + u.bbox.width, y);
  u.ctx.stroke();
  u.ctx.restore();
};
