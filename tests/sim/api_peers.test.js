// @twurple/api and @twurple/auth (Helix, tokens) and ws (EventSub), none of which knows this project.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ApiClient } from '@twurple/api';
import { AppTokenAuthProvider, RefreshingAuthProvider, StaticAuthProvider } from '@twurple/auth';
import { WebSocket } from 'ws';

import { demoChat, messagesOf, until, withSimulator } from './simulator.js';

const records = messagesOf(demoChat);
const speech = records.filter((one) => one.message_type === 'text_message');
const channels = ['mossyowl', 'mossyowl_two', 'other_owl'].flatMap((login) => ['--twitch', `${login}=${demoChat}`]);
const playing = ['--hold', '0', '--speed', '1', ...channels];
const quiet = { logger: { minLevel: 'critical' } };

/** A simulator and a Helix client with an app token. */
async function withApi(args, use) {
  await withSimulator(args, async (sim) => {
    process.env.TWURPLE_MOCK_API_PORT = String(sim.port);
    const authProvider = new AppTokenAuthProvider(sim.client_id, sim.client_secret);
    await use(new ApiClient({ authProvider, ...quiet }), sim);
  });
}

test('users, channels, streams, searches and games', async () => {
  await withApi(playing, async (api) => {
    const user = await api.users.getUserByName('mossyowl');
    assert.equal(user.displayName, 'mossyowl');
    assert.equal(user.creationDate.toISOString(), '2020-02-02T20:20:20.000Z');
    assert.equal(await api.users.getUserByName('nobody_here'), null);
    assert.equal((await api.users.getUsersByIds([user.id]))[0].name, 'mossyowl');
    const stream = await api.streams.getStreamByUserId(user.id);
    assert.equal(stream.userName, 'mossyowl');
    assert.equal(stream.type, 'live');
    assert.equal(stream.startDate.getMilliseconds(), 0);
    const channel = await api.channels.getChannelInfoById(user.id);
    assert.equal(channel.title, stream.title);
    assert.equal((await api.games.getGameById(stream.gameId)).name, stream.gameName);
    const found = await api.search.searchChannels('mossyowl', { liveOnly: true });
    assert.deepEqual(found.data.map((one) => one.name), ['mossyowl', 'mossyowl_two']);
    assert.equal(found.data[0].startDate.getTime(), stream.startDate.getTime());
  });
});

test('pages that are short, repeated or end without a cursor hold every stream', async () => {
  for (const faults of ['', 'short-pages', 'repeated-rows,short-pages', 'no-pagination']) {
    await withApi([...playing, '--faults', faults], async (api) => {
      const names = new Set();
      for await (const stream of api.streams.getStreamsPaginated()) names.add(stream.userName);
      assert.deepEqual([...names].sort(), ['mossyowl', 'mossyowl_two', 'other_owl'], faults);
    });
  }
});

test('emotes, badges and cheermotes', async () => {
  await withApi(playing, async (api) => {
    const user = await api.users.getUserByName('mossyowl');
    const global = await api.chat.getGlobalEmotes();
    assert.ok(global.some((emote) => emote.name === 'Kappa' && emote.getStaticImageUrl('1.0')));
    assert.ok(Array.isArray(await api.chat.getChannelEmotes(user.id)));
    const badges = await api.chat.getChannelBadges(user.id);
    assert.ok(badges.find((set) => set.id === 'subscriber').getVersion('6'));
    assert.ok((await api.chat.getGlobalBadges()).some((set) => set.id === 'moderator'));
    assert.deepEqual((await api.bits.getCheermotes(user.id)).getPossibleNames(), ['cheer']);
  });
});

test('the recording and its clips are there when the stream is over', async () => {
  await withApi(['--hold', '1', '--speed', '300', ...channels], async (api, sim) => {
    const user = await api.users.getUserByName('mossyowl');
    const stream = await api.streams.getStreamByUserId(user.id);
    const chat = new WebSocket(sim.irc);
    chat.on('open', () => chat.send('NICK justinfan1\r\nJOIN #mossyowl\r\n'));
    await until(() => sim.readLog().filter((line) => line.what === 'ended').length === 3, 'the ends');
    chat.terminate();
    assert.equal(await api.streams.getStreamByUserId(user.id), null, 'offline is not listed');
    const [video] = (await api.videos.getVideosByUser(user.id)).data;
    assert.equal(video.streamId, stream.id);
    assert.equal(video.creationDate.getTime(), stream.startDate.getTime());
    const last = Math.max(...records.map((one) => one.time_in_seconds));
    assert.ok(Math.abs(video.durationInSeconds - last) <= 1, String(video.durationInSeconds));
    assert.equal((await api.videos.getVideoById(video.id)).url, `https://www.twitch.tv/videos/${video.id}`);
    const clips = (await api.clips.getClipsForBroadcaster(user.id)).data;
    assert.equal(clips.length, 3);
    for (const clip of clips) assert.equal(clip.videoId, video.id);
  });
});

