import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChannelFinder } from './channels.svelte';

const found = (id: string) => ({
  platform: 'twitch', id, name: id, url: `https://www.twitch.tv/${id}`, live: true, title: '', category: '', language: 'en', tags: [],
  started_at: null, viewers: null, picture_url: null,
});

const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });

describe('ChannelFinder', () => {
  const fetched = vi.fn<typeof fetch>();

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', fetched);
    fetched.mockReset();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('asks once after a pause, not for each letter', async () => {
    fetched.mockImplementation(async () => answer(200, { channels: [found('mossyowl')] }));
    const finder = new ChannelFinder();
    finder.search('m');
    finder.search('mo');
    expect(fetched).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(400);
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(fetched.mock.calls[0]![0]).toBe('/api/v1/channels?query=mo&typing=true');
    expect(finder.channels?.map((channel) => channel.id)).toEqual(['mossyowl']);
    expect(finder.asked).toBe('mo');
  });

  it('asks for everything only when the search is sent, and keeps the notes', async () => {
    fetched.mockImplementation(async () => answer(200, { channels: [found('owl')], notes: ['YouTube: no key'] }));
    const finder = new ChannelFinder();
    finder.search('owl');
    await vi.advanceTimersByTimeAsync(400);
    expect(finder.partial).toBe(true);
    await finder.look();
    expect(fetched.mock.calls.at(-1)![0]).toBe('/api/v1/channels?query=owl');
    expect(finder.partial).toBe(false);
    expect(finder.notes).toEqual(['YouTube: no key']);
    finder.forget();
    expect(finder.notes).toEqual([]);
  });

  it('without words asks who is live', async () => {
    fetched.mockImplementation(async () => answer(200, { channels: [] }));
    const finder = new ChannelFinder();
    await finder.look();
    expect(fetched.mock.calls[0]![0]).toBe('/api/v1/channels?live=true');
    expect(finder.channels).toEqual([]);
  });

  it('shows the sentence of a refusal, and forgets it', async () => {
    fetched.mockImplementation(async () => answer(409, { detail: 'There is no client id.' }));
    const finder = new ChannelFinder();
    await finder.look();
    expect(finder.problem).toBe('There is no client id.');
    finder.search('');
    expect(finder.problem).toBeNull();
  });

  it('keeps the answer to the last question, whichever comes last', async () => {
    const waiting: ((response: Response) => void)[] = [];
    fetched.mockImplementation(() => new Promise((resolve) => waiting.push(resolve)));
    const finder = new ChannelFinder();
    const first = finder.look();
    finder.query = 'b';
    const second = finder.look();
    waiting[1]!(answer(200, { channels: [found('second')] }));
    await second;
    waiting[0]!(answer(200, { channels: [found('first')] }));
    await first;
    expect(finder.channels?.map((channel) => channel.id)).toEqual(['second']);
    expect(finder.looking).toBe(false);
  });
});
