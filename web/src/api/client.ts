import type {
  Clip, Comparison, FoundChannels, FoundMoment, Gap, Lanes, Level, Moment, Problem, Quota, Recap, Sources, StreamDetail, StreamPage, StreamRow, Summary, Term, Window,
} from './types';

/** A failed request: `message` is one sentence for the reader, `status` 0 when nothing answered. */
export class ApiError extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
    this.name = 'ApiError';
  }
}

type Query = Record<string, string | number | boolean | undefined>;

export function withQuery(path: string, query: Query): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  if (pairs.length === 0) return path;
  return `${path}?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]))}`;
}

/** Reads the sentence out of a problem document, whatever else the server sent. */
export function problemSentence(status: number, body: string): string {
  try {
    const problem = JSON.parse(body) as Partial<Problem>;
    if (problem.detail) return problem.detail;
    if (problem.title) return problem.title;
  } catch {
    // Not a problem document: fall through to the plain sentence.
  }
  if (status === 413) return 'That file is larger than this server accepts.';
  return `The server answered with status ${status}.`;
}

async function request(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(0, 'The Crowdline server does not answer. Is it still running?');
  }
  if (!response.ok) throw new ApiError(response.status, problemSentence(response.status, await response.text()));
  return response;
}

async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await request(path, { ...(signal && { signal }), headers: { accept: 'application/json' } });
  return (await response.json()) as T;
}

const stream = (id: string): string => `/streams/${encodeURIComponent(id)}`;

export const api = {
  streams: (query: string, page: number, signal?: AbortSignal) =>
    getJson<StreamPage>(withQuery('/streams', { query, page }), signal),
  liveStreams: (query: string, signal?: AbortSignal) =>
    getJson<StreamPage>(withQuery('/streams', { query, live: true }), signal),
  stream: (id: string) => getJson<StreamDetail>(stream(id)),
  sources: () => getJson<Sources>('/sources'),
  windows: async (id: string) => (await getJson<{ windows: Window[] }>(`${stream(id)}/windows`)).windows,
  summaries: async (id: string, level?: Level) =>
    (await getJson<{ summaries: Summary[] }>(withQuery(`${stream(id)}/summaries`, { level }))).summaries,
  moments: (id: string) => getJson<{ moments: Moment[]; gaps: Gap[]; clips: Clip[] }>(`${stream(id)}/moments`),
  lanes: (id: string, from_ms: number, to_ms: number, points: number, signal?: AbortSignal) =>
    getJson<Lanes>(withQuery(`${stream(id)}/lanes`, { from_ms, to_ms, points }), signal),
  recap: (id: string, at_ms: number) =>
    getJson<Recap>(withQuery(`${stream(id)}/recap`, { at_ms: Math.round(at_ms) })),
  comparison: (id: string) => getJson<Comparison>(withQuery('/models/compare', { stream: id })),
  term: (term: string) => getJson<Term>(`/glossary/${encodeURIComponent(term)}`),
  findMoments: async (query: string, signal?: AbortSignal) =>
    (await getJson<{ results: FoundMoment[] }>(withQuery('/moments/search', { query }), signal)).results,
  /** While somebody types nothing is asked that is scarce: YouTube has a hundred searches a day. */
  channels: (query: string, live: boolean, typing: boolean, signal?: AbortSignal) =>
    getJson<FoundChannels>(withQuery('/channels', { query, live: live || undefined, typing: typing || undefined }), signal),
  quota: (signal?: AbortSignal) => getJson<Quota>('/quota', signal),
  openLink: async (link: string): Promise<StreamRow> => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ link }) };
    return (await (await request('/streams', init)).json()) as StreamRow;
  },
  stop: async (id: string): Promise<StreamRow> =>
    (await (await request(`${stream(id)}/stop`, { method: 'POST' })).json()) as StreamRow,
  remove: async (id: string): Promise<void> => {
    await request(stream(id), { method: 'DELETE' });
  },
  exportUrl: (id: string, format: string) => `/api/v1${stream(id)}/exports/${format}`,
  eventsUrl: (id: string) => `/api/v1${stream(id)}/events`,
};
