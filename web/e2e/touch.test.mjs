/** Fingers on the lanes: a pinch zooms about its middle, one finger pans, a tap seeks. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { lanePoint, openPlace, playhead, until, uploadThroughPage } from './place.mjs';

let place;
let phone;
let touch;

before(async () => {
  place = await openPlace();
  const desk = await place.page();
  const id = await uploadThroughPage(desk, place.url, { name: 'On a phone', seed: 6 });
  phone = await place.page({ viewport: { width: 390, height: 844 }, hasTouch: true });
  await phone.goto(`${place.url}/streams/${id}`);
  await phone.getByTestId('lanes').waitFor();
  const session = await phone.context().newCDPSession(phone);
  touch = (type, points) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
});

after(async () => {
  await place.close();
});

/** The visible span in seconds, read from how far a thumb of the overview reaches. */
const share = () => phone.evaluate(() => {
  const thumb = document.querySelector('.bar .thumb');
  return thumb ? { left: parseFloat(thumb.style.left), width: thumb.offsetWidth / thumb.parentElement.clientWidth } : { left: 0, width: 1 };
});

async function gesture(from, to, steps = 8) {
  await touch('touchStart', from);
  for (let step = 1; step <= steps; step++) {
    await touch('touchMove', from.map(([x, y], index) => [x + ((to[index][0] - x) * step) / steps, y + ((to[index][1] - y) * step) / steps]));
  }
  await touch('touchEnd', []);
}

describe('touch', () => {
  it('pinching out zooms in, without seeking', async () => {
    const before = await playhead(phone);
    const { x, y } = await lanePoint(phone, 0.5, 0.5);
    await gesture([[x - 30, y], [x + 30, y]], [[x - 120, y], [x + 120, y]]);
    const after = await until(share, ({ width }) => width < 0.5, 'zoomed by the pinch');
    assert.ok(Math.abs(after.left + after.width * 50 - 50) < 6, `about its middle: ${JSON.stringify(after)}`);
    assert.equal(await playhead(phone), before);
  });

  it('one finger pans', async () => {
    const { left } = await share();
    const { x, y } = await lanePoint(phone, 0.5, 0.5);
    await gesture([[x + 80, y]], [[x - 80, y]]);
    await until(share, (now) => now.left > left + 2, 'panned by one finger');
  });

  it('pinching in zooms out again, and a tap seeks', async () => {
    const { x, y } = await lanePoint(phone, 0.5, 0.5);
    await gesture([[x - 140, y], [x + 140, y]], [[x - 20, y], [x + 20, y]]);
    await until(share, ({ width }) => width === 1, 'all is seen again');
    await phone.touchscreen.tap(x, y);
    await until(() => playhead(phone), (at) => Math.abs(at - 900) < 40, 'tap seeks');
  });

  it('complained of nothing', () => assert.deepEqual(place.complaints, []));
});
