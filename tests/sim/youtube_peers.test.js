// Google's own client and the published schema read from the YouTube part of crowdline-sim.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { youtube } from '@googleapis/youtube';

import { demoChat, messagesOf, until, withSimulator } from './simulator.js';
import { complaints, idleNames, parametersOf } from './youtube_schema.js';

const LIVE = 'live_video1';
const ENDED = 'ended_vid_2';
const UPLOAD = 'upload_vid3';
const speech = messagesOf(demoChat).filter((one) => one.message_type === 'text_message').map((one) => one.message);
const videos = ['--youtube', `${LIVE}=${demoChat}:live`, '--youtube', `${ENDED}=${demoChat}:ended`, '--youtube', `${UPLOAD}=${demoChat}:upload`];
const parts = ['id', 'snippet', 'authorDetails'];

/** A simulator and Google's client for it. */
async function withClient(args, use) {
  await withSimulator([...videos, ...args], async (sim) => {
    const client = youtube({ version: 'v3', auth: sim.youtube_key, rootUrl: `http://127.0.0.1:${sim.port}/`, retry: false });
    await use(client, sim);
  });
}

function assertValid(name, value) {
  assert.deepEqual(complaints(name, value).slice(0, 10), []);
}

const spoken = (items) => items.filter((one) => one.snippet.type === 'textMessageEvent').map((one) => one.snippet.textMessageDetails.messageText);

async function chatOf(client) {
  const found = await client.videos.list({ part: ['liveStreamingDetails'], id: [LIVE] });
  return found.data.items[0].liveStreamingDetails.activeLiveChatId;
}

test('the schema is strict: what is misspelt, missing or of another kind is caught', () => {
  assert.deepEqual(idleNames, []);
  const message = {
    kind: 'youtube#liveChatMessage', etag: 'e', id: 'i',
    snippet: { type: 'superChatEvent', liveChatId: 'c', publishedAt: '2026-01-01T00:00:00.123456+00:00', hasDisplayContent: true,
      superChatDetails: { amountMicros: '5000000', currency: 'USD', amountDisplayString: '$5.00', tier: 2 } },
  };
  assert.deepEqual(complaints('LiveChatMessage', message), []);
  const wrong = (change) => { const copy = structuredClone(message); change(copy.snippet); return complaints('LiveChatMessage', copy).length; };
  assert.ok(wrong((snippet) => { snippet.superChatDetails.amountMicro = '1'; }), 'misspelt');
  assert.ok(wrong((snippet) => { snippet.superChatDetails.amountMicros = 5000000; }), 'a number where a string is due');
  assert.ok(wrong((snippet) => { snippet.superChatDetails.amountMicros = '5.5'; }), 'no whole number');
  assert.ok(wrong((snippet) => { delete snippet.publishedAt; }), 'missing');
  assert.ok(wrong((snippet) => { snippet.publishedAt = '1 January'; }), 'no instant');
  assert.ok(wrong((snippet) => { snippet.type = 'hologramEvent'; }), 'an unknown type');
});

test('every parameter of the discovery document is known, and no other', async () => {
  await withSimulator([...videos, '--youtube-quota', '1000000'], async (sim) => {
    const paths = { liveChatMessages: 'liveChat/messages' };
    const headers = { 'x-goog-api-key': sim.youtube_key };
    const reason = async (path, name) => (await (await fetch(`${sim.youtube}/${path}?part=id&${name}=1`, { headers })).json()).error?.errors[0];
    for (const resource of ['videos', 'channels', 'playlistItems', 'search', 'videoCategories', 'liveChatMessages', 'commentThreads', 'comments']) {
      const path = paths[resource] ?? resource;
      for (const name of parametersOf(resource)) assert.notEqual((await reason(path, name))?.reason, 'unexpectedParameter', `${path} ${name}`);
      assert.equal((await reason(path, 'colour')).reason, 'unexpectedParameter');
    }
  });
});

test('videos, channels, playlists, search, categories', async () => {
  await withClient(['--speed', '1'], async (client, sim) => {
    const everything = ['id', 'snippet', 'contentDetails', 'status', 'statistics', 'liveStreamingDetails'];
    const found = (await client.videos.list({ part: everything, id: [LIVE, ENDED, UPLOAD, 'nobody_here'] })).data;
    assertValid('VideoListResponse', found);
    assert.deepEqual(found.items.map((one) => one.id), [LIVE, ENDED, UPLOAD]);
    assert.deepEqual(found.items.map((one) => one.snippet.liveBroadcastContent), ['live', 'none', 'none']);
    const { channel, handle } = sim.youtube_videos[LIVE];
    const channels = (await client.channels.list({ part: ['id', 'snippet', 'contentDetails', 'statistics'], forHandle: handle })).data;
    assertValid('ChannelListResponse', channels);
    assert.equal(channels.items[0].id, channel);
    const { uploads } = channels.items[0].contentDetails.relatedPlaylists;
    const items = (await client.playlistItems.list({ part: ['id', 'snippet', 'contentDetails', 'status'], playlistId: uploads, maxResults: 50 })).data;
    assertValid('PlaylistItemListResponse', items);
    assert.ok(items.items.some((one) => one.contentDetails.videoId === LIVE));
    const search = (await client.search.list({ part: ['snippet'], type: ['video'], eventType: 'live' })).data;
    assertValid('SearchListResponse', search);
    assert.deepEqual(search.items.map((one) => one.id.videoId), [LIVE]);
    assertValid('SearchListResponse', (await client.search.list({ part: ['snippet'], q: 'o', type: ['channel'] })).data);
    const categories = (await client.videoCategories.list({ part: ['snippet'], regionCode: 'US' })).data;
    assertValid('VideoCategoryListResponse', categories);
  });
});

