// What every command is composed of: glossary, scorers, writer, thread pool.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "app/model_shelf.h"
#include "app/settings.h"
#include "base/thread_pool.h"
#include "glossary/glossary.h"
#include "model/lexicon.h"
#include "pipeline/engine.h"

namespace crowdline::app {

// The tables and files that the program carries; tests pass their own.
struct Embedded {
  std::string_view emote_table;
  std::string_view word_table;
  std::string_view model;  // of "tuned"
  std::string_view demo_stream;
  std::string_view demo_chat;
  std::string_view prompt;  // prompts/summary.txt
};

class Parts {
 public:
  static Result<std::unique_ptr<Parts>> make(const Settings& settings, const Embedded& embedded);
  virtual ~Parts() = default;

  virtual const model::Lexicon& lexicon() const = 0;
  virtual const glossary::Glossary& glossary() const = 0;  // over the lexicon
  virtual const text::EmoteNames& emotes() const = 0;
  virtual const summary::Meanings& meanings() const = 0;
  virtual ModelShelf& models() const = 0;
  // An engine with `primary`, and the base model beside it when `compare`.
  virtual pipeline::Engine engine(const model::Scorer& primary, bool compare) = 0;
};

}  // namespace crowdline::app
