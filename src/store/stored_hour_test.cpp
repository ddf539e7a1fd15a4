// How much an hour of a busy stream takes on disk: less than 200 kB is promised.
#include <cstdio>
#include <random>

#include "store/store_fixture.h"

namespace crowdline::store {
namespace {

constexpr std::array<std::string_view, 40> kWords{
    "boss",   "again",    "jump",     "clutch",    "what",     "play",     "lag",    "mic",  "chat",    "wild",
    "gg",     "well",     "let's go", "he did it", "missed",   "skip",     "record", "pace", "nice",    "run",
    "luck",   "LUL",      "Kappa",    "KEKW",      "PogChamp", "monkaS",   "Sadge",  "EZ",   "HeyGuys", "catJAM",
    "no way", "one more", "why",      "song",      "rip",      "it works", "door",   "left", "hello",   "the lamp"};

class BusyStream {
 public:
  timeline::Window window(std::int64_t minute) {
    timeline::Window w;
    w.start_ms = minute * 60'000;
    w.end_ms = w.start_ms + 60'000;
    w.messages = 60 + below(240);
    w.chatters = w.messages / 2 + below(w.messages / 3);
    for (std::size_t i = 1; i < timeline::kMessageClassCount; ++i) w.classes[i] = below(3) == 0 ? below(12) : 0;
    w.classes[0] = w.messages;
    for (std::size_t i = 1; i < timeline::kMessageClassCount; ++i) w.classes[0] -= std::min(w.classes[0], w.classes[i]);
    w.rate_ratio = share() * 3;
    w.view = view(w.chatters);
    w.base = view(w.chatters);
    w.questions = below(20);
    for (int i = 0; i < 12; ++i) w.emotes.push_back({word(), 1 + below(40), 1 + below(60), 1 + below(30)});
    for (int i = 0; i < 12; ++i) {
      w.phrases.push_back({phrase(), 3 + below(20), 3 + below(12), share() * 15, below(5) == 0, share() - share()});
    }
    for (int i = 0; i < 10; ++i) {
      timeline::Topic topic{.words = {{phrase(), below(20), below(12)}}, .messages = below(40), .chatters = below(30)};
      for (std::uint32_t j = below(3); j > 0; --j) topic.words.push_back({word(), below(20), below(12)});
      topic.weight = share() * 15;
      topic.polarity = share() - share();
      w.topics.push_back(std::move(topic));
    }
    for (std::uint32_t i = below(4); i > 0; --i) w.question_groups.push_back({phrase() + "?", below(2) == 0, 4, 3});
    for (std::uint32_t i = below(4); i > 0; --i) {
      w.events.push_back({chat::EventKind::kSubscription, "resub", w.start_ms + below(60'000), 1, ""});
    }
    w.busiest_second_ms = w.start_ms + below(60) * 1'000;
    w.busiest_second = 3 + below(20);
    return w;
  }

  summary::Summary summary(const timeline::Window& w) {
    summary::Summary s;
    s.id = "w" + std::to_string(w.start_ms);
    s.start_ms = w.start_ms;
    s.end_ms = w.end_ms;
    s.title = phrase();
    s.text = "Chat was busy with " + phrase() + "; \"" + phrase() + "\" was said by many, and some asked about " +
             phrase() + ".";
    for (const char* kind : {"rate", "mood", "emotion", "topic", "question"}) {
      s.facts.push_back({kind, phrase() + " " + phrase(), {{"messages", below(300)}, {"share", share()}}, {phrase()}});
    }
    s.model = "tuned-1";
    s.glossary = "7";
    return s;
  }

  moments::Moment moment(std::uint32_t rank, std::int64_t at_ms) {
    const std::int64_t start_ms = at_ms + below(60'000);
    return {rank,
            start_ms,
            start_ms + 8'000,
            start_ms + 40'000,
            share(),
            "hype",
            "Three times as many messages as usual, from many people: " + phrase() + "."};
  }

  // 600 seconds of counters: mostly small numbers.
  std::string lanes() {
    std::string bytes(600 * 6, '\0');
    for (char& c : bytes) c = static_cast<char>(below(3) == 0 ? below(8) : 0);
    return bytes;
  }

 private:
  std::uint32_t below(std::uint32_t bound) { return bound == 0 ? 0 : static_cast<std::uint32_t>(random_() % bound); }
  double share() { return static_cast<double>(random_() % 1'000'003) / 1'000'003; }
  std::string word() { return std::string(kWords[below(kWords.size())]); }
  std::string phrase() {
    std::string text = word();
    for (std::uint32_t i = below(4); i > 0; --i) text += " " + word();
    return text;
  }
  timeline::ModelView view(std::uint32_t chatters) {
    timeline::ModelView v;
    v.sentiment = timeline::Interval{share() - 0.5, -share(), share(), chatters};
    v.mood = static_cast<timeline::Mood>(below(4));
    for (double& emotion : v.emotions) emotion = share() / 5;
    v.toxicity = {share() / 10, share() / 20, share() / 5};
    return v;
  }
  std::mt19937 random_{42};
};

StoredPiece piece(const std::string& id, const std::string& level, std::int64_t start_ms, const Json& json) {
  return {id, level, start_ms, start_ms + 60'000, to_text(json)};
}

// One minute of a live stream, with the events that go with it.
StreamChange minute(BusyStream& busy, std::int64_t at, std::size_t& json_bytes) {
  StreamChange change;
  change.stream = "a";
  change.record = record_of("a", StreamStatus::kLive);
  const timeline::Window window = busy.window(at);
  const summary::Summary summary = busy.summary(window);
  change.windows = {piece("", "", window.start_ms, formats::to_json(window))};
  change.summaries = {piece(summary.id, "window", window.start_ms, formats::to_json(summary))};
  json_bytes += change.windows[0].json.size() + change.summaries[0].json.size();
  change.moments.emplace();
  Json all = Json::array();
  for (std::uint32_t rank = 1; rank <= 20; ++rank) {
    const Json moment = formats::to_json(busy.moment(rank, window.start_ms));
    change.moments->push_back(piece("", "", window.start_ms, moment));
    all.push_back(moment);
  }
  change.events = {{0, "window", change.windows[0].json},
                   {0, "summary", change.summaries[0].json},
                   {0, "moment", to_text(Json{{"moments", all}})}};
  for (int i = 0; i < 12; ++i) change.events.push_back({0, "status", to_text(formats::to_json(change.record->info))});
  if (at % 10 == 9) change.lanes = {{at / 10, busy.lanes()}};
  return change;
}

TEST(StoredHour, TakesLessThan200Kilobytes) {
  constexpr std::int64_t kHours = 4;
  const TemporaryFolder folder;
  BusyStream busy;
  std::size_t json_bytes = 0;
  {
    const auto store = open_or_die(folder.file("a.db"));
    for (std::int64_t at = 0; at < kHours * 60; ++at) {
      const auto done = store->apply(minute(busy, at, json_bytes));
      ASSERT_TRUE(done.has_value()) << done.error().sentence();
    }
    StreamChange last;
    last.stream = "a";
    last.record = record_of("a");
    ASSERT_TRUE(store->apply(last).has_value());
  }
  std::uintmax_t bytes = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path())) bytes += entry.file_size();
  const auto an_hour = static_cast<double>(bytes) / kHours;
  std::printf("a stored hour: %.0f bytes on disk (its windows and summaries as JSON: %.0f)\n", an_hour,
              static_cast<double>(json_bytes) / kHours);
  RecordProperty("bytes_an_hour", static_cast<int>(an_hour));
  EXPECT_LT(an_hour, 200'000);
}

}  // namespace
}  // namespace crowdline::store
