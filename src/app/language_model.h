// A language model behind an OpenAI-compatible address: what the settings say of it, and calls.
#pragma once

#include <memory>
#include <string>

#include "app/settings.h"
#include "base/secret.h"
#include "llm/answer_reader.h"
#include "net/client_loop.h"
#include "net/http_client.h"
#include "summary/text_model.h"
#include "summary/writer_queue.h"

namespace crowdline::app {

struct LanguageModelSettings {
  std::string url;  // empty: there is no model
  std::string model;
  Secret key;
  std::int64_t timeout_s = 60;
  summary::WritingBudget budget;
  net::AllowedHosts hosts;
};

// Fails with kUsage for an address that is none, one without TLS beyond this machine, and numbers that make no sense.
Result<LanguageModelSettings> language_model_settings(const Settings& settings);

// One call at a time. Asks for an answer by JSON schema until the server refuses that once.
class LanguageModel : public summary::TextModel {
 public:
  static Result<std::unique_ptr<LanguageModel>> make(LanguageModelSettings settings);

  const std::string& name() const override { return settings_.model; }
  summary::ModelAnswer write(const summary::Prompt& prompt) override;
  void stop() override;

 private:
  LanguageModel(LanguageModelSettings settings, std::unique_ptr<net::ClientLoop> loop);
  struct Heard;
  Heard ask(const summary::Prompt& prompt);

  const LanguageModelSettings settings_;
  std::unique_ptr<net::ClientLoop> loop_;
  net::HttpClient http_;
  bool by_schema_ = true;
  unsigned failures_in_a_row_ = 0;
};

}  // namespace crowdline::app
