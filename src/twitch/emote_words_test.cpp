// Third-party emotes: answers of the providers, which name wins, words that become emotes.
#include <gmock/gmock.h>

#include "twitch/emote_loading.h"

namespace crowdline::twitch {
namespace {

using testing::ElementsAre;

std::vector<std::string> names(const EmoteList& list) {
  std::vector<std::string> found;
  found.reserve(list.emotes.size());
  for (const WordEmote& emote : list.emotes) found.push_back(emote.name);
  return found;
}

EmoteList list_of(EmoteProvider provider, const std::vector<std::string>& words) {
  EmoteList list;
  for (const auto& word : words) list.emotes.push_back({.name = word, .id = word + "1", .provider = provider});
  return list;
}

std::vector<std::string> marked(const EmoteWords& words, std::string text, std::vector<chat::EmoteSpan> spans = {}) {
  chat::ChatMessage message{.text = std::move(text), .emotes = std::move(spans)};
  words.mark(message);
  std::vector<std::string> found;
  found.reserve(message.emotes.size());
  for (const auto& span : message.emotes) found.push_back(message.text.substr(span.begin, span.end - span.begin));
  return found;
}

TEST(EmoteAnswer, Bttv) {
  const auto global = read_bttv_global(
      R"([{"id":"a1","code":"catJAM","animated":true},{"id":"a2","code":"SoSnowy"},{"id":"a3"},5,{"id":"a4","code":"two words"}])");
  EXPECT_THAT(names(*global), ElementsAre("catJAM", "SoSnowy"));
  EXPECT_EQ(global->left_out, 3U);
  EXPECT_TRUE(global->emotes[1].zero_width);
  const auto channel = read_bttv_channel(
      R"({"id":"x","bots":[],"channelEmotes":[{"id":"b1","code":"owlBop"}],"sharedEmotes":[{"id":"b2","code":":tf:","user":{}}]})");
  EXPECT_THAT(names(*channel), ElementsAre("owlBop", ":tf:"));
}

TEST(EmoteAnswer, FfzTakesDefaultSetsOnly) {
  const std::string sets =
      R"("sets":{"3":{"id":3,"emoticons":[{"id":9,"name":"ZrehplaR","modifier":true}]},"4":{"emoticons":[{"id":10,"name":"Staff"}]}})";
  const auto global = read_ffz_global(R"({"default_sets":[3],)" + sets + "}");
  EXPECT_THAT(names(*global), ElementsAre("ZrehplaR"));
  EXPECT_TRUE(global->emotes[0].zero_width);
  EXPECT_EQ(global->emotes[0].id, "9");
  EXPECT_THAT(names(*read_ffz_channel("{\"room\":{}," + sets + "}")), ElementsAre("ZrehplaR", "Staff"));
}

TEST(EmoteAnswer, SevenTvUsesTheNameOfTheChannel) {
  const auto set = read_seventv_set(
      R"({"id":"01S","name":"n","emotes":[{"id":"01A","name":"peepoAlias","flags":0,"data":{"name":"peepoOriginal","flags":256}},
          {"id":"01B","name":"RainTime","flags":1}],"emote_count":2})");
  EXPECT_THAT(names(*set), ElementsAre("peepoAlias", "RainTime"));
  EXPECT_TRUE(set->emotes[0].zero_width);
  EXPECT_TRUE(set->emotes[1].zero_width);
  EXPECT_EQ(read_seventv_user(R"({"id":"5","emote_set_id":"01T","emote_set":null})")->set_id, "01T");
  EXPECT_EQ(read_seventv_user(R"({"id":"5","emote_set_id":"../../x"})")->set_id, "") << "it becomes part of an address";
}

TEST(EmoteAnswer, WhatIsNoAnswerIsAnError) {
  for (const char* body : {"", "{", "5", "null", "\"x\"", R"({"message":"not found"})"}) {
    EXPECT_FALSE(read_bttv_global(body)) << body;
    EXPECT_FALSE(read_bttv_channel(body)) << body;
    EXPECT_FALSE(read_ffz_global(body)) << body;
    EXPECT_FALSE(read_seventv_set(body)) << body;
    EXPECT_FALSE(read_seventv_user(body)) << body;
  }
}

TEST(EmoteAnswer, IsBounded) {
  std::string body = "[";
  for (std::size_t i = 0; i < kMostEmotes + 10; ++i) body += fmt::format(R"({{"id":"i{0}","code":"word{0}"}},)", i);
  body.back() = ']';
  const auto list = read_bttv_global(body);
  EXPECT_EQ(list->emotes.size(), kMostEmotes);
  EXPECT_EQ(list->left_out, 10U);
}

TEST(EmoteWords, NamesThatNoEmoteMayHave) {
  for (const char* name : {"", "the", "I", "42", "3.5", "a b", "tab\there", "\x01"})
    EXPECT_FALSE(is_emote_word(name)) << name;
  EXPECT_FALSE(is_emote_word(std::string(101, 'x')));
  for (const char* name : {"W", "KEKW", "D:", "c!", "(puke)", "ねこ"}) EXPECT_TRUE(is_emote_word(name)) << name;
}

