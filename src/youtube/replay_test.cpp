#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "formats/youtube_action_reader.h"
#include "youtube/answer_fields.h"
#include "youtube/heat_markers.h"
#include "youtube/page_objects.h"
#include "youtube/replay_source.h"

namespace crowdline::youtube {
namespace {

std::string text_action(const std::string& id, int offset_ms, const std::string& text) {
  return to_text(Json{{"replayChatItemAction",
                       {{"videoOffsetTimeMsec", std::to_string(offset_ms)},
                        {"actions",
                         {{{"addChatItemAction",
                            {{"item",
                              {{"liveChatTextMessageRenderer",
                                {{"id", id},
                                 {"authorExternalChannelId", "UC" + id},
                                 {"message", {{"runs", {{{"text", text}}}}}}}}}}}}}}}}}});
}

std::string answer_text(const std::vector<std::string>& actions, const std::string& next) {
  std::string all;
  for (const std::string& action : actions) all += (all.empty() ? "" : ",") + action;
  const std::string continuation = next.empty()
                                       ? R"({"playerSeekContinuationData":{"continuation":"S"}})"
                                       : R"({"liveChatReplayContinuationData":{"continuation":")" + next + R"("}})";
  return R"({"continuationContents":{"liveChatContinuation":{"continuations":[)" + continuation + R"(],"actions":[)" +
         all + "]}}}";
}

constexpr const char* kWatchPage =
    R"(<script>ytcfg.set({"A":1});ytcfg.set({"INNERTUBE_API_KEY":"k","INNERTUBE_CONTEXT":{"client":{"clientName":"WEB","clientVersion":"2.2","visitorData":"V"}}});</script>)"
    R"(<script>var ytInitialData = {"title":"a \"};\" b","contents":{"twoColumnWatchNextResults":{"conversationBar":{"liveChatRenderer":{"isReplay":true,"continuations":[{"reloadContinuationData":{"continuation":"T1"}}]}}}},)"
    R"("frameworkUpdates":{"entityBatchUpdate":{"mutations":[{"payload":{"macroMarkersListEntity":{"markersList":{"markerType":"MARKER_TYPE_HEATMAP","markers":[{"startMillis":"0","durationMillis":"5000","intensityScoreNormalized":1},{"startMillis":"5000","durationMillis":"5000","intensityScoreNormalized":0.25}]}}}}]}}};</script>)";

// Answers by the path and token of the call.
struct ScriptedSite {
  std::map<std::string, std::vector<net::HttpAnswer>> answers;
  std::vector<std::string> asked;

