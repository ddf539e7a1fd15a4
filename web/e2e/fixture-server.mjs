/**
 * A stand-in for the Crowdline server: the built page with its Content-Security-Policy, canned
 * JSON, an event stream that grows, uploads, and a sound file with Range.
 * By hand: `npm run build && npm run fixture`, then http://127.0.0.1:8788
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findChannels } from './fixture-channels.mjs';
import { makeComparison } from './fixture-comparison.mjs';
import { makeLanes, makeMarks, makeMoments, makeStreams, makeSummary, makeTimeline, makeWindow } from './fixture-data.mjs';
import { wav } from './fixture-media.mjs';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const CSP = "default-src 'none'; script-src 'self' https://www.youtube.com https://player.twitch.tv; style-src 'self' 'unsafe-inline'; "
  + "img-src 'self' data: blob:; media-src 'self' blob:; connect-src 'self'; frame-src https://www.youtube.com https://www.youtube-nocookie.com "
  + "https://player.twitch.tv; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

class Fixture {
  /** `speed`: how fast the live stream's clock runs. */
  constructor(speed, streams) {
    this.speed = speed;
    this.streams = streams;
    this.began = Date.now();
    this.media = wav(900);
  }

  until(stream) {
    return stream.live ? Math.min(3_600_000, stream.duration_ms + (Date.now() - this.began) * this.speed) : stream.duration_ms;
  }

  row(stream) {
    const until = Math.round(this.until(stream));
    const done = stream.importedAt ? Math.min(1, (Date.now() - stream.importedAt) / 1200) : 1;
    const windows = makeTimeline(stream, until).windows;
    return {
      id: stream.id, platform: stream.platform, kind: stream.live ? 'live' : 'ended', url: null, title: stream.title, channel: stream.channel,
      category: stream.category, language: 'en', tags: stream.tags ?? [], started_at: '2025-03-14T18:00:00Z', duration_ms: until,
      status: done < 1 ? 'importing' : stream.live ? 'live' : 'ended', error: null, progress: done < 1 ? done : null,
      messages: windows.reduce((sum, window) => sum + window.messages, 0), chatters: 812, mood: 'positive',
      created_at: '2025-03-14T21:00:00Z', video: stream.video, live_edge_ms: stream.live ? until : null,
    };
  }

  list(query) {
    const words = (query.get('query') ?? '').toLowerCase();
    const live = query.get('live') === 'true';
    const rows = this.streams.filter((stream) => stream.title.toLowerCase().includes(words) && (!live || stream.live)).map((stream) => this.row(stream));
    return { streams: rows, page: 1, pages: 1, total: rows.length };
  }

  import(query, bytes) {
    if (!bytes.toString('utf8').includes('\t')) return null;
    const youtube = /[?&]v=([\w-]{11})/.exec(query.get('video') ?? '')?.[1];
    const stream = { ...makeStreams()[2], ...(youtube && { video: { kind: 'youtube', id: youtube } }), id: `e${Date.now().toString(16)}`, title: query.get('title') ?? '', importedAt: Date.now(), seed: bytes.length };
    this.streams.unshift(stream);
    return this.row(stream);
  }
}

const json = (response, value, status = 200) => {
  response.writeHead(status, { 'content-type': status >= 400 ? 'application/problem+json' : 'application/json' });
  response.end(JSON.stringify(value));
};
const problem = (response, status, title, detail) => json(response, { type: 'about:blank', title, status, detail }, status);

