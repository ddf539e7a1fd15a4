/** Twitch in the page: the real server beside the real simulator. Needs both programs: CROWDLINE_BINARY, as ./dev test sets it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openPlace, until } from './place.mjs';

const SPEED = 30;
const CHAT = fileURLToPath(new URL('../../demo/chat.jsonl', import.meta.url));
const binary = process.env.CROWDLINE_BINARY;
// Once is enough: the run against the stand-in leaves it out.
const skip = binary && process.env.CROWDLINE_URL ? false : 'needs CROWDLINE_BINARY and CROWDLINE_URL';

/** Starts a program and waits for what it prints first. */
async function start(program, args, env, wanted) {
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let seen = '';
  while (!wanted.test(seen)) {
    const [part] = await once(child.stdout, 'data', { signal: AbortSignal.timeout(30_000) });
    seen += part;
  }
  child.stdout.resume();
  return { child, found: wanted.exec(seen)[0] };
}

async function end(child) {
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

describe('Twitch in the page', { skip }, () => {
  let folder;
  let place;
  let page;
  let url;
  const programs = [];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crowdline-browser-'));
    const sim = await start(join(dirname(binary), 'crowdline-sim'), ['--twitch', `mossyowl=${CHAT}`, '--speed', String(SPEED), '--faults', 'retitle:at=60s'], process.env, /\{.*\}/);
    const facts = JSON.parse(sim.found);
    const env = {
      ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, CROWDLINE_TIME_SCALE: String(SPEED), CROWDLINE_SUMMARY_WINDOW_S: '30',
      CROWDLINE_TWITCH_IRC_URL: facts.irc, CROWDLINE_TWITCH_API_URL: facts.api, CROWDLINE_TWITCH_ID_URL: facts.id,
      CROWDLINE_TWITCH_EVENTSUB_URL: facts.eventsub, CROWDLINE_TWITCH_CLIENT_ID: facts.client_id, CROWDLINE_TWITCH_CLIENT_SECRET: facts.client_secret,
      CROWDLINE_TWITCH_BTTV_URL: 'off', CROWDLINE_TWITCH_FFZ_URL: 'off', CROWDLINE_TWITCH_SEVENTV_URL: 'off',
    };
    const server = await start(binary, ['serve', '--listen', '127.0.0.1:0', '--data', join(folder, 'data')], env, /http:\/\/127\.0\.0\.1:\d+/);
    programs.push(server.child, sim.child);
    url = server.found;
    place = await openPlace();
    page = await place.page();
  });

  after(async () => {
    await place?.close();
    for (const child of programs) await end(child);
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  const picture = async (name) => {
    if (process.env.CROWDLINE_PICTURES) await page.screenshot({ path: `${process.env.CROWDLINE_PICTURES}/${name}.png` });
  };
  const summaries = () => page.getByRole('list', { name: 'Summaries in order of time' }).locator('h3').count();

  it('shows who is live, and finds a channel by its name', async () => {
    await page.goto(url);
    await page.getByRole('button', { name: 'Who is live' }).click();
    await page.getByRole('button', { name: 'Open mossyowl, live' }).waitFor();
    await page.getByRole('searchbox', { name: 'Search channels of Twitch and YouTube' }).fill('moss');
    await page.getByRole('list', { name: 'Channels found for moss' }).waitFor();
    await picture('twitch-search');
  });

  it('opens the channel, and summaries arrive while it runs', async () => {
    await page.getByRole('button', { name: 'Open mossyowl, live' }).click();
    await page.waitForURL(/\/streams\/[^/]+$/);
    await page.getByTestId('lanes').waitFor({ timeout: 60_000 });
    const first = await until(summaries, (count) => count > 0, 'a summary', 60_000);
    await until(summaries, (count) => count > first + 1, 'more summaries', 60_000);
    assert.match(await page.getByRole('heading', { level: 1 }).innerText(), /Simulated stream/);
    await picture('twitch-live-dark');
    await page.getByRole('button', { name: 'Switch to the light theme' }).press('Enter');
    await picture('twitch-live-light');
  });

  it('shows the title that the stream has by now', async () => {
    await until(() => page.getByRole('heading', { level: 1 }).innerText(), (text) => text.includes('next part'), 'the new title', 60_000);
  });

  it('nothing complained', () => assert.deepEqual(place.complaints, []));
});
