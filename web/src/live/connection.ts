import { api } from '../api/client';
import { EVENT_NAMES, parseEvent, type LiveEvent } from './reducer';

export type LinkState = 'connecting' | 'open' | 'lost';

/**
 * Follows the events of one stream. The browser reconnects by itself and sends Last-Event-ID;
 * when the server refuses for good (any answer but 200) it gives up, so we try again in 5 s.
 * Returns the function that ends it.
 */
export function follow(
  id: string,
  onEvent: (event: LiveEvent) => void,
  onState: (state: LinkState) => void,
): () => void {
  let source: EventSource | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const open = (): void => {
    onState('connecting');
    source = new EventSource(api.eventsUrl(id));
    source.onopen = () => onState('open');
    source.onerror = () => {
      onState('lost');
      if (source?.readyState === EventSource.CLOSED) retry = setTimeout(open, 5000);
    };
    for (const name of EVENT_NAMES) {
      source.addEventListener(name, (message: MessageEvent<string>) => {
        const event = parseEvent(name, message.data);
        if (event) onEvent(event);
      });
    }
  };

  open();
  return () => {
    clearTimeout(retry);
    source?.close();
  };
}
