// The real crowdline-sim on a free port.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const demoChat = path.join(root, 'demo/chat.jsonl');

/** Messages of a chat-downloader file of one object a line, in order. */
export function messagesOf(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line)
    .map((line) => JSON.parse(line));
}

/** Starts a simulator; `use` gets its addresses and its log reader, and ends it by returning. */
export async function withSimulator(args, use) {
  const folder = await mkdtemp(path.join(tmpdir(), 'crowdline-sim-'));
  const log = path.join(folder, 'log.jsonl');
  const binary = process.env.CROWDLINE_SIM ?? path.join(root, 'build/release/crowdline-sim');
  const child = spawn(binary, ['--listen', '127.0.0.1:0', '--log', log, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [first] = await once(child.stdout, 'data');
    const addresses = JSON.parse(first.toString());
    const port = Number(new URL(addresses.api).port);
    await use({ ...addresses, port, readLog: () => messagesOf(log) });
  } finally {
    const ended = once(child, 'exit');
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await ended;
    }
    await rm(folder, { recursive: true });
  }
}

/** Waits until `done()` is true; fails after `limit` milliseconds. */
export async function until(done, what, limit = 20000) {
  const end = Date.now() + limit;
  while (!done()) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
