/** Where the tests run: the stand-in, or the server that CROWDLINE_URL names. */
import { chatFile } from './chat-file.mjs';
import { launch } from './browser.mjs';
import { startFixture } from './fixture-server.mjs';

export const TRICKY = 'Hats <img src=x onerror="window.broken=1"> and maps';

export async function openPlace() {
  const fixture = process.env.CROWDLINE_URL ? null : await startFixture({ speed: 12 });
  const browser = await launch();
  const url = (process.env.CROWDLINE_URL ?? fixture.url).replace(/\/$/, '');
  const complaints = [];

  /** A fresh page, its complaints noted: script errors and refusals of the security policy. */
  async function page(options = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: 'dark', ...options });
    context.setDefaultTimeout(15_000);
    const made = await context.newPage();
    made.on('pageerror', (error) => complaints.push(String(error)));
    made.on('console', (message) => {
      // A refused request is the subject of some tests, and told by the page itself.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text());
    });
    return made;
  }

  async function close() {
    await browser.close();
    fixture?.close();
  }

  return { url, page, close, complaints };
}

/** Sends a chat file through the page and waits until its lanes are there; returns the stream's id. */
export async function uploadThroughPage(page, url, { name = TRICKY, seed = 1 } = {}) {
  await page.goto(url);
  await page.getByTestId('chat-file').setInputFiles({ name: `${name}.tsv`, mimeType: 'text/tab-separated-values', buffer: chatFile(seed) });
  await page.waitForURL(/\/streams\/[^/]+$/);
  await page.getByTestId('lanes').waitFor({ timeout: 60_000 });
  return decodeURIComponent(new URL(page.url()).pathname.split('/')[2]);
}

/** Sends a chat file with a video link through the API, in the page's own origin. */
export async function importWithVideo(page, video, seed) {
  return page.evaluate(async ({ video, text }) => {
    const answer = await fetch(`/api/v1/imports?${new URLSearchParams({ video, title: 'With a video' })}`, { method: 'POST', body: text });
    return (await answer.json()).id;
  }, { video, text: chatFile(seed).toString() });
}

/** The playhead as the keyboard's slider tells it, in seconds. */
export const playhead = async (page) => Number(await page.getByRole('slider', { name: 'Playhead' }).getAttribute('aria-valuenow'));

/** Waits until `read` gives what `wanted` accepts; fails with what it gave last. */
export async function until(read, wanted, what, limit = 10_000) {
  const end = Date.now() + limit;
  let last;
  while (Date.now() < end) {
    last = await read();
    if (wanted(last)) return last;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  throw new Error(`${what}: still ${JSON.stringify(last)} after ${limit} ms`);
}

/** A point of the lanes (or of what has that test id), as a share of width and height; scrolled into sight first. */
export async function lanePoint(page, x, y = 0.4, testid = 'lanes') {
  const lanes = page.getByTestId(testid);
  await lanes.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const box = await lanes.boundingBox();
  return { x: box.x + box.width * x, y: box.y + box.height * y };
}