function events(fixture, stream, response) {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  let id = 0;
  let sent = Math.floor(fixture.until(stream) / 60_000) * 60_000;
  const send = (name, data) => response.write(`id: ${++id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  const timer = setInterval(() => {
    const until = fixture.until(stream);
    while (sent + 60_000 <= until) {
      send('window', makeWindow(stream, sent));
      send('summary', makeSummary(stream, 'window', sent, sent + 60_000));
      sent += 60_000;
    }
    send('moment', { moments: makeMoments(stream, until) });
    send('status', fixture.row(stream));
  }, 500);
  response.on('close', () => clearInterval(timer));
}

function streamPart(fixture, stream, part, query, request, response) {
  const timeline = makeTimeline(stream, fixture.until(stream));
  const number = (name, other) => Number(query.get(name) ?? other);
  switch (part) {
    case '':
      if (request.method === 'DELETE') {
        fixture.streams = fixture.streams.filter((other) => other !== stream);
        return response.writeHead(204).end();
      }
      return json(response, { ...fixture.row(stream), ...makeMarks(stream) });
    case 'windows': return json(response, { windows: timeline.windows });
    case 'summaries': return json(response, { summaries: timeline.summaries });
    case 'moments': return json(response, { moments: timeline.moments, gaps: timeline.gaps, clips: stream.clips ?? [] });
    case 'lanes': return json(response, makeLanes(stream, number('from_ms', 0), Math.min(fixture.until(stream), number('to_ms', stream.duration_ms)), number('points', 1200)));
    case 'recap': return json(response, { at_ms: number('at_ms', 0), so_far: 'The hat got its name, then the bridge fell.', now: 'Chat argues about the map.', summaries: [] });
    case 'events': return events(fixture, stream, response);
    case 'stop': return json(response, fixture.row(stream), 202);
    case 'exports/json': return json(response, timeline);
    default: return problem(response, 404, 'Not found', 'There is no such part of a stream.');
  }
}

function media(fixture, request, response) {
  const range = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '');
  const size = fixture.media.length;
  const from = range ? Number(range[1]) : 0;
  const to = range?.[2] ? Math.min(size - 1, Number(range[2])) : size - 1;
  const headers = { 'content-type': 'audio/wav', 'accept-ranges': 'bytes', 'content-length': to - from + 1 };
  if (range) headers['content-range'] = `bytes ${from}-${to}/${size}`;
  response.writeHead(range ? 206 : 200, headers);
  response.end(fixture.media.subarray(from, to + 1));
}

/** One hit a stream for words that its chat holds. */
function findMoments(fixture, query) {
  const results = 'what a jump'.includes(query)
    ? fixture.streams.map(({ id, title }) => ({ stream: { id, title }, kind: 'window', start_ms: 420_000, end_ms: 480_000, title: 'What a jump', text: 'Many wrote "what a jump".' }))
    : [];
  return { results, also: [] };
}

async function page(path, response) {
  const asset = path.startsWith('/assets/');
  const file = asset ? join(DIST, normalize(path)) : join(DIST, 'index.html');
  if (!file.startsWith(DIST)) return problem(response, 404, 'Not found', 'No such file.');
  try {
    const body = await readFile(file);
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'content-security-policy': CSP });
    response.end(body);
  } catch {
    problem(response, 404, 'Not found', 'No such file. Was the page built?');
  }
}

async function answer(fixture, request, response) {
  const url = new URL(request.url, 'http://fixture');
  const body = [];
  for await (const chunk of request) body.push(chunk);
  if (url.pathname === '/media/demo.wav') return media(fixture, request, response);
  if (!url.pathname.startsWith('/api/v1/')) return page(url.pathname, response);
  const path = url.pathname.slice('/api/v1/'.length);
  if (path === 'sources') {
    return json(response, {
      sources: [
        { name: 'files', on: true, title: 'Chat files', note: 'drop one on the page' },
        { name: 'youtube', on: true, title: 'YouTube', note: '8412 of 10000 units are left today' },
        { name: 'replay_pages', on: false, title: "YouTube's replay pages", note: 'off: reading them is against the terms of YouTube' },
      ],
      api_days: 30, next_purge_at: '2025-04-13T18:00:00Z',
    });
  }
  if (path === 'imports') {
    const row = fixture.import(url.searchParams, Buffer.concat(body));
    return row ? json(response, row, 202) : problem(response, 422, 'Not a chat', 'This file is no chat that Crowdline knows; an export of TwitchDownloader or a TSV with a header would be.');
  }
  if (path === 'streams' && request.method === 'POST' && Buffer.concat(body).includes('twitch.tv/mossyowl')) return json(response, fixture.row(fixture.streams.find((one) => one.live)), 202);
  if (path === 'streams' && request.method === 'POST') return problem(response, 422, 'Not stored', 'Nothing is stored for this link yet: import its chat file, and name this link as its video.');
  if (path === 'streams') return json(response, fixture.list(url.searchParams));
  if (path === 'quota') return json(response, { youtube: null });
  if (path === 'channels') return json(response, findChannels(url.searchParams));
  if (path === 'moments/search') return json(response, findMoments(fixture, url.searchParams.get('query') ?? ''));
  if (path === 'glossary/KEKW') return json(response, { term: 'KEKW', kind: 'emote', polarity: 0.6, emotion: 'amusement', toxicity: 0, definition: 'Loud laughter.' });
  if (path === 'models/compare') {
    const compared = fixture.streams.find((one) => one.id === url.searchParams.get('stream'));
    if (!compared) return problem(response, 404, 'Not found', 'There is no such stream.');
    return json(response, makeComparison(compared, fixture.until(compared)));
  }
  const match = /^streams\/([^/]+)\/?(.*)$/.exec(path);
  const stream = match && fixture.streams.find((one) => one.id === match[1]);
  if (!stream) return problem(response, 404, 'Not found', 'There is no such stream.');
  streamPart(fixture, stream, match[2], url.searchParams, request, response);
}

/** Starts the stand-in; resolves to its address and the function that ends it. */
export function startFixture({ port = 0, speed = 1, streams = makeStreams() } = {}) {
  const fixture = new Fixture(speed, streams);
  const server = createServer((request, response) => {
    answer(fixture, request, response).catch(() => problem(response, 500, 'Broken', 'The stand-in failed.'));
  });
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => {
      resolve({ url: `http://127.0.0.1:${server.address().port}`, close: () => { server.closeAllConnections(); server.close(); } });
    });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { url } = await startFixture({ port: Number(process.env.PORT ?? 8788), speed: Number(process.env.FIXTURE_SPEED ?? 1) });
  console.log(`fixture server on ${url}`);
}
