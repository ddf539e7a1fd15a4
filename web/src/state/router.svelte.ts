/** Client-side routes: `/` and `/streams/ID?t=SECONDS`. The server answers every path with the page. */
export type Route = { page: 'start' } | { page: 'stream'; id: string; at_ms: number | null } | { page: 'lost' };

export function parseRoute(path: string, search = ''): Route {
  if (path === '/' || path === '/index.html' || path === '/streams') return { page: 'start' };
  const match = /^\/streams\/([^/]+)\/?$/.exec(path);
  if (!match) return { page: 'lost' };
  const seconds = Number.parseFloat(new URLSearchParams(search).get('t') ?? '');
  try {
    return { page: 'stream', id: decodeURIComponent(match[1]!), at_ms: Number.isFinite(seconds) ? seconds * 1000 : null };
  } catch {
    return { page: 'lost' };
  }
}

class Router {
  route = $state.raw<Route>({ page: 'start' });

  /** Called once by the page's entry. */
  start(): void {
    const read = (): void => {
      this.route = parseRoute(location.pathname, location.search);
    };
    read();
    addEventListener('popstate', read);
  }

  go(path: string): void {
    const url = new URL(path, location.origin);
    history.pushState(null, '', url);
    this.route = parseRoute(url.pathname, url.search);
    scrollTo(0, 0);
  }

  /** For `onclick` of plain links: keeps new tabs and modifiers to the browser. */
  follow = (event: MouseEvent & { currentTarget: HTMLAnchorElement }): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.go(event.currentTarget.pathname + event.currentTarget.search);
  };
}

export const router = new Router();

export const streamPath = (id: string, at_ms?: number): string =>
  `/streams/${encodeURIComponent(id)}${at_ms === undefined ? '' : `?t=${Math.floor(at_ms / 1000)}`}`;