test('a 429 and every other answer tell the bucket in headers', async () => {
  await withSimulator([...playing, '--faults', '429:count=1;path=/users'], async (sim) => {
    const headers = { Authorization: `Bearer ${sim.token}`, 'Client-Id': sim.client_id };
    const ask = (path) => fetch(`${sim.api}/${path}`, { headers });
    const full = await ask('streams');
    assert.equal(full.headers.get('ratelimit-limit'), '800');
    assert.ok(Number(full.headers.get('ratelimit-remaining')) >= 798);
    const empty = await ask('users');
    assert.equal(empty.status, 429);
    assert.equal(empty.headers.get('ratelimit-remaining'), '0');
    const wait = Number(empty.headers.get('ratelimit-reset')) - Date.now() / 1000;
    assert.ok(wait > 50 && wait < 70, String(wait));
    assert.equal((await empty.json()).error, 'Too Many Requests');
  });
});

test('the user of a token, and a refresh when it has expired', async () => {
  await withSimulator(playing, async (sim) => {
    process.env.TWURPLE_MOCK_API_PORT = String(sim.port);
    const still = new StaticAuthProvider(sim.client_id, sim.token);
    assert.equal(await new ApiClient({ authProvider: still, ...quiet }).users.getUserByName('sim_user').then((user) => user.id), sim.user.id);
  });
  await withSimulator(playing, async (sim) => {
    process.env.TWURPLE_MOCK_API_PORT = String(sim.port);
    const redirect = 'http://localhost:1/back';
    const query = new URLSearchParams({ response_type: 'code', client_id: sim.client_id, redirect_uri: redirect, scope: 'user:read:chat chat:read', state: 's1' });
    const answer = await fetch(`${sim.id}/authorize?${query}`, { redirect: 'manual' });
    const back = new URL(answer.headers.get('location'));
    assert.equal(back.searchParams.get('state'), 's1');
    const form = new URLSearchParams({ client_id: sim.client_id, client_secret: sim.client_secret, code: back.searchParams.get('code'), grant_type: 'authorization_code', redirect_uri: redirect });
    const tokens = await (await fetch(`${sim.id}/token`, { method: 'POST', body: form })).json();
    const provider = new RefreshingAuthProvider({ clientId: sim.client_id, clientSecret: sim.client_secret });
    const fresh = [];
    provider.onRefresh((user, token) => fresh.push({ user, token }));
    await provider.addUserForToken({ accessToken: tokens.access_token, refreshToken: tokens.refresh_token, expiresIn: 1, obtainmentTimestamp: 0, scope: tokens.scope });
    const api = new ApiClient({ authProvider: provider, ...quiet });
    assert.equal((await api.users.getAuthenticatedUser(sim.user.id)).name, 'sim_user');
    assert.equal(fresh.length > 0, true);
    assert.notEqual(fresh[0].token.accessToken, tokens.access_token);
  });
});

/** Opens an EventSub socket; its messages gather in `seen`, its close code in `closed`. */
function eventSocket(url) {
  const socket = new WebSocket(url);
  const state = { socket, seen: [], closed: null };
  socket.on('message', (data) => state.seen.push(JSON.parse(data.toString())));
  socket.on('close', (code) => (state.closed = code));
  socket.on('error', () => {});
  state.ofType = (type) => state.seen.filter((one) => one.metadata.message_type === type);
  return state;
}

async function subscribe(sim, session, channelId) {
  const body = {
    type: 'channel.chat.message',
    version: '1',
    condition: { broadcaster_user_id: channelId, user_id: sim.user.id },
    transport: { method: 'websocket', session_id: session },
  };
  const headers = { Authorization: `Bearer ${sim.token}`, 'Client-Id': sim.client_id, 'Content-Type': 'application/json' };
  return fetch(`${sim.api}/eventsub/subscriptions`, { method: 'POST', headers, body: JSON.stringify(body) });
}

test('EventSub tells every message once, over a reconnect', async () => {
  const args = ['--speed', '200', '--twitch', `mossyowl=${demoChat}`, '--faults', 'event-reconnect:at=200s'];
  await withSimulator(args, async (sim) => {
    const first = eventSocket(`${sim.eventsub}?keepalive_timeout_seconds=30`);
    await until(() => first.ofType('session_welcome').length, 'the welcome');
    const { session } = first.seen[0].payload;
    assert.equal(session.keepalive_timeout_seconds, 30);
    const headers = { Authorization: `Bearer ${sim.token}`, 'Client-Id': sim.client_id };
    const channelId = (await (await fetch(`${sim.api}/users?login=mossyowl`, { headers })).json()).data[0].id;
    const answer = await subscribe(sim, session.id, channelId);
    assert.equal(answer.status, 202);
    assert.equal((await answer.json()).total, 1);
    assert.equal((await subscribe(sim, session.id, channelId)).status, 409);
    await until(() => first.ofType('session_reconnect').length, 'session_reconnect');
    const second = eventSocket(first.ofType('session_reconnect')[0].payload.session.reconnect_url);
    await until(() => second.ofType('session_welcome').length, 'the second welcome');
    first.socket.close();
    await until(() => sim.readLog().some((line) => line.what === 'ended'), 'the end of the stream');
    await new Promise((resolve) => setTimeout(resolve, 200));
    second.socket.close();
    const told = [...first.ofType('notification'), ...second.ofType('notification')];
    assert.equal(new Set(told.map((one) => one.metadata.message_id)).size, told.length);
    assert.deepEqual(told.map((one) => one.payload.event.message.text), speech.map((one) => one.message));
    for (const one of told) assert.equal(one.payload.event.message.fragments.map((part) => part.text).join(''), one.payload.event.message.text);
    assert.ok(second.ofType('notification').length > 0);
  });
});
