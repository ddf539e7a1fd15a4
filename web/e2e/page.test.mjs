/** The page in a real browser, against the stand-in or the server that CROWDLINE_URL names. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { lanePoint, openPlace, playhead, TRICKY, until, uploadThroughPage } from './place.mjs';

let place;
let page;
let id;

before(async () => {
  place = await openPlace();
  page = await place.page();
});

after(async () => {
  await place.close();
});

const currentItem = () => page.locator('li[aria-current=true]').first().innerText();
const shownRange = () => page.locator('.range').innerText();

describe('start page', () => {
  it('offers a link box and a file, and lists what is stored', async () => {
    await page.goto(place.url);
    await page.getByRole('textbox', { name: /Link of a YouTube or Twitch/ }).waitFor();
    await page.getByRole('button', { name: 'Choose a chat file' }).waitFor();
    await page.getByRole('heading', { name: 'Streams' }).waitFor();
  });

  it('says in a sentence why a link cannot be opened', async () => {
    await page.getByRole('textbox', { name: /Link/ }).fill('https://www.youtube.com/watch?v=zzzzzzzzzzz');
    await page.getByRole('button', { name: 'Open' }).click();
    const sentence = await page.getByRole('alert').innerText();
    assert.match(sentence, /\w+ \w+.*\./);
  });

  it('refuses a file that is no chat', async () => {
    await page.getByTestId('chat-file').setInputFiles({ name: 'poem.bin', mimeType: 'application/octet-stream', buffer: Buffer.from([0, 1, 2, 3, 255, 254]) });
    await until(() => page.getByRole('alert').allInnerTexts(), (texts) => texts.some((text) => /\w+ \w+/.test(text)), 'refusal');
    assert.equal(new URL(page.url()).pathname, '/');
  });

  it('takes a chat file and opens its stream', async () => {
    id = await uploadThroughPage(page, place.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.ok(id.length > 0);
  });
});

describe('what others wrote', () => {
  it('is shown as text, never as markup', async () => {
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), TRICKY);
    assert.equal(await page.locator('img[src="x"]').count(), 0);
    assert.equal(await page.evaluate(() => window.broken), undefined);
    await page.goto(place.url);
    await page.getByText('<img src=x', { exact: false }).first().waitFor();
    assert.equal(await page.evaluate(() => window.broken), undefined);
  });
});

describe('timeline', () => {
  before(async () => {
    await page.goto(`${place.url}/streams/${id}`);
    await page.getByTestId('lanes').waitFor();
  });

  it('seeks where it is clicked, and feed and details follow', async () => {
    const first = await currentItem();
    const heading = await page.getByLabel('The window under the playhead').getByRole('heading', { level: 2 }).innerText();
    const { x, y } = await lanePoint(page, 0.5);
    await page.mouse.click(x, y);
    const at = await playhead(page);
    assert.ok(Math.abs(at - 900) < 30, `playhead at ${at} s`);
    await until(currentItem, (text) => text !== first, 'current summary');
    assert.notEqual(await page.getByLabel('The window under the playhead').getByRole('heading', { level: 2 }).innerText(), heading);
  });

  it('zooms by wheel, pans with shift, fits again', async () => {
    const whole = await shownRange();
    const { x, y } = await lanePoint(page, 0.5);
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, -600);
    const near = await until(shownRange, (text) => text !== whole, 'zoomed range');
    await page.keyboard.down('Shift');
    await page.mouse.wheel(0, 200);
    await page.keyboard.up('Shift');
    await until(shownRange, (text) => text !== near, 'panned range');
    await page.getByRole('button', { name: 'Fit' }).click();
    assert.equal(await shownRange(), whole);
  });

  it('zooms to a dragged range without seeking', async () => {
    const whole = await shownRange();
    const before = await playhead(page);
    const from = await lanePoint(page, 0.2);
    const to = await lanePoint(page, 0.4);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
    const range = await until(shownRange, (text) => text !== whole, 'dragged range');
    assert.match(range, /^[56]:\d\d – 1[12]:\d\d$/);
    assert.equal(await playhead(page), before);
    await page.keyboard.press('z');
    assert.equal(await shownRange(), whole);
  });

  it('reads out what is under the pointer', async () => {
    const { x, y } = await lanePoint(page, 0.3);
    await page.mouse.move(x, y);
    await page.getByText(/\d+ messages? · \d+ chatters?/).waitFor();
  });

  it('hides and shows a lane', async () => {
    await page.getByRole('button', { name: 'Hide the Toxicity lane' }).click();
    await until(() => page.getByLabel('Toxicity lane', { exact: true }).count(), (count) => count === 0, 'hidden lane');
    await page.getByRole('button', { name: 'Toxicity', exact: true }).click();
    await page.getByLabel('Toxicity lane', { exact: true }).waitFor();
  });

  it('covers the future on request', async () => {
    await page.goto(`${place.url}/streams/${id}?t=300`);
    await page.getByTestId('lanes').waitFor();
    const all = await page.locator('li h3').count();
    await page.getByRole('button', { name: 'Hide the future' }).click();
    await page.getByText('Covered until played').waitFor();
    assert.ok((await page.locator('li h3').count()) < all);
    await page.getByRole('button', { name: 'Future hidden' }).click();
  });
});

describe('keyboard', () => {
  const press = async (key, wanted) => {
    await page.keyboard.press(key);
    await until(() => playhead(page), (at) => Math.abs(at - wanted) <= 1, `after ${key}, wanted ${wanted}`);
  };

  before(async () => {
    await page.goto(`${place.url}/streams/${id}?t=600`);
    await page.getByTestId('lanes').waitFor();
  });

  it('skips and jumps', async () => {
    await press('ArrowRight', 605);
    await press('ArrowLeft', 600);
    await press('l', 610);
    await press('j', 600);
    await press('Shift+ArrowRight', 630);
    await press('5', 900);
    await press('0', 0);
  });

  it('plays and pauses, faster and slower', async () => {
    await page.keyboard.press('Space');
    await until(() => playhead(page), (at) => at >= 1, 'playing');
    await page.keyboard.press('k');
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    await page.keyboard.press('>');
    assert.equal(await page.getByLabel('Speed').inputValue(), '1.25');
    await page.keyboard.press('<');
  });

  it('goes to the next and the previous moment', async () => {
    const pins = await page.getByRole('button', { name: /^Moment \d/ }).count();
    assert.ok(pins > 0, 'the stream has moments');
    await page.keyboard.press('0');
    const start = await playhead(page);
    await page.keyboard.press('n');
    const next = await until(() => playhead(page), (at) => at > start, 'next moment');
    await page.keyboard.press('n');
    await until(() => playhead(page), (at) => at > next || pins === 1, 'moment after that');
  });

  it('shows its keys, and leaves text fields alone', async () => {
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'hidden' });
    await page.goto(place.url);
    await page.getByRole('textbox', { name: /Link/ }).fill('');
    await page.getByRole('textbox', { name: /Link/ }).pressSequentially('jkl?');
    assert.equal(await page.getByRole('textbox', { name: /Link/ }).inputValue(), 'jkl?');
  });

  it('moves the playhead as a slider', async () => {
    await page.goto(`${place.url}/streams/${id}?t=600`);
    await page.getByRole('slider', { name: 'Playhead' }).focus();
    await press('Home', 0);
    await press('PageUp', 60);
  });
});

describe('feed', () => {
  it('pauses when it is scrolled, and follows again', async () => {
    await page.goto(`${place.url}/streams/${id}?t=900`);
    const list = page.getByLabel('Summaries in order of time');
    await list.hover();
    await page.mouse.wheel(0, -400);
    await page.getByRole('button', { name: 'Follow the playhead' }).click();
    await page.getByRole('button', { name: 'Follow the playhead' }).waitFor({ state: 'hidden' });
  });

  it('switches levels, and tells what was missed', async () => {
    await page.getByRole('button', { name: 'Whole' }).click();
    await until(() => page.locator('[aria-label="Summaries in order of time"] > li').count(), (count) => count === 1, 'one summary of the whole');
    await page.getByRole('button', { name: 'Windows' }).click();
    await page.getByRole('button', { name: /What did I miss/ }).click();
    await page.getByRole('heading', { name: /^Up to/ }).waitFor();
  });

  it('shows what a summary rests on', async () => {
    await page.locator('li[aria-current=true] summary').click();
    await page.locator('li[aria-current=true] details[open] ul li').first().waitFor();
  });
});

describe('nothing was complained of', () => {
  it('no script error, nothing refused by the security policy', () => assert.deepEqual(place.complaints, []));
});
