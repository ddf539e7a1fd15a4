/** Words and digits for times and amounts. Video times are milliseconds. */

const pad = (value: number): string => String(value).padStart(2, '0');

/** "1:02:03", "2:03", "-0:10": the way players write a time. */
export function clock(ms: number): string {
  const negative = ms <= -1000;
  const total = Math.floor(Math.abs(ms) / 1000);
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor(total / 60) % 60;
  const text = hours > 0 ? `${hours}:${pad(minutes)}:${pad(total % 60)}` : `${minutes}:${pad(total % 60)}`;
  return negative ? `-${text}` : text;
}

/** "1:02:03" always with hours, so that columns of times line up in long streams. */
export function longClock(ms: number): string {
  const text = clock(ms);
  return text.split(':').length === 3 ? text : `0:${text.padStart(5, '0')}`;
}

/** "3 h 12 min", "12 min", "45 s": a length in words. */
export function lengthInWords(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

export const count = (value: number): string => (value < 100_000 ? whole.format(value) : short.format(value));
export const percent = (share: number): string =>
  share > 0 && share < 0.005 ? '<1 %' : `${Math.round(share * 100)} %`;

/** A rate of messages with as many digits as it deserves. */
export const rate = (value: number): string => (value >= 10 ? whole.format(value) : value.toFixed(1));

/** "+0.31", "−0.20": a score from -1 to 1, with a real minus sign. */
export function signed(value: number): string {
  const text = Math.abs(value).toFixed(2);
  if (text === '0.00') return '0.00';
  return value < 0 ? `−${text}` : `+${text}`;
}

export const plural = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;

const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' });

/** A date for people, or nothing where the text is no instant. */
export function date(instant: string | null): string {
  if (!instant) return '';
  const time = new Date(instant);
  return Number.isNaN(time.getTime()) ? '' : day.format(time);
}

/** Seconds between labels of a time axis so that about `wanted` labels fit. */
export function tickStep(span_ms: number, wanted: number): number {
  const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 21600, 43200];
  const ideal = span_ms / 1000 / Math.max(1, wanted);
  return (steps.find((step) => step >= ideal) ?? 86_400) * 1000;
}