TEST(EmoteWords, FfzWinsOverBttvOverSevenTvAndTheChannelOverAll) {
  const auto global = std::make_shared<EmoteWords>(
      std::vector{list_of(EmoteProvider::kFfz, {"OMEGALUL", "LilZ"}), list_of(EmoteProvider::kBttv, {"LilZ"})});
  const EmoteWords channel(
      {list_of(EmoteProvider::kSevenTv, {"OMEGALUL", "Dance"}), list_of(EmoteProvider::kBttv, {"Dance"})}, global);
  EXPECT_EQ(channel.find("OMEGALUL")->provider, EmoteProvider::kSevenTv);
  EXPECT_EQ(channel.find("Dance")->provider, EmoteProvider::kBttv);
  EXPECT_EQ(channel.find("LilZ")->provider, EmoteProvider::kFfz);
  EXPECT_EQ(channel.find("lilz"), nullptr) << "case matters";
  EXPECT_EQ(channel.size(), 4U);
}

TEST(EmoteWords, WholeWordsBecomeEmotes) {
  const EmoteWords words({list_of(EmoteProvider::kBttv, {"catJAM", "ねこ", ":tf:"})});
  EXPECT_THAT(marked(words, "catJAM catJAMs (catJAM) ねこ  :tf:"), ElementsAre("catJAM", "ねこ", ":tf:"));
  EXPECT_THAT(marked(words, ""), ElementsAre());
  EXPECT_THAT(marked(words, "   "), ElementsAre());
}

TEST(EmoteWords, TwitchsOwnEmotesStay) {
  const EmoteWords words({list_of(EmoteProvider::kBttv, {"Kappa", "end"})});
  EXPECT_THAT(marked(words, "hey Kappa Kappa end", {{4, 9}}), ElementsAre("Kappa", "Kappa", "end"));
  EXPECT_THAT(marked(words, "<3 Kappa", {{0, 8}}), ElementsAre("<3 Kappa"));
}

net::HttpAnswer answer(int status, std::string body = {}) {
  return {.status = status, .headers = {}, .body = std::move(body)};
}

TEST(EmoteLoading, AsksAllProvidersForAChannel) {
  EmoteLoading loading({.bttv = "https://b", .ffz = "https://f", .seventv = "https://s"}, "77");
  std::vector<std::string> urls;
  for (const auto& ask : loading.take_calls()) urls.push_back(ask.call.url);
  EXPECT_THAT(urls, ElementsAre("https://b/3/cached/users/twitch/77", "https://f/v1/room/id/77",
                                "https://s/v3/users/twitch/77"));
  loading.answered(EmoteQuestion::kBttv, answer(404, R"({"message":"no"})"));
  loading.answered(EmoteQuestion::kFfz, fail(ErrorCode::kRemote, "too slow"));
  loading.answered(EmoteQuestion::kSevenTvUser,
                   answer(200, R"({"id":"1","emote_set":{"id":"01S","emotes":[{"id":"e","name":"Embedded"}]}})"));
  EXPECT_FALSE(loading.done());
  EXPECT_EQ(loading.take_calls().at(0).call.url, "https://s/v3/emote-sets/01S");
  loading.answered(EmoteQuestion::kSevenTvSet, answer(200, R"({"id":"01S","emotes":[{"id":"e","name":"Whole"}]})"));
  EXPECT_TRUE(loading.done());
  EXPECT_EQ(loading.failures().size(), 1U) << "404 is no failure: the channel has none there";
  EXPECT_NE(EmoteWords(loading.lists()).find("Whole"), nullptr);
  EXPECT_EQ(EmoteWords(loading.lists()).find("Embedded"), nullptr);
}

TEST(EmoteLoading, TheEmbeddedSetStandsInForOneThatCannotBeHad) {
  EmoteLoading loading({.bttv = "", .ffz = "", .seventv = "https://s"}, "77");
  loading.answered(EmoteQuestion::kSevenTvUser,
                   answer(200, R"({"id":"1","emote_set":{"id":"01S","emotes":[{"id":"e","name":"Embedded"}]}})"));
  loading.answered(EmoteQuestion::kSevenTvSet, answer(503));
  EXPECT_TRUE(loading.done());
  EXPECT_NE(EmoteWords(loading.lists()).find("Embedded"), nullptr);
}

TEST(EmoteLoading, GlobalSetsHaveAddressesOfTheirOwn) {
  EmoteLoading loading({.bttv = "https://b", .ffz = "https://f", .seventv = "https://s"}, "");
  std::vector<std::string> urls;
  for (const auto& ask : loading.take_calls()) urls.push_back(ask.call.url);
  EXPECT_THAT(urls, ElementsAre("https://b/3/cached/emotes/global", "https://f/v1/set/global",
                                "https://s/v3/emote-sets/global"));
  loading.answered(EmoteQuestion::kBttv, answer(200, R"([{"id":"a","code":"catJAM"}])"));
  EXPECT_EQ(loading.lists().size(), 1U);
}

}  // namespace
}  // namespace crowdline::twitch
