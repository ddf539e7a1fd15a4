// tmi.js and @twurple/chat, which know nothing of this project, must see exactly the messages of the file.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ChatClient } from '@twurple/chat';
import tmi from 'tmi.js';

import { demoChat, messagesOf, until, withSimulator } from './simulator.js';

const records = messagesOf(demoChat);
const kind = (name) => records.filter((one) => one.message_type === name);
const speech = kind('text_message');
const fast = ['--speed', '300', '--twitch', `mossyowl=${demoChat}`];

/** Plays the demo chat to its end; `begin` gets the port and returns what ends the client. */
async function play(args, begin) {
  await withSimulator(args, async ({ port, readLog }) => {
    const end = await begin(port);
    try {
      await until(() => readLog().some((line) => line.what === 'ended'), 'the end of the stream');
      await new Promise((resolve) => setTimeout(resolve, 200));
    } finally {
      await end();
    }
  });
}

/** Reads with tmi.js; `events` maps its event names to what takes their arguments. */
function playWithTmi(args, events) {
  return play(args, async (port) => {
    const client = new tmi.Client({
      connection: { server: '127.0.0.1', port, secure: false },
      channels: ['mossyowl'],
      logger: { info() {}, warn() {}, error() {}, setLevel() {} },
    });
    for (const [name, take] of Object.entries(events)) client.on(name, take);
    await client.connect();
    return () => client.disconnect();
  });
}

test('tmi.js reads every message of the demo chat', async () => {
  const seen = [];
  await playWithTmi(fast, { message: (channel, tags, text) => seen.push({ channel, tags, text }) });
  assert.deepEqual(seen.map((one) => one.text), speech.map((one) => one.message));
  assert.deepEqual(seen.map((one) => one.tags['user-id']), speech.map((one) => one.author.id));
  assert.deepEqual(seen.map((one) => one.tags.username), speech.map((one) => one.author.name));
  assert.deepEqual(seen.map((one) => one.tags['display-name']), speech.map((one) => one.author.display_name));
  const offset = (one) => Math.round(one.time_in_seconds * 1000);
  const start = Number(seen[0].tags['tmi-sent-ts']) - offset(speech[0]);
  assert.equal(start % 1000, 0, 'streams begin at a whole second');
  assert.deepEqual(seen.map((one) => Number(one.tags['tmi-sent-ts']) - start), speech.map(offset));
  assert.equal(new Set(seen.map((one) => one.tags.id)).size, seen.length, 'ids are apart');
});

test('tmi.js reads subscriptions, gifts, raids, deletions and timeouts', async () => {
  const seen = { sub: [], resub: [], gift: [], raid: [], deleted: [], timeout: [] };
  await playWithTmi(fast, {
    subscription: (...rest) => seen.sub.push(rest),
    resub: (_channel, user, _months, text) => seen.resub.push({ user, text }),
    submysterygift: (_channel, _user, count) => seen.gift.push(count),
    raided: (_channel, _user, viewers) => seen.raid.push(viewers),
    messagedeleted: (_channel, user, text, tags) => seen.deleted.push({ user, text, id: tags['target-msg-id'] }),
    timeout: (_channel, user) => seen.timeout.push(user),
  });
  const said = (name) => kind(name).filter((one) => one.message);
  assert.equal(seen.sub.length, kind('subscription').length + kind('resubscription').length - said('resubscription').length - said('subscription').length);
  assert.deepEqual(seen.resub.map((one) => one.text), [...said('resubscription'), ...said('subscription')].map((one) => one.message));
  assert.deepEqual(seen.gift, kind('mystery_subscription_gift').map((one) => one.mass_gift_count));
  assert.deepEqual(seen.raid, kind('raid').map((one) => one.number_of_raiders));
  assert.deepEqual(seen.timeout, kind('ban_user').map((one) => one.banned_user));
  const byId = new Map(records.map((one) => [one.message_id, one]));
  const targets = kind('deleted_message').map((one) => byId.get(one.target_message_id));
  assert.deepEqual(seen.deleted.map((one) => one.text), targets.map((one) => one.message));
  assert.deepEqual(seen.deleted.map((one) => one.user), targets.map((one) => one.author.name));
});

test('tmi.js finds each emote where its name stands', async () => {
  const seen = [];
  await playWithTmi(fast, { message: (_channel, tags, text) => seen.push({ emotes: tags.emotes, points: [...text] }) });
  assert.equal(seen.length, speech.length);
  let checked = 0;
  for (const [index, { emotes, points }] of seen.entries()) {
    const names = new Set(speech[index].emotes.map((emote) => emote.name));
    for (const range of Object.values(emotes ?? {}).flat()) {
      const [from, to] = range.split('-').map(Number);
      assert.ok(names.has(points.slice(from, to + 1).join('')), `${range} of ${points.join('')}`);
      checked += 1;
    }
  }
  const wanted = speech.flatMap((one) => one.emotes.flatMap((emote) => String(emote.locations).split(',')));
  assert.equal(checked, wanted.length);
});

test('tmi.js reads the same through shuffled, empty, unknown and long tags, merged frames and bare words', async () => {
  const seen = [];
  const faults = 'shuffle-tags,extra-tags:share=0.5,empty-tags,long-tags,bad-emotes,merge,bare-trailing,partial-roomstate,jitter:share=0';
  await playWithTmi([...fast, '--faults', faults], { message: (_channel, _tags, text) => seen.push(text) });
  assert.deepEqual(seen, speech.map((one) => one.message));
});

test('@twurple/chat reads every message of the demo chat', async () => {
  const seen = [];
  const resubs = [];
  await play(fast, async (port) => {
    const client = new ChatClient({
      hostName: `127.0.0.1:${port}/?`,
      ssl: false,
      channels: ['mossyowl'],
      logger: { minLevel: 'critical' },
    });
    client.onMessage((_channel, user, text, message) => seen.push({ user, text, badges: message.userInfo.badges, id: message.id }));
    client.onResub((_channel, _user, info) => resubs.push(info.message));
    client.connect();
    return () => client.quit();
  });
  assert.deepEqual(seen.map((one) => one.text), speech.map((one) => one.message));
  assert.deepEqual(seen.map((one) => one.user), speech.map((one) => one.author.name));
  const moderates = (one) => one.author.badges.some((badge) => badge.name === 'moderator');
  assert.deepEqual(seen.map((one) => one.badges.has('moderator')), speech.map(moderates));
  assert.equal(resubs.length, records.filter((one) => one.message_type.endsWith('subscription') && one.message).length);
});
