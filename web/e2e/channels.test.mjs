/** Search for channels on the start page: against the stand-in, and what a server without keys says. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { openPlace, until } from './place.mjs';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const real = Boolean(process.env.CROWDLINE_URL);
let place;
let page;

before(async () => {
  place = await openPlace();
  page = await place.page();
  await page.goto(place.url);
});

after(async () => {
  await place.close();
});

const box = () => page.getByRole('searchbox', { name: 'Search channels of Twitch and YouTube' });
const names = () => page.locator('section', { has: page.getByRole('heading', { name: 'Channels' }) }).getByRole('listitem').locator('strong').allInnerTexts();

describe('channels, without keys', { skip: real ? false : 'the stand-in has keys' }, () => {
  it('says in one sentence what is missing and how to get it', async () => {
    await page.getByRole('button', { name: 'Who is live' }).click();
    await page.getByText('https://dev.twitch.tv/console/apps', { exact: false }).waitFor();
    assert.deepEqual(await names(), []);
  });
});

describe('channels', { skip: real ? 'a server without keys finds none' : false }, () => {
  it('asks nobody before somebody does something', async () => {
    const asked = [];
    page.on('request', (request) => request.url().includes('/channels') && asked.push(request.url()));
    await page.reload();
    await box().waitFor();
    await page.waitForTimeout(600);
    assert.deepEqual(asked, []);
  });

  it('shows who is live', async () => {
    await page.getByRole('button', { name: 'Who is live' }).click();
    await until(names, (found) => found.length > 0, 'channels');
    assert.deepEqual(await names(), ['mossyowl', 'heronkettle']);
    await page.getByText('1,240 watch', { exact: false }).waitFor();
  });

  it('searches while one types, and shows titles as text', async () => {
    await box().fill('mossy');
    await until(names, (found) => found.includes('mossypond'), 'channels');
    assert.deepEqual(await names(), ['mossyowl', 'mossypond']);
    await page.getByText('<img src=x', { exact: false }).first().waitFor();
    assert.equal(await page.evaluate(() => window.broken), undefined);
    await page.getByRole('checkbox', { name: 'Only live' }).check();
    await until(names, (found) => found.length === 1, 'only live');
    await box().fill('nobody');
    await page.getByText('No channel was found for “nobody”.').waitFor();
  });

  it('is used by keyboard alone: search, walk, open', async () => {
    await page.goto(place.url);
    await box().focus();
    await page.keyboard.type('mossyo');
    await until(names, (found) => found.length === 1, 'the channel');
    for (let step = 0; step < 4; step++) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) === 'Open mossyowl, live') break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/streams\/[^/]+$/);
    await page.getByTestId('lanes').waitFor();
  });

  for (const theme of ['dark', 'light']) {
    it(`axe finds nothing serious in the ${theme} theme, also on a small screen`, async () => {
      for (const viewport of [{ width: 1280, height: 800 }, { width: 380, height: 720 }]) {
        const plain = await place.page({ bypassCSP: true, reducedMotion: 'reduce', viewport });
        await plain.addInitScript((chosen) => localStorage.setItem('crowdline.preferences', JSON.stringify({ theme: chosen })), theme);
        await plain.goto(place.url);
        await plain.getByRole('button', { name: 'Who is live' }).click();
        await plain.getByRole('button', { name: 'Open mossyowl, live' }).waitFor();
        await plain.evaluate(AXE);
        const { violations } = await plain.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'] }));
        assert.deepEqual(violations.filter((one) => ['serious', 'critical'].includes(one.impact)).map((one) => one.id), []);
        assert.ok(await plain.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing sticks out');
        if (process.env.CROWDLINE_PICTURES) await plain.screenshot({ path: `${process.env.CROWDLINE_PICTURES}/channels-${theme}-${viewport.width}.png` });
        await plain.context().close();
      }
    });
  }

  it('nothing complained', () => assert.deepEqual(place.complaints, []));
});
