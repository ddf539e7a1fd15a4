import { api, ApiError } from '../api/client';
import type { FoundMoment, StreamRow } from '../api/types';
import { uploadChat, type Upload } from '../api/upload';
import { router, streamPath } from './router.svelte';

const POLL = 4000;

/** The start page: stored streams, search, opening a link, sending a chat file. */
export class Library {
  streams = $state.raw<StreamRow[] | null>(null);
  found = $state.raw<FoundMoment[]>([]);
  page = $state(1);
  pages = $state(1);
  total = $state(0);
  query = $state('');
  problem = $state<string | null>(null);
  /** Why the last link or file was not taken. */
  refusal = $state<string | null>(null);
  /** What stands in the link box. */
  link = $state('');
  opening = $state(false);
  sending = $state.raw<{ name: string; share: number } | null>(null);

  private request: AbortController | null = null;
  private upload: Upload | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Loads the list and keeps it fresh; the returned function ends that. */
  start(): () => void {
    void this.load();
    const poll = setInterval(() => {
      if (!document.hidden) void this.load();
    }, POLL);
    return () => {
      clearInterval(poll);
      clearTimeout(this.timer);
      this.request?.abort();
      this.upload?.cancel();
    };
  }

  search(query: string): void {
    this.query = query;
    this.page = 1;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.load(), 250);
  }

  turnTo(page: number): void {
    this.page = page;
    void this.load();
  }

  async load(): Promise<void> {
    this.request?.abort();
    const request = (this.request = new AbortController());
    const query = this.query.trim();
    try {
      const [page, live, found] = await Promise.all([
        api.streams(query, this.page, request.signal),
        this.page === 1 ? api.liveStreams(query, request.signal) : null,
        query.length > 1 ? api.findMoments(query, request.signal).catch(() => []) : [],
      ]);
      if (request !== this.request) return;
      this.streams = liveFirst(page.streams, live?.streams ?? []);
      this.pages = page.pages;
      this.total = page.total;
      this.found = found;
      this.problem = null;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      this.problem = sentence(error);
    }
  }

  async open(): Promise<void> {
    const link = this.link.trim();
    if (!link || this.opening) return;
    this.opening = true;
    this.refusal = null;
    try {
      router.go(streamPath((await api.openLink(link)).id));
    } catch (error) {
      this.refusal = sentence(error);
    } finally {
      this.opening = false;
    }
  }

  /** `video` is the link of the video that the chat belongs to, or empty. */
  async send(file: File, video = this.link): Promise<void> {
    if (this.sending) return;
    this.refusal = null;
    this.sending = { name: file.name, share: 0 };
    this.upload = uploadChat(file, video.trim(), (share) => {
      this.sending = { name: file.name, share };
    });
    try {
      router.go(streamPath((await this.upload.done).id));
    } catch (error) {
      this.refusal = sentence(error);
    } finally {
      this.sending = null;
      this.upload = null;
    }
  }

  cancelSending(): void {
    this.upload?.cancel();
  }
}

const sentence = (error: unknown): string =>
  error instanceof ApiError ? error.message : 'Something went wrong in this page. Reload it and try again.';

/** Live streams on top, each once, the rest in the server's order. */
export function liveFirst(page: readonly StreamRow[], live: readonly StreamRow[]): StreamRow[] {
  const ids = new Set(live.map((row) => row.id));
  return [...live, ...page.filter((row) => !ids.has(row.id))];
}
