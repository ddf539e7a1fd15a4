const loading = new Map<string, Promise<void>>();

/**
 * Loads a foreign script once. Called only after the reader has asked for that player, so
 * that nothing reaches another site before. Rejects when it is blocked or does not come in 15 s.
 */
export function loadScript(url: string): Promise<void> {
  const known = loading.get(url);
  if (known) return known;
  const promise = new Promise<void>((resolve, reject) => {
    const element = document.createElement('script');
    const fail = (): void => {
      loading.delete(url);
      element.remove();
      reject(new Error(`${new URL(url).hostname} cannot be reached from this browser.`));
    };
    const limit = setTimeout(fail, 15_000);
    element.src = url;
    element.onload = () => {
      clearTimeout(limit);
      resolve();
    };
    element.onerror = () => {
      clearTimeout(limit);
      fail();
    };
    document.head.append(element);
  });
  loading.set(url, promise);
  return promise;
}
