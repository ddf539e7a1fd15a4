// An engine for the tests of this folder: a scorer that reads "good" and "bad", the built-in writer, no lexicon.
#pragma once

#include <string>
#include <vector>

#include "base/hash.h"
#include "pipeline/stream_session.h"
#include "text/name_words.h"

namespace crowdline::pipeline {

class GoodBadScorer : public model::Scorer {
 public:
  std::string_view name() const override { return "test"; }
  std::string_view version() const override { return "1"; }
  std::string_view description() const override { return "reads good and bad"; }
  void score(std::span<const text::Analysis* const> messages, std::span<model::Score> scores) const override {
    for (std::size_t i = 0; i < messages.size(); ++i) {
      scores[i] = {};
      if (messages[i]->text.contains("good")) scores[i].sentiment = {0.1F, 0.1F, 0.8F};
      if (messages[i]->text.contains("bad")) scores[i].sentiment = {0.8F, 0.1F, 0.1F};
      if (messages[i]->question_mark) scores[i].question = 0.9F;
    }
  }
  std::vector<model::Reason> explain(const text::Analysis&) const override { return {}; }
};

class NoNames : public text::EmoteNames {
 public:
  bool contains(std::string_view) const override { return false; }
};

class NoMeanings : public summary::Meanings {
 public:
  std::optional<std::string_view> meaning(std::string_view) const override { return std::nullopt; }
};

struct TestEngine {
  explicit TestEngine(std::size_t threads = 1) : pool(threads) {}
  GoodBadScorer scorer;
  NoNames emotes;
  NoMeanings meanings;
  std::unique_ptr<summary::SummaryWriter> writer = summary::make_builtin_writer();
  ThreadPool pool;
  Engine engine{.scorer = scorer,
                .base = nullptr,
                .emotes = emotes,
                .writer = *writer,
                .meanings = meanings,
                .is_known_word = [](std::string_view) { return false; },
                .glossary_version = "g1",
                .pool = pool};
};

inline chat::ChatMessage message(std::int64_t offset_ms, const NameKey& key, const std::string& name,
                                 const std::string& text, const std::string& id = "") {
  chat::ChatMessage result;
  result.id = id;
  result.offset_ms = offset_ms;
  result.chatter = key(name);
  result.name_hashes = {text::name_hash(name, key), 0};
  result.text = text;
  return result;
}

// Twenty minutes of chat: 60 chatters, a wave of copy-pasta, a deletion, an event, some records that are skipped.
inline std::vector<chat::SourceItem> sample_chat(const NameKey& key) {
  std::vector<chat::SourceItem> items;
  static constexpr const char* kTexts[] = {"good one",           "bad luck", "what is the song?",
                                           "lantern keep again", "nice",     "so good so good"};
  std::uint64_t state = 9;
  for (int i = 0; i < 2400; ++i) {
    state = state * 6364136223846793005ull + 1442695040888963407ull;
    const auto pick = static_cast<int>(state >> 33);
    const std::int64_t offset = i * 500 + pick % 900;
    const std::string name = "viewer" + std::to_string(pick % 60);
    const bool wave = i > 1200 && i < 1320;
    items.emplace_back(message(offset, key, name,
                               wave ? "the soup was on the shelf the whole time my friends" : kTexts[pick % 6],
                               "m" + std::to_string(i)));
    if (i % 700 == 0) items.emplace_back(chat::SkippedRecord{"bad_json"});
  }
  items.emplace_back(
      chat::ChannelEvent{.kind = chat::EventKind::kRaid, .name = "raid", .offset_ms = 700'000, .amount = 120});
  items.emplace_back(chat::Deletion{
      .scope = chat::Deletion::Scope::kChatter, .chatter = key("viewer7"), .offset_ms = 1'200'000, .name = "ban"});
  items.emplace_back(message(1'199'000, key, "viewer1", "good one", "m2399"));
  items.emplace_back(message(100'000, key, "viewer1", "much too late"));
  chat::ChatMessage untimed = message(0, key, "viewer3", "a good stream");
  untimed.offset_ms.reset();
  items.emplace_back(std::move(untimed));
  items.emplace_back(chat::LostChat{.start_ms = 300'000, .end_ms = 330'000, .reason = "disconnected"});
  return items;
}

}  // namespace crowdline::pipeline
