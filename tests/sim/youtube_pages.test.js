// YouTube.js, which reads YouTube's own pages, reads the replay pages of crowdline-sim.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Innertube, Parser } from 'youtubei.js';

import { demoChat, messagesOf, withSimulator } from './simulator.js';

const ENDED = 'ended_vid_2';
const LIVE = 'live_video1';
const speech = messagesOf(demoChat).filter((one) => one.message_type === 'text_message');

/** What YouTube.js could not read, by name. */
const unread = [];
Parser.setParserErrorHandler((error) => unread.push(`${error.classname} ${error.error_type}`));

/** YouTube.js whose requests go to the simulator. */
function innertube(sim) {
  const ask = (input, init) => {
    const { pathname, search } = new URL(input.url ?? input);
    return fetch(`${sim.youtube_site}${pathname}${search}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: init.body });
  };
  return Innertube.create({ retrieve_player: false, generate_session_locally: true, retrieve_innertube_config: false, fetch: ask });
}

/** The object that a page assigns to `name`. */
function assigned(page, name) {
  const begin = page.indexOf('{', page.indexOf(`${name} = `));
  const end = page.indexOf(';</script>', begin);
  return JSON.parse(page.slice(begin, end));
}

const page = async (sim, path) => (await fetch(`${sim.youtube_site}${path}`, { headers: { Cookie: 'SOCS=CAI' } })).text();

/** The token of the unfiltered chat, from the watch page on, as a reader finds it. */
async function tokenOf(sim, video, chatPage) {
  const watch = assigned(await page(sim, `/watch?v=${video}`), 'ytInitialData');
  const first = watch.contents.twoColumnWatchNextResults.conversationBar.liveChatRenderer.continuations[0].reloadContinuationData.continuation;
  const chat = assigned(await page(sim, `/${chatPage}?continuation=${first}`), 'ytInitialData').continuationContents.liveChatContinuation;
  const views = chat.header.liveChatHeaderRenderer.viewSelector.sortFilterSubMenuRenderer.subMenuItems;
  return views[1].continuation.reloadContinuationData.continuation;
}

const wordOf = (run) => (run.emoji?.is_custom ? run.emoji.shortcuts[0] : run.text);
const textOf = (action) => (action.item?.type === 'LiveChatTextMessage' ? action.item.message.runs.map(wordOf).join('') : null);

test('YouTube.js reads every message of a replay, at its time', async () => {
  await withSimulator(['--youtube', `${ENDED}=${demoChat}:ended`], async (sim) => {
    const tube = await innertube(sim);
    const seen = [];
    let continuation = await tokenOf(sim, ENDED, 'live_chat_replay');
    let answers = 0;
    while (continuation) {
      const answer = (await tube.actions.execute('/live_chat/get_live_chat_replay', { continuation, parse: true })).continuation_contents;
      for (const outer of answer.actions) {
        for (const action of outer.actions) if (textOf(action) !== null) seen.push([Number(outer.video_offset_time_msec), textOf(action)]);
      }
      continuation = answer.continuation.token;
      ++answers;
    }
    assert.ok(answers > 3, String(answers));
    const told = speech.map((one) => [Math.max(Math.round(one.time_in_seconds * 1000), 0), one.message]);
    assert.deepEqual(seen.map(([, text]) => text).sort(), told.map(([, text]) => text).sort());
    assert.deepEqual(seen.map(([at]) => at).sort((a, b) => a - b), told.map(([at]) => at).sort((a, b) => a - b));
  });
});

test('YouTube.js knows every renderer that a replay has', async () => {
  await withSimulator(['--youtube', `${ENDED}=${demoChat}:ended`], async (sim) => {
    const tube = await innertube(sim);
    const kinds = new Set();
    let continuation = await tokenOf(sim, ENDED, 'live_chat_replay');
    while (continuation) {
      const answer = (await tube.actions.execute('/live_chat/get_live_chat_replay', { continuation, parse: true })).continuation_contents;
      for (const outer of answer.actions) for (const action of outer.actions) kinds.add(action.item ? action.item.type : action.type);
      continuation = answer.continuation.token;
    }
    assert.deepEqual(unread, []);
    for (const kind of ['LiveChatTextMessage', 'LiveChatMembershipItem', 'RemoveChatItemAction', 'RemoveChatItemByAuthorAction']) assert.ok(kinds.has(kind), `${kind} of ${[...kinds]}`);
  });
});

test('YouTube.js polls a live chat to its end', async () => {
  await withSimulator(['--youtube', `${LIVE}=${demoChat}:live`, '--hold', '0', '--speed', '400'], async (sim) => {
    const tube = await innertube(sim);
    const seen = [];
    let continuation = await tokenOf(sim, LIVE, 'live_chat');
    for (;;) {
      const answer = (await tube.actions.execute('/live_chat/get_live_chat', { continuation, parse: true })).continuation_contents;
      if (!answer) break;
      for (const action of answer.actions) if (textOf(action) !== null) seen.push(textOf(action));
      continuation = answer.continuation.token;
      await new Promise((resolve) => setTimeout(resolve, answer.continuation.timeout_ms / 400));
    }
    const said = speech.map((one) => one.message).join('\n');
    assert.ok(seen.length > 50, String(seen.length));
    assert.ok(said.includes(seen.join('\n')), 'what was read stands in the file in one piece');
  });
});

test('the watch page tells where most was said', async () => {
  await withSimulator(['--youtube', `${ENDED}=${demoChat}:ended`], async (sim) => {
    const data = assigned(await page(sim, `/watch?v=${ENDED}`), 'ytInitialData');
    const lists = data.frameworkUpdates.entityBatchUpdate.mutations.map((one) => one.payload.macroMarkersListEntity.markersList);
    const { markers } = lists.find((one) => one.markerType === 'MARKER_TYPE_HEATMAP');
    assert.equal(markers.length, 100);
    assert.equal(Math.max(...markers.map((one) => one.intensityScoreNormalized)), 1);
    const player = assigned(await page(sim, `/watch?v=${ENDED}`), 'ytInitialPlayerResponse');
    assert.equal(player.videoDetails.videoId, ENDED);
  });
});
