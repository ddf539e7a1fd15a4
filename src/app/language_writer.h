// The language model as the server's second writer: composed from the settings, counted for /metrics, remembered for doctor.
#pragma once

#include <memory>
#include <string>

#include "api/metrics.h"
#include "app/language_model.h"
#include "app/parts.h"
#include "pipeline/rewriter.h"

namespace crowdline::app {

class LanguageWriter {
 public:
  using Replace =
      std::function<Result<void>(const std::string& stream, const std::string& old_json, const summary::Summary& now)>;
  // Null where no model is set.
  static Result<std::unique_ptr<LanguageWriter>> make(const Settings& settings, const Embedded& embedded,
                                                      const summary::Meanings& meanings, Replace replace);

  pipeline::Rewriter& rewriter() { return *rewriter_; }
  void write(api::MetricsText& text) const;

 private:
  std::unique_ptr<LanguageModel> model_;
  std::unique_ptr<pipeline::Rewriter> rewriter_;  // goes first
};

// BCP 47; English where nothing else is set.
std::string summary_language(const Settings& settings);

// "of 40 texts 31 were shown; not believed: number 6, word 3; no answer: slow 1" as the server left it in the data folder; empty
// when it has not written yet.
std::string remembered_counts(const Settings& settings);

// What doctor says: whether the model answers now, and how its texts fared.
struct ModelReport {
  bool good = false;
  std::string what;
  std::string remedy;
};
ModelReport probe_model(const Settings& settings, const Embedded& embedded);

}  // namespace crowdline::app
