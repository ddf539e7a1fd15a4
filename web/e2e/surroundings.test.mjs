/** Live streams, foreign players, themes, accessibility, small screens, deleting. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { importWithVideo, lanePoint, openPlace, playhead, until, uploadThroughPage } from './place.mjs';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let place;
let page;
let id;

before(async () => {
  place = await openPlace();
  page = await place.page();
  id = await uploadThroughPage(page, place.url, { name: 'An evening with hats', seed: 2 });
});

after(async () => {
  await place.close();
});

describe('theme', () => {
  it('follows the system until the reader chooses', async () => {
    const plain = await place.page({ colorScheme: 'light' });
    const theme = () => plain.evaluate(() => document.documentElement.dataset.theme);
    await plain.goto(place.url);
    await plain.getByRole('button', { name: 'Switch to the dark theme' }).waitFor();
    await plain.emulateMedia({ colorScheme: 'dark' });
    await until(theme, (name) => name === 'dark', 'the theme after the system turned dark');
    await plain.getByRole('button', { name: 'Switch to the light theme' }).click();
    await plain.emulateMedia({ colorScheme: 'light' });
    await plain.emulateMedia({ colorScheme: 'dark' });
    assert.equal(await theme(), 'light');
    await plain.reload();
    await until(theme, (name) => name === 'light', 'the chosen theme after a reload');
    await plain.context().close();
  });

  it('switches, and the choice is remembered', async () => {
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
    assert.equal(await theme(), 'dark');
    const dark = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await page.getByRole('button', { name: 'Switch to the light theme' }).click();
    assert.equal(await theme(), 'light');
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor), dark);
    await page.reload();
    assert.equal(await theme(), 'light');
    await page.getByRole('button', { name: 'Switch to the dark theme' }).click();
  });
});

describe('accessibility', () => {
  for (const theme of ['dark', 'light']) {
    it(`axe finds nothing serious in the ${theme} theme`, async () => {
      // Colours in the middle of a transition would be measured, so motion is asked to be reduced.
      const plain = await place.page({ bypassCSP: true, reducedMotion: 'reduce' });
      await plain.addInitScript((chosen) => localStorage.setItem('crowdline.preferences', JSON.stringify({ theme: chosen })), theme);
      for (const path of ['/', `/streams/${id}?t=600`]) {
        await plain.goto(place.url + path);
        await plain.getByRole(path === '/' ? 'textbox' : 'slider').first().waitFor();
        await plain.waitForTimeout(500);
        await plain.evaluate(AXE);
        const { violations } = await plain.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'] }));
        const grave = violations.filter((one) => ['serious', 'critical'].includes(one.impact));
        assert.deepEqual(grave.map((one) => `${path} ${one.id}: ${one.nodes.map((node) => node.target).join(' | ')}`), []);
      }
      await plain.context().close();
    });
  }

  it('everything on the stream page is reached by Tab, with a visible focus', async () => {
    await page.goto(`${place.url}/streams/${id}?t=600`);
    await page.getByTestId('lanes').waitFor();
    const names = new Set();
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press('Tab');
      names.add(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim().slice(0, 30)));
    }
    for (const wanted of ['Playhead', 'Play', 'Zoom in', 'Hide the Sentiment lane', 'Summaries in order of time']) assert.ok(names.has(wanted), `${wanted} is not among ${[...names]}`);
    await page.keyboard.press('Tab');
  });

  it('fits on a phone without scrolling sideways', async () => {
    const phone = await place.page({ viewport: { width: 390, height: 844 }, hasTouch: true });
    for (const path of ['/', `/streams/${id}?t=600`]) {
      await phone.goto(place.url + path);
      await phone.waitForTimeout(600);
      const [inner, scroll] = await phone.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
      assert.ok(scroll <= inner, `${path} is ${scroll} px wide`);
    }
    const { x, y } = await lanePoint(phone, 0.75, 0.5);
    await phone.touchscreen.tap(x, y);
    await until(() => playhead(phone), (at) => Math.abs(at - 1350) < 40, 'tap seeks');
    await phone.context().close();
  });
});

describe('live', () => {
  it('grows by the event stream, and can be left and taken up again', async (t) => {
    await page.goto(place.url);
    const live = await page.evaluate(async () => (await (await fetch('/api/v1/streams?live=true')).json()).streams[0]?.id);
    if (!live) return t.skip('no live stream on this server');
    await page.goto(`${place.url}/streams/${live}`);
    await page.getByText('Live', { exact: true }).first().waitFor();
    await page.getByTestId('lanes').waitFor();
    const items = () => page.locator('[aria-label="Summaries in order of time"] > li').count();
    const before = await items();
    await until(items, (count) => count > before, 'summaries that arrive', 90_000);
    await page.getByRole('button', { name: 'Back 10 seconds' }).click();
    await page.keyboard.press('0');
    await until(() => playhead(page), (at) => at < 30, 'back at the start');
    await page.getByRole('button', { name: /behind/ }).click();
    await until(() => playhead(page), (at) => at > 60, 'live edge again');
  });
});

describe('YouTube', () => {
  const STAND_IN = `(() => {
    let seconds = 0, state = -1, since = 0;
    class Player {
      constructor(element, options) {
        this.events = options.events;
        window.youTube = { options, sought: [], fail: (code) => options.events.onError({ data: code }) };
        const frame = document.createElement('iframe');
        frame.src = 'about:blank';
        frame.title = 'YouTube video player';
        element.replaceWith(frame);
        setTimeout(() => options.events.onReady(), 30);
      }
      getCurrentTime() { return seconds + (state === 1 ? (performance.now() - since) / 1000 : 0); }
      getDuration() { return 1800; }
      getPlayerState() { return state; }
      getPlaybackRate() { return 1; }
      isMuted() { return false; }
      playVideo() { since = performance.now(); state = 1; this.events.onStateChange({ data: 1 }); }
      pauseVideo() { seconds = this.getCurrentTime(); state = 2; this.events.onStateChange({ data: 2 }); }
      seekTo(to) { seconds = to; since = performance.now(); window.youTube.sought.push(to); }
      setPlaybackRate() {}
      mute() {}
      unMute() {}
      destroy() {}
    }
    window.YT = { Player };
    window.onYouTubeIframeAPIReady();
  })();`;

  it('loads only when asked for, seeks with the lanes, and links out on an error', async () => {
    const asked = [];
    await page.route((url) => url.hostname.includes('youtube'), (route) => {
      asked.push(route.request().url());
      return route.fulfill({ contentType: 'text/javascript', body: STAND_IN });
    });
    await page.goto(place.url);
    const stream = await importWithVideo(page, 'https://www.youtube.com/watch?v=abcdefghijk', 3);
    await page.goto(`${place.url}/streams/${stream}?t=120`);
    await page.getByTestId('lanes').waitFor({ timeout: 60_000 });
    assert.deepEqual(asked, []);
    await page.getByRole('button', { name: 'Load player from YouTube' }).click();
    await until(() => page.evaluate(() => window.youTube?.sought.at(-1)), (at) => at === 120, 'resumes at the playhead');
    assert.equal(asked.length, 1);
    const { x, y } = await lanePoint(page, 0.5);
    await page.mouse.click(x, y);
    await until(() => page.evaluate(() => window.youTube.sought.at(-1)), (at) => Math.abs(at - 900) < 30, 'seek reaches YouTube');
    await page.keyboard.press('k');
    const start = await playhead(page);
    await until(() => playhead(page), (at) => at > start, 'playhead follows YouTube');
    await page.evaluate(() => window.youTube.fail(150));
    const link = page.getByRole('link', { name: 'Watch it there' });
    assert.match(await link.getAttribute('href'), /^https:\/\/www\.youtube\.com\/watch\?v=abcdefghijk&t=\d+s$/);
    await page.getByRole('button', { name: 'Use the plain clock' }).click();
    await page.getByRole('button', { name: 'Load player from YouTube' }).waitFor();
  });
});

describe('leaving', () => {
  it('offers exports, and deletes only after asking', async () => {
    await page.goto(`${place.url}/streams/${id}`);
    await page.locator('summary', { hasText: 'Export' }).click();
    for (const format of ['json', 'csv', 'html']) assert.equal(await page.locator(`a[href$="/exports/${format}"]`).count(), 1);
    await page.getByRole('button', { name: 'Delete this stream …' }).click();
    await page.getByRole('button', { name: 'Keep it' }).click();
    assert.match(page.url(), /streams/);
    await page.locator('summary', { hasText: 'Export' }).click();
    await page.getByRole('button', { name: 'Delete this stream …' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.waitForURL(`${place.url}/`);
    await page.goto(`${place.url}/streams/${id}`);
    await page.getByRole('heading', { name: 'This stream is not here' }).waitFor();
  });

  it('complained of nothing on the way', () => assert.deepEqual(place.complaints, []));
});
