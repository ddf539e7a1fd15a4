/**
 * How smoothly the page pans and zooms a stream of 24 hours with six lanes (chapters, activity, sentiment, emotions,
 * toxicity, the two models), in the distribution's Chromium against the page's stand-in server. `./dev bench page`
 *
 * Frame time = time between two animation frames while a wheel event comes in each frame: what a reader sees, and what
 * a busy machine makes worse. Main thread = time that the page's main thread ran on a CPU, a frame: what the page costs.
 */
import { launch } from '../../web/e2e/browser.mjs';
import { dayStream } from '../../web/e2e/fixture-data.mjs';
import { startFixture } from '../../web/e2e/fixture-server.mjs';

const FRAMES = Number(process.env.CROWDLINE_BENCH_FRAMES ?? 240);
const FLOOR = 32;

/** Sends one wheel event a frame to the lanes and takes the times between frames. Runs in the page. */
function wheel({ frames, shift, direction }) {
  const lanes = document.querySelector('[data-testid=lanes]');
  const box = lanes.getBoundingClientRect();
  return new Promise((resolve) => {
    const times = [];
    let last = performance.now();
    const step = () => {
      const now = performance.now();
      times.push(now - last);
      last = now;
      if (times.length > frames) return resolve(times.slice(1));
      const deltaY = direction * (Math.floor(times.length / 30) % 2 === 0 ? 1 : -1) * 60;
      lanes.dispatchEvent(new WheelEvent('wheel', {
        deltaY, shiftKey: shift, bubbles: true, cancelable: true, clientX: box.left + box.width * 0.6, clientY: box.top + 80,
      }));
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

async function measure(page, metrics, name, options) {
  const before = await metrics();
  const times = (await page.evaluate(wheel, { frames: FRAMES, ...options })).sort((one, other) => one - other);
  const cpu = ((await metrics()) - before) / times.length;
  const over = times.filter((time) => time > FLOOR).length / times.length;
  const figures = { median_ms: quantile(times, 0.5), p99_ms: quantile(times, 0.99), over_floor: over, main_thread_ms: cpu };
  console.log(`${name.padEnd(22)} median ${figures.median_ms.toFixed(1).padStart(5)} ms   p99 ${figures.p99_ms.toFixed(1).padStart(5)} ms   `
    + `over ${FLOOR} ms ${(over * 100).toFixed(1).padStart(4)} %   main thread ${cpu.toFixed(1).padStart(4)} ms a frame`);
  return figures;
}

const fixture = await startFixture({ streams: [dayStream()] });
const browser = await launch();
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1400 } });
  await page.addInitScript(() => localStorage.setItem('crowdline.preferences', JSON.stringify({ theme: 'dark', models: true })));
  await page.goto(`${fixture.url}/streams/${dayStream().id}`);
  await page.getByTestId('model-lanes').waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1500);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const metrics = async () => {
    const { metrics: list } = await session.send('Performance.getMetrics');
    return 1000 * list.find((one) => one.name === 'TaskDuration').value;
  };
  const idle = await measure(page, metrics, 'idle, nothing moves', { shift: true, direction: 0 });
  const zoom = await measure(page, metrics, 'zoom at 24 h', { shift: false, direction: -1 });
  await page.keyboard.press('z');
  for (let step = 0; step < 2; step++) await page.keyboard.press('+');
  await page.waitForTimeout(800);
  const pan = await measure(page, metrics, 'pan at 6 h', { shift: true, direction: 1 });
  for (let step = 0; step < 4; step++) await page.keyboard.press('+');
  await page.waitForTimeout(800);
  const near = await measure(page, metrics, 'pan at 20 min', { shift: true, direction: 1 });
  if (process.argv.includes('--json')) console.log(JSON.stringify({ idle, zoom, pan, near }));
} finally {
  await browser.close();
  fixture.close();
}
