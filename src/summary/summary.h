// Summaries: facts first, then at most two sentences built on them.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "chat/message.h"
#include "moments/moment.h"
#include "timeline/window.h"

namespace crowdline::summary {

enum class Level : std::uint8_t { kWindow, kChapter, kStream };
const char* to_string(Level level);  // "window", "chapter", "stream"

// One checked statement that a text may use: the text must not say more than its facts.
struct Fact {
  std::string
      kind;  // "rate", "mood", "emotion", "topic", "question", "event", "copypasta", "toxicity", "emote", "new_word", "quiet", "gap", "change"
  std::string text;  // plain English
  std::vector<std::pair<std::string, double>> values;
  std::vector<std::string> phrases;  // quotable: at least 3 chatters wrote each
};

struct Summary {
  std::string id;  // "w60000", "c0", "s": level letter and start; unique within the stream
  Level level = Level::kWindow;
  std::int64_t start_ms = 0;
  std::int64_t end_ms = 0;
  std::string title;
  std::string text;
  std::vector<Fact> facts;
  std::string writer = "builtin";
  bool verified = true;
  std::string model;            // version of the scorer
  std::string glossary;         // version of the glossary
  std::string language = "en";  // BCP 47, of title and text
  std::string prompt;           // version of the prompt that a language model wrote it from; empty for "builtin"
};

// Gives an emote's or word's meaning, e.g. "laughing"; nullopt when unknown. Implemented by src/glossary.
class Meanings {
 public:
  virtual ~Meanings() = default;
  virtual std::optional<std::string_view> meaning(std::string_view term) const = 0;
  // True for words that a summary should not repeat: crude ones, put-downs, slurs.
  virtual bool is_rude(std::string_view /*word*/) const { return false; }
};

// What a writer may look at besides the window itself.
struct WriterContext {
  const chat::StreamInfo& stream;
  const Meanings& meanings;
  std::span<const timeline::Window> before;  // the windows just before, oldest first, for "what changed"
  std::string_view last_text;                // the text written before, and those before it, to vary from
};

// Turns facts into words. Deterministic; at most 2 sentences and 45 words for windows and chapters.
class SummaryWriter {
 public:
  virtual ~SummaryWriter() = default;
  virtual Summary write_window(const timeline::Window& window, const WriterContext& context) const = 0;
  // Several quiet windows in one: facts is their sum.
  virtual Summary write_quiet(const timeline::Window& facts, const WriterContext& context) const = 0;
  virtual Summary write_chapter(const timeline::Window& facts, const WriterContext& context) const = 0;
  // Headline as title, a short paragraph (at most 5 sentences) as text.
  virtual Summary write_stream(const timeline::Window& facts, std::span<const Summary> chapters,
                               std::span<const moments::Moment> moments, const WriterContext& context) const = 0;
};

// Languages of the built-in writer: "en", "es", "de", "pt", "fr", "ja".
std::span<const std::string_view> writer_languages();

// nullptr for a language that it does not know. Facts are in English whatever the language.
std::unique_ptr<SummaryWriter> make_builtin_writer(std::string_view language = "en");

// True when there is too little chat to say more than that it was quiet: fewer than 3 chatters, or fewer than 4 messages
// besides commands and answers of bots; never with a raid, gifts or a new category in the window.
bool is_quiet(const timeline::Window& window);

// "What did I miss?" at a playhead, composed of stored summaries only, in their language. `summaries` is sorted by level and
// start.
struct Recap {
  std::string so_far;  // what happened until then
  std::string now;     // what is going on now
  std::vector<std::string> summary_ids;
  std::string language = "en";  // BCP 47, of both
};
Recap recap_at(std::span<const Summary> summaries, std::int64_t at_ms);

}  // namespace crowdline::summary
