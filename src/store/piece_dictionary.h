// The text that pieces are compressed against: member names and usual values, the most frequent shapes last.
#pragma once

#include <string_view>

namespace crowdline::store {

// Never changed once released: stored pieces need these very bytes. A better one becomes a further method of PieceCodec.
inline constexpr std::string_view kFirstPieceDictionary =
    R"({"id":"","platform":"twitch","kind":"live","url":null,"title":"","channel":"","category":"","language":"en",)"
    R"("started_at":null,"duration_ms":0,"status":"live","error":null,"progress":null,"messages":0,"chatters":0,)"
    R"("mood":"mixed","created_at":"2026-01-01T00:00:00Z","video":{"kind":"none"},"live_edge_ms":0})"
    R"({"start_ms":0,"end_ms":0,"reason":"disconnected"}{"moments":[)"
    R"({"rank":1,"start_ms":0,"peak_ms":0,"end_ms":0,"score":0.,"kind":"surprise","why":"Chat wrote times as much as usual"},)"
    R"({"rank":2,"start_ms":0,"peak_ms":0,"end_ms":0,"score":0.,"kind":"laughter","why":" chatters, most of them laughing"},)"
    R"({"rank":3,"start_ms":0,"peak_ms":0,"end_ms":0,"score":0.,"kind":"hype","why":""}]})"
    R"({"id":"c0","level":"chapter","start_ms":0,"end_ms":0,"title":"","text":"","facts":[{"kind":"quiet","text":"",)"
    R"("values":{},"phrases":[]},{"kind":"change","text":"","values":{"change":0.},"phrases":[]},)"
    R"({"kind":"event","text":"a raid of ","values":{"viewers":0},"phrases":[]},{"kind":"copypasta","text":"",)"
    R"("values":{"messages":0,"chatters":0,"share":0.},"phrases":[""]},{"kind":"toxicity","text":"","values":{"share":0.},)"
    R"("phrases":[]},{"kind":"emote","text":"","values":{"count":0,"chatters":0},"phrases":[""]},{"kind":"new_word",)"
    R"("text":"","values":{},"phrases":[""]}],"writer":"builtin","verified":true,"model":"","glossary":""})"
    R"({"id":"w60000","level":"window","start_ms":60000,"end_ms":120000,"title":"Chat ","text":"Chat was ","facts":[)"
    R"({"kind":"rate","text":" messages by chatters, times the usual rate","values":{"messages":0,"chatters":0,)"
    R"("rate_ratio":0.},"phrases":[]},{"kind":"mood","text":"the mood was positive","values":{"mean":0.,"low":0.,"high":0.,)"
    R"("n":0},"phrases":[]},{"kind":"emotion","text":"","values":{"share":0.},"phrases":[]},{"kind":"question","text":"",)"
    R"("values":{"messages":0,"chatters":0},"phrases":[""]},{"kind":"topic","text":"","values":{"messages":0,"chatters":0},)"
    R"("phrases":["",""]}],"writer":"builtin","verified":true,"model":"","glossary":""})"
    R"({"start_ms":60000,"end_ms":120000,"messages":0,"chatters":0,"rate_ratio":null,"sentiment":null,"mood":null,"emotions":)"
    R"({"hype":0,"amusement":0,"affection":0,"sadness":0,"anger":0,"confusion":0,"cringe":0,"surprise":0,"boredom":0,)"
    R"("none":1},"toxicity":{"share":0,"low":0,"high":0},"questions":0,"organic":{"share":0,"copypasta":0,"spam":0,)"
    R"("command":0,"bot":0,"raid":0,"giveaway":0,"keyword_flood":0,"emote_wall":0},"emotes":[],"phrases":[],)"
    R"("question_groups":[],"new_words":[],"events":[],"gap_ms":0,"busiest_second":{"start_ms":60000,"messages":0}})"
    R"("events":[{"kind":"subscription","name":"resub","offset_ms":0,"amount":1,"text":""},{"kind":"gift","name":"subgift",)"
    R"("offset_ms":0,"amount":1,"text":""},{"kind":"raid","name":"raid","offset_ms":0,"amount":0,"text":""}],)"
    R"({"start_ms":120000,"end_ms":180000,"messages":0,"chatters":0,"rate_ratio":1.,"sentiment":{"mean":-0.,"low":-0.,)"
    R"("high":-0.,"n":0},"mood":"negative","emotions":{"hype":0.0)"
    R"({"start_ms":180000,"end_ms":240000,"messages":0,"chatters":0,"rate_ratio":0.,"sentiment":{"mean":0.,"low":0.,)"
    R"("high":0.,"n":0},"mood":"positive","emotions":{"hype":0.1,"amusement":0.1,"affection":0.0,"sadness":0.0,)"
    R"("anger":0.0,"confusion":0.0,"cringe":0.0,"surprise":0.0,"boredom":0.0,"none":0.5},"toxicity":{"share":0.0,)"
    R"("low":0.0,"high":0.0},"questions":0,"organic":{"share":0.9,"copypasta":0.0,"spam":0.0,"command":0.0,"bot":0.0,)"
    R"("raid":0,"giveaway":0,"keyword_flood":0.0,"emote_wall":0.0},"base":{"sentiment":{"mean":0.,"low":0.,"high":0.,)"
    R"("n":0},"mood":"neutral","emotions":{"hype":0.0,"amusement":0.0,"affection":0.0,"sadness":0.0,"anger":0.0,)"
    R"("confusion":0.0,"cringe":0.0,"surprise":0.0,"boredom":0.0,"none":0.9},"toxicity":{"share":0.0,"low":0.0,)"
    R"("high":0.0}},"emotes":[{"name":"LUL","count":1,"chatters":1,"messages":1},{"name":"Kappa","count":1,"chatters":1,)"
    R"("messages":1},{"name":"PogChamp","count":2,"chatters":2,"messages":2},{"name":"KEKW","count":3,"chatters":3,)"
    R"("messages":3}],"phrases":[{"text":"gg","messages":4,"chatters":4,"weight":1.,"polarity":0,"whole_message":false},)"
    R"({"text":"lol","messages":3,"chatters":3,"weight":2.,"polarity":0.,"whole_message":false},{"text":"the game",)"
    R"("messages":3,"chatters":3,"weight":1.,"polarity":-0.,"whole_message":true}],"question_groups":[{"text":"what",)"
    R"("quotable":false,"messages":3,"chatters":3}],"new_words":[],"events":[],"gap_ms":0,)"
    R"("busiest_second":{"start_ms":180000,"messages":5}})";

}  // namespace crowdline::store
