/** The comparison of the two models: opened, read, used; both themes, keyboard, phone. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { lanePoint, openPlace, playhead, until, uploadThroughPage } from './place.mjs';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let place;
let page;
let id;

before(async () => {
  place = await openPlace();
  page = await place.page();
  id = await uploadThroughPage(page, place.url, { name: 'Two readings', seed: 4 });
});

after(async () => {
  await place.close();
});

const section = (on = page) => on.getByRole('region', { name: 'Two models read the same chat' });

describe('the comparison of the models', () => {
  it('is opened by a key, says what it is, and is remembered', async () => {
    await page.keyboard.press('c');
    await section().getByText('The tuned model understands emotes').waitFor();
    await section().getByText(/of the windows the two name a different mood|the same mood throughout/).first().waitFor();
    await page.reload();
    await section().getByRole('heading', { name: 'Where they differ most' }).waitFor();
    await page.keyboard.press('c');
    await section().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Compare models' }).click();
    await section().waitFor();
  });

  it('names what the untuned model does not know, and goes there', async () => {
    const windows = section().getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Go to/ }) });
    await windows.first().waitFor();
    assert.ok((await section().getByTitle(/laugh/).count()) > 0, 'a term with its meaning');
    const go = windows.first().getByRole('button', { name: /^Go to/ });
    const [minutes, seconds] = (await go.innerText()).split(':').map(Number);
    await go.focus();
    await page.keyboard.press('Enter');
    await until(() => playhead(page), (at) => Math.abs(at - minutes * 60 - seconds) <= 1, 'seeks to the window');
  });

  it('seeks where its lanes are clicked', async () => {
    const { x, y } = await lanePoint(page, 0.25, 0.5, 'model-lanes');
    await page.mouse.click(x, y);
    await until(() => playhead(page), (at) => Math.abs(at - 450) < 30, 'seeks in the comparison');
  });

  it('hides what was not played yet', async () => {
    await page.keyboard.press('0');
    await page.reload();
    await section().getByRole('heading', { name: 'Where they differ most' }).waitFor();
    const shown = () => section().getByRole('button', { name: /^Go to/ }).count();
    const all = await until(shown, (count) => count > 0, 'windows');
    await page.getByRole('button', { name: 'Hide the future' }).click();
    await until(shown, (count) => count < all, 'covered windows');
    await page.getByRole('button', { name: 'Future hidden' }).click();
  });

  it('says what to do where one model only has read', async () => {
    const other = await place.page();
    const detail = 'the chat of this stream was read by one model only; import its file again on the page';
    await other.route('**/models/compare*', (route) =>
      route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify({ type: 'about:blank', title: 'Conflict', status: 409, detail }) }));
    await other.goto(`${place.url}/streams/${id}`);
    await other.getByTestId('lanes').waitFor();
    await other.keyboard.press('c');
    await section(other).getByText('import its file again').waitFor();
    await other.context().close();
  });
});

describe('accessibility of the comparison', () => {
  for (const theme of ['dark', 'light']) {
    it(`axe finds nothing serious in the ${theme} theme, also on a phone`, async () => {
      for (const viewport of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
        const plain = await place.page({ bypassCSP: true, reducedMotion: 'reduce', viewport });
        await plain.addInitScript((chosen) => localStorage.setItem('crowdline.preferences', JSON.stringify({ theme: chosen, models: true })), theme);
        await plain.goto(`${place.url}/streams/${id}?t=600`);
        await section(plain).getByRole('heading', { name: 'Where they differ most' }).waitFor();
        await plain.waitForTimeout(300);
        await plain.evaluate(AXE);
        const { violations } = await plain.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'] }));
        const grave = violations.filter((one) => ['serious', 'critical'].includes(one.impact));
        assert.deepEqual(grave.map((one) => `${one.id}: ${one.nodes.map((node) => node.target).join(' | ')}`), []);
        const [inner, scroll] = await plain.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
        assert.ok(scroll <= inner, `${scroll} px wide`);
        await plain.context().close();
      }
    });
  }

  it('complained of nothing', () => assert.deepEqual(place.complaints, []));
});
