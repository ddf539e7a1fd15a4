/** Clips and tags of a stream, against the stand-in: a server of its own has no keys for them. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPlace, playhead, until } from './place.mjs';

describe('clips and tags', { skip: process.env.CROWDLINE_URL ? 'needs the stand-in' : false }, () => {
  let place;
  let page;
  const pins = () => page.getByRole('button', { name: /^Clip at/ });

  before(async () => {
    place = await openPlace();
    page = await place.page();
    await page.goto(`${place.url}/streams/a11ce0`);
    await page.getByTestId('lanes').waitFor();
  });
  after(async () => {
    await place.close();
  });

  it('shows a pin for each clip that has room, the more viewed first', async () => {
    await pins().first().waitFor();
    assert.equal(await pins().count(), 2);
    assert.match(await pins().first().getAttribute('aria-label'), /^Clip at 50:00: The fall/);
  });

  it('seeks by keyboard, and its note leads to the clip', async () => {
    await pins().first().focus();
    await page.keyboard.press('Enter');
    await until(() => playhead(page), (at) => at === 3000, 'playhead at the clip');
    await page.getByText('seen 4,200 times').waitFor();
    await page.keyboard.press('Tab');
    const link = page.getByRole('link', { name: 'Watch on Twitch' });
    assert.ok(await link.evaluate((element) => element === document.activeElement), 'the link has the focus');
    assert.equal(await link.getAttribute('href'), 'https://clips.twitch.tv/TallOwl');
    assert.match(await link.getAttribute('rel'), /noopener/);
    await pins().last().focus();
    await page.getByText(/a guess/).waitFor();
    await page.getByText('seen 4,200 times').waitFor({ state: 'hidden' });
  });

  it('shows titles and tags of others as text, never as markup', async () => {
    await pins().first().hover();
    await page.getByText('The fall <img src=x').waitFor();
    await page.getByLabel('Tags').getByText('<i>blind</i>').waitFor();
    assert.equal(await page.locator('img[src="x"]').count(), 0);
    assert.equal(await page.evaluate(() => window.broken), undefined);
  });

  it('can be seen in both themes', async () => {
    for (const theme of ['dark', 'light']) {
      await page.evaluate((name) => { document.documentElement.dataset.theme = name; }, theme);
      const [ink, ground] = await pins().last().evaluate((pin) => [getComputedStyle(pin).color, getComputedStyle(pin).backgroundColor]);
      assert.ok(contrast(ink, ground) >= 3, `${theme}: ${ink} on ${ground}`);
    }
  });

  it('covers clips of the future', async () => {
    await page.goto(`${place.url}/streams/a11ce0?t=300`);
    await page.getByTestId('lanes').waitFor();
    await page.getByRole('button', { name: 'Hide the future' }).click();
    await until(() => pins().count(), (count) => count === 0, 'no pins');
    await page.getByRole('button', { name: 'Future hidden' }).click();
    assert.deepEqual(place.complaints, []);
  });
});

/** Contrast of two colours "rgb(r, g, b)", as WCAG counts it. */
function contrast(one, other) {
  const light = (colour) => {
    const [r, g, b] = colour.match(/\d+/g).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
