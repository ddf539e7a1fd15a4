// Whole cases: tests/golden/summary/NAME.json holds a window, what was before it, and the summary that comes out.
// CROWDLINE_REWRITE_GOLDEN=1 writes the summaries anew; read the difference before committing it.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "base/json.h"
#include "summary/summary.h"

namespace crowdline::summary {
namespace {

namespace fs = std::filesystem;

const fs::path kFolder = fs::path(CROWDLINE_SOURCE_DIR) / "tests/golden/summary";

class CaseMeanings : public Meanings {
 public:
  explicit CaseMeanings(const Json& json) : json_(json) {}
  std::optional<std::string_view> meaning(std::string_view term) const override {
    const auto found = json_.find(std::string(term));
    return found == json_.end() ? std::nullopt : std::optional<std::string_view>(found->get_ref<const std::string&>());
  }

 private:
  const Json& json_;
};

timeline::Mood mood_from(const std::string& name) {
  for (const timeline::Mood mood : {timeline::Mood::kPositive, timeline::Mood::kNeutral, timeline::Mood::kNegative}) {
    if (name == timeline::to_string(mood)) return mood;
  }
  return timeline::Mood::kMixed;
}

chat::EventKind event_from(const std::string& name) {
  for (int kind = 0; kind <= static_cast<int>(chat::EventKind::kOther); ++kind) {
    if (name == chat::to_string(static_cast<chat::EventKind>(kind))) return static_cast<chat::EventKind>(kind);
  }
  return chat::EventKind::kOther;
}

void read_view(const Json& json, timeline::Window& window) {
  if (json.contains("sentiment")) {
    const Json& sentiment = json["sentiment"];
    window.view.sentiment = timeline::Interval{sentiment["mean"], sentiment["low"], sentiment["high"], sentiment["n"]};
    window.view.mood = mood_from(json["mood"]);
  }
  for (const auto& [name, share] : json.value("emotions", Json::object()).items()) {
    window.view.emotions[static_cast<std::size_t>(model::emotion_from(name).value())] = share;
  }
}

// Members as in the timeline document, but only those that matter; classes count messages.
timeline::Window window_from(const Json& json) {
  timeline::Window window;
  window.start_ms = json["start_ms"];
  window.end_ms = json["end_ms"];
  window.messages = json["messages"];
  window.chatters = json["chatters"];
  if (json.contains("rate_ratio")) window.rate_ratio = json["rate_ratio"];
  read_view(json, window);
  std::uint32_t others = 0;
  for (std::size_t i = 1; i < timeline::kMessageClassCount; ++i) {
    window.classes[i] =
        json.value("classes", Json::object()).value(timeline::to_string(static_cast<timeline::MessageClass>(i)), 0u);
    others += window.classes[i];
  }
  window.classes[0] = window.messages - others;
  for (const Json& e : json.value("emotes", Json::array()))
    window.emotes.push_back({e["name"], e["count"], e["count"], e["chatters"]});
  for (const Json& p : json.value("phrases", Json::array())) {
    window.phrases.push_back(
        {p["text"], p["messages"], p["chatters"], p["weight"], p.value("whole_message", false), 0});
  }
  for (const Json& q : json.value("questions", Json::array()))
    window.question_groups.push_back({q["text"], q.value("quotable", true), q["messages"], q["chatters"]});
  for (const Json& e : json.value("events", Json::array()))
    window.events.push_back(
        {event_from(e["kind"]), e["kind"], window.start_ms, e.value("amount", 0), e.value("text", "")});
  window.gap_ms = json.value("gap_ms", 0);
  return window;
}

Summary write(const Json& golden, const SummaryWriter& writer) {
  const Json meanings_json = golden.value("meanings", Json::object());
  const CaseMeanings meanings(meanings_json);
  chat::StreamInfo stream;
  stream.category = golden.value("category", "");
  std::vector<timeline::Window> before;
  for (const Json& window : golden.value("before", Json::array())) before.push_back(window_from(window));
  const std::string last = golden.value("last_text", "");
  const WriterContext context{stream, meanings, before, last};
  const timeline::Window window = window_from(golden["window"]);
  return golden["level"] == "chapter" ? writer.write_chapter(window, context) : writer.write_window(window, context);
}

Json to_json(const Summary& summary) {
  Json facts = Json::array();
  for (const Fact& fact : summary.facts) {
    Json values = Json::object();
    for (const auto& [name, value] : fact.values) values[name] = rounded(value);
    facts.push_back({{"kind", fact.kind}, {"text", fact.text}, {"values", values}, {"phrases", fact.phrases}});
  }
  return {{"id", summary.id}, {"title", summary.title}, {"text", summary.text}, {"facts", facts}};
}

Json read_case(const fs::path& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  auto json = parse_json(text.str(), path.string());
  EXPECT_TRUE(json.has_value()) << path;
  return json.value_or(Json::object());
}

TEST(Golden, SummariesAreAsTheyWereApproved) {
  const bool rewrite = std::getenv("CROWDLINE_REWRITE_GOLDEN") != nullptr;  // NOLINT(concurrency-mt-unsafe)
  const auto writer = make_builtin_writer();
  std::size_t cases = 0;
  for (const auto& entry : fs::directory_iterator(kFolder)) {
    if (entry.path().extension() != ".json") continue;
    Json golden = read_case(entry.path());
    Json written = to_json(write(golden, *writer));
    for (const std::string_view language : writer_languages().subspan(1)) {
      const Summary other = write(golden, *make_builtin_writer(language));
      written["translations"][std::string(language)] = {{"title", other.title}, {"text", other.text}};
    }
    ++cases;
    if (rewrite) {
      golden["summary"] = written;
      std::ofstream(entry.path()) << golden.dump(2) << "\n";
    } else {
      EXPECT_EQ(golden["summary"].dump(2), written.dump(2)) << entry.path().filename();
    }
  }
  EXPECT_GE(cases, 10u) << "the folder of cases is gone";
}

}  // namespace
}  // namespace crowdline::summary