  Result<net::HttpAnswer> call(const net::HttpCall& call) {
    std::string what = call.url.substr(std::string_view("http://site").size());
    if (call.method == "POST") {
      const auto body = parse_json(call.body, "body");
      what = "POST " + text_field(*body, "continuation");
      if (body->contains("currentPlayerState"))
        what += " " + text_field((*body)["currentPlayerState"], "playerOffsetMs");
    }
    asked.push_back(what);
    auto& left = answers[what.substr(0, what.find(' ', 5))];
    if (left.empty()) return fail(ErrorCode::kRemote, "not expected: " + what);
    net::HttpAnswer answer = left.front();
    if (left.size() > 1) left.erase(left.begin());
    return answer;
  }
};

net::HttpAnswer good(std::string body) { return {.status = 200, .headers = {}, .body = std::move(body)}; }
std::string chat_page(const std::string& json) { return "<script>window[\"ytInitialData\"] = " + json + ";</script>"; }

std::string read_all(ReplaySource& source) {
  std::string all;
  while (true) {
    const auto batch = source.next(100);
    if (!batch) return "error: " + batch.error().sentence();
    if (batch->empty()) return all;
    for (const chat::SourceItem& item : *batch) {
      if (!all.empty()) all += ' ';
      if (const auto* message = std::get_if<chat::ChatMessage>(&item))
        all += message->id + "@" + std::to_string(*message->offset_ms);
      else if (const auto* skipped = std::get_if<chat::SkippedRecord>(&item))
        all += skipped->reason;
    }
  }
}

TEST(ReplaySource, WalksFromTheWatchPageToTheEnd) {
  ScriptedSite site;
  const std::string menu =
      R"("header":{"liveChatHeaderRenderer":{"viewSelector":{"sortFilterSubMenuRenderer":{"subMenuItems":[{"selected":true},{"selected":false,"continuation":{"reloadContinuationData":{"continuation":"ALL"}}}]}}}},)";
  std::string filtered = answer_text({text_action("x", 10, "filtered")}, "N0");
  filtered.insert(filtered.find("\"continuations\""), menu);
  site.answers["/watch?v=F1UP7wRCPH8"] = {good(kWatchPage)};
  site.answers["/live_chat_replay?continuation=T1"] = {good(chat_page(filtered))};
  site.answers["/live_chat_replay?continuation=ALL"] = {
      good(chat_page(answer_text({text_action("a", 1000, "hi"), text_action("b", 20'000, "yo")}, "N1")))};
  site.answers["POST N1"] = {{.status = 503, .headers = {}, .body = {}},
                             good(answer_text({text_action("c", 40'000, "end")}, "N2"))};
  site.answers["POST N2"] = {good(answer_text({}, ""))};
  ReplaySource source("http://site", "F1UP7wRCPH8", {}, NameKey::fixed(1),
                      [&](const net::HttpCall& call) { return site.call(call); });
  EXPECT_EQ(read_all(source), "a@1000 b@20000 c@40000");
  EXPECT_EQ(site.asked,
            (std::vector<std::string>{"/watch?v=F1UP7wRCPH8", "/live_chat_replay?continuation=T1",
                                      "/live_chat_replay?continuation=ALL", "POST N1", "POST N1", "POST N2 35000"}));
  ASSERT_EQ(source.heatmap().size(), 2U);
  EXPECT_EQ(source.heatmap()[1].start_ms, 5'000);
}

TEST(ReplaySource, SaysWhyThereIsNoReplay) {
  ScriptedSite site;
  site.answers["/watch?v=F1UP7wRCPH8"] = {good(
      R"(ytcfg.set({"INNERTUBE_API_KEY":"k"}); ytInitialData = {"contents":{"twoColumnWatchNextResults":{"conversationBar":{"conversationBarRenderer":{"availabilityMessage":{"messageRenderer":{"text":{"runs":[{"text":"Chat is disabled."}]}}}}}}}};)")};
  ReplaySource source("http://site", "F1UP7wRCPH8", {}, NameKey::fixed(1),
                      [&](const net::HttpCall& call) { return site.call(call); });
  EXPECT_NE(read_all(source).find("Chat is disabled."), std::string::npos);
}

TEST(ReplaySource, APageThatAsksForConsentIsToldApart) {
  ScriptedSite site;
  site.answers["/watch?v=F1UP7wRCPH8"] = {good("<html>Before you continue to YouTube</html>")};
  ReplaySource source("http://site", "F1UP7wRCPH8", {}, NameKey::fixed(1),
                      [&](const net::HttpCall& call) { return site.call(call); });
  EXPECT_NE(read_all(source).find("consent"), std::string::npos);
}

TEST(ReplaySource, ALoopOfTokensEnds) {
  ScriptedSite site;
  site.answers["/watch?v=F1UP7wRCPH8"] = {good(kWatchPage)};
  site.answers["/live_chat_replay?continuation=T1"] = {
      good(chat_page(answer_text({text_action("a", 1000, "hi")}, "N1")))};
  site.answers["POST N1"] = {good(answer_text({text_action("a", 1000, "hi")}, "N1"))};
  ReplaySource source("http://site", "F1UP7wRCPH8", {}, NameKey::fixed(1),
                      [&](const net::HttpCall& call) { return site.call(call); });
  EXPECT_TRUE(read_all(source).starts_with("a@1000"));
  EXPECT_LT(site.asked.size(), 12U);
}

TEST(ReplaySource, AStopKeepsWhatWasRead) {
  ScriptedSite site;
  site.answers["/watch?v=F1UP7wRCPH8"] = {good(kWatchPage)};
  site.answers["/live_chat_replay?continuation=T1"] = {
      good(chat_page(answer_text({text_action("a", 1000, "hi")}, "N1")))};
  ReplaySource source("http://site", "F1UP7wRCPH8", {}, NameKey::fixed(1),
                      [&](const net::HttpCall& call) { return site.call(call); });
  ASSERT_TRUE(source.next(10).has_value());
  source.stop();
  EXPECT_EQ(read_all(source), "truncated");
}

TEST(HeatMarkers, OlderLayoutAndOtherLists) {
  const auto data = parse_json(
      R"({"frameworkUpdates":{"entityBatchUpdate":{"mutations":[{"payload":{"macroMarkersListEntity":{"markersList":{"markerType":"MARKER_TYPE_CHAPTERS","markers":[{"startMillis":"0","durationMillis":"9"}]}}}},7]}},
"playerOverlays":{"playerOverlayRenderer":{"decoratedPlayerBarRenderer":{"decoratedPlayerBarRenderer":{"playerBar":{"multiMarkersPlayerBarRenderer":{"markersMap":[{"key":"HEATSEEKER","value":{"heatmap":{"heatmapRenderer":{"heatMarkers":[{"heatMarkerRenderer":{"timeRangeStartMillis":0,"markerDurationMillis":5970,"heatMarkerIntensityScoreNormalized":0.84}}]}}}}]}}}}}}})",
      "test");
  ASSERT_TRUE(data.has_value());
  const auto markers = heat_markers(*data);
  ASSERT_EQ(markers.size(), 1U);
  EXPECT_EQ(markers[0].end_ms, 5'970);
  EXPECT_DOUBLE_EQ(markers[0].value, 0.84);
}

std::string file_text(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// Every action of the kept pages is a message or is counted by name; nothing is read as broken.
TEST(ReplayPages, EveryActionOfTheKeptPagesIsUsedOrCountedByName) {
  const char* shared = std::getenv("CROWDLINE_SHARED");
  const std::filesystem::path folder =
      std::filesystem::path(shared != nullptr ? shared : CROWDLINE_SOURCE_DIR "/../shared") /
      "data/youtube/innertube-pages";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "SKIPPED (no shared data)";
  std::map<std::string, std::size_t> fates;
  std::size_t records = 0;
  std::size_t items = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".json") continue;
    const auto answer = read_replay_answer(file_text(entry.path()));
    if (!answer) continue;  // lists of single renderers
    const auto reader = formats::make_youtube_action_reader(NameKey::fixed(1));
    for (const std::string& record : answer->records) {
      ++records;
      const auto item = reader->read(record);
      if (!item) continue;
      ++items;
      if (std::holds_alternative<chat::ChatMessage>(*item)) ++fates["message"];
      if (const auto* event = std::get_if<chat::ChannelEvent>(&*item)) ++fates["event_" + event->name];
      if (const auto* skipped = std::get_if<chat::SkippedRecord>(&*item)) ++fates[skipped->reason];
    }
  }
  EXPECT_EQ(records, items);
  EXPECT_GT(fates["message"], 900U);
  EXPECT_EQ(fates["bad_json"], 0U);
  EXPECT_EQ(fates["bad_record"], 1U) << "one page was made for a test and has an action without an item";
  for (const auto& [name, count] : fates) RecordProperty(name, static_cast<int>(count));
}

}  // namespace
}  // namespace crowdline::youtube
