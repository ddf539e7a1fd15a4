/** Searching over what is stored: words of chat find moments with a time, and a click opens the stream there. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPlace, playhead, until, uploadThroughPage } from './place.mjs';

let place;
let page;

before(async () => {
  place = await openPlace();
  page = await place.page();
});

after(async () => {
  await place.close();
});

describe('search on the start page', () => {
  it('finds moments of a stored stream by words of its chat, and opens it there', async () => {
    const id = await uploadThroughPage(page, place.url, { seed: 31, name: 'Searched' });
    await page.goto(place.url);
    await page.getByRole('searchbox', { name: /Search streams/ }).fill('jump');
    const found = page.getByRole('region', { name: /Moments that match/ });
    await found.getByRole('link').first().waitFor();
    const hit = found.locator(`a[href*="/streams/${encodeURIComponent(id)}"]`).first();
    const seconds = Number(new URL(await hit.getAttribute('href'), place.url).searchParams.get('t'));
    await hit.click();
    await page.waitForURL(/\/streams\//);
    await until(() => playhead(page), (at) => Math.abs(at - seconds) <= 1, 'playhead at the hit');
  });

  it('says nothing where nothing matches', async () => {
    await page.goto(place.url);
    await page.getByRole('searchbox', { name: /Search streams/ }).fill('zzzzqqqq');
    await until(() => page.getByText(/match/).count(), () => true, 'search');
    assert.equal(await page.getByRole('region', { name: /Moments that match/ }).count(), 0);
    assert.deepEqual(place.complaints, []);
  });
});