test('polling reads every message of the file once', async () => {
  await withClient(['--speed', '500'], async (client) => {
    const liveChatId = await chatOf(client);
    const seen = [];
    let answer = { pollingIntervalMillis: 0 };
    while (!answer.offlineAt) {
      await new Promise((resolve) => setTimeout(resolve, answer.pollingIntervalMillis / 500));
      answer = (await client.liveChatMessages.list({ liveChatId, part: parts, maxResults: 2000, pageToken: answer.nextPageToken })).data;
      assertValid('LiveChatMessageListResponse', answer);
      seen.push(...answer.items);
    }
    assert.deepEqual(spoken(seen), speech);
    assert.equal(seen.at(-1).snippet.type, 'chatEndedEvent');
    assert.equal(new Set(seen.map((one) => one.id)).size, seen.length);
  });
});

/** Reads the stream, connection after connection, until offlineAt; `tell` gets each element. */
async function readStream(client, liveChatId, tell) {
  let pageToken;
  for (let connections = 1; ; ++connections) {
    const answer = await client.youtube.v3.liveChat.messages.stream({ liveChatId, part: parts, pageToken }, { responseType: 'text' });
    for (const element of JSON.parse(answer.data)) {
      pageToken = element.nextPageToken;
      tell(element);
      if (element.offlineAt) return connections;
    }
  }
}

test('the stream reads the same, over many connections and with every fault of its framing', async () => {
  for (const faults of ['', 'stream-split', 'fractions,slow-answer:share=0.3;for=2s;path=stream']) {
    await withClient(['--speed', '500', '--faults', faults], async (client) => {
      const seen = [];
      const connections = await readStream(client, await chatOf(client), (element) => {
        assertValid('LiveChatMessageListResponse', element);
        seen.push(...element.items);
      });
      assert.ok(connections > 3, String(connections));
      assert.deepEqual(spoken(seen), speech, faults);
    });
  }
});

test('all types of messages are those of the schema', async () => {
  const faults = 'extras:at=1s;every=20s,gifts:at=2s;every=20s,ban:at=60s;every=60s,tombstone';
  await withClient(['--speed', '500', '--faults', faults], async (client) => {
    const types = new Set();
    await readStream(client, await chatOf(client), (element) => {
      for (const item of element.items) {
        types.add(item.snippet.type);
        if (item.snippet.type !== 'hologramEvent') assertValid('LiveChatMessage', item);
      }
    });
    assert.equal(types.size, 18, [...types].join(' '));
  });
});

test('comments and replies come whole, in pages', async () => {
  await withClient(['--speed', '1'], async (client) => {
    const texts = [];
    let pageToken;
    do {
      const page = (await client.commentThreads.list({ part: ['id', 'snippet', 'replies'], videoId: UPLOAD, maxResults: 100, textFormat: 'plainText', pageToken })).data;
      assertValid('CommentThreadListResponse', page);
      for (const thread of page.items) {
        texts.push(thread.snippet.topLevelComment.snippet.textDisplay);
        if (thread.snippet.totalReplyCount === 0) continue;
        const replies = (await client.comments.list({ part: ['id', 'snippet'], parentId: thread.id, textFormat: 'plainText' })).data;
        assertValid('CommentListResponse', replies);
        texts.push(...replies.items.map((one) => one.snippet.textDisplay));
      }
      pageToken = page.nextPageToken;
    } while (pageToken);
    const told = texts.map((text) => text.replace(/^(\d+:)?\d+:\d\d /, '')).sort();
    for (const text of speech) assert.ok(told.includes(text), text);
  });
});

test('refusals are those of the API', async () => {
  await withClient(['--youtube-quota', '12', '--youtube-searches', '1'], async (client, sim) => {
    const refused = async (call) => {
      try {
        await call();
      } catch (error) {
        const [body] = [error.response.data].flat();
        return [error.response.status, (typeof body === 'string' ? JSON.parse(body)[0] : body).error.errors[0].reason];
      }
      return null;
    };
    const liveChatId = await chatOf(client);
    const wrong = youtube({ version: 'v3', auth: 'AIzaWrong', rootUrl: `http://127.0.0.1:${sim.port}/`, retry: false });
    assert.deepEqual(await refused(() => wrong.videos.list({ part: ['id'], id: [LIVE] })), [400, 'badRequest']);
    assert.deepEqual(await refused(() => client.liveChatMessages.list({ part: parts, liveChatId: 'x' })), [404, 'liveChatNotFound']);
    assert.equal(await refused(() => client.liveChatMessages.list({ part: parts, liveChatId })), null);
    assert.equal(await refused(() => client.search.list({ part: ['snippet'], q: 'a' })), null);
    assert.deepEqual(await refused(() => client.search.list({ part: ['snippet'], q: 'a' })), [429, 'rateLimitExceeded']);
    assert.deepEqual(await refused(() => client.youtube.v3.liveChat.messages.stream({ part: parts, liveChatId })), [403, 'quotaExceeded']);
    await until(() => sim.readLog().some((line) => line.what === 'quota' && line.used === 11), 'the units in the log');
  });
});
