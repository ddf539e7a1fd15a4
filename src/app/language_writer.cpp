#include "app/language_writer.h"

#include <fmt/format.h>

#include <fstream>
#include <sstream>

#include "app/process_clock.h"
#include "base/json.h"
#include "llm/call_failure.h"

namespace crowdline::app {
namespace {

std::string counts_path(const Settings& settings) { return settings.get("data") + "/language-model.json"; }

Json json_of(const pipeline::RewriterCounts& counts, const std::string& model) {
  Json rejected = Json::object();
  for (std::size_t i = 1; i < summary::kFaultCount; ++i) {
    if (counts.rejected[i] > 0) rejected[summary::to_string(static_cast<summary::Fault>(i))] = counts.rejected[i];
  }
  return {{"model", model}, {"kept", counts.kept}, {"rejected", std::move(rejected)}, {"failed", counts.failed}};
}

// Lost counts are no harm: nothing depends on them.
void remember(const std::string& path, const Json& json) {
  const std::string temporary = path + ".new";
  std::ofstream(temporary, std::ios::trunc) << to_text(json) << "\n";
  std::rename(temporary.c_str(), path.c_str());
}

std::string listed(const Json& counts, std::uint64_t& sum) {
  std::string list;
  for (const auto& [name, count] : counts.items()) {
    if (!count.is_number_unsigned()) continue;
    sum += count.get<std::uint64_t>();
    list += fmt::format("{}{} {}", list.empty() ? "" : ", ", name, count.get<std::uint64_t>());
  }
  return list;
}

// A minute that every model can tell of.
summary::Summary probe_facts() {
  summary::Summary facts;
  facts.end_ms = 60'000;
  facts.facts = {
      {"rate", "40 messages from 25 chatters in 60 s", {{"messages", 40}, {"chatters", 25}, {"seconds", 60}}, {}},
      {"topic", "\"soup\" in 14 messages of 12 chatters", {{"messages", 14}, {"chatters", 12}}, {"soup"}}};
  return facts;
}

}  // namespace

std::string summary_language(const Settings& settings) {
  const std::string language = settings.get("summary.language");
  return language.empty() ? "en" : language;
}

Result<std::unique_ptr<LanguageWriter>> LanguageWriter::make(const Settings& settings, const Embedded& embedded,
                                                             const summary::Meanings& meanings, Replace replace) {
  auto read = language_model_settings(settings);
  if (!read) return std::unexpected(read.error());
  if (read->url.empty()) return nullptr;
  auto prompt = summary::parse_prompt(embedded.prompt);
  if (!prompt) return std::unexpected(prompt.error());
  pipeline::RewriterSettings rewriter{
      .prompt = std::move(*prompt), .budget = read->budget, .steady_ms = steady_ms, .replace = std::move(replace)};
  rewriter.on_answer = [path = counts_path(settings), model = read->model](const pipeline::RewriterCounts& counts) {
    remember(path, json_of(counts, model));
  };
  auto model = LanguageModel::make(std::move(*read));
  if (!model) return std::unexpected(model.error());
  auto writer = std::make_unique<LanguageWriter>();
  writer->model_ = std::move(*model);
  writer->rewriter_ = std::make_unique<pipeline::Rewriter>(*writer->model_, meanings, std::move(rewriter));
  return writer;
}

void LanguageWriter::write(api::MetricsText& text) const {
  const pipeline::RewriterCounts counts = rewriter_->counts();
  text.family("crowdline_llm_texts_total", "counter", "Texts of the language model, by what became of them");
  std::uint64_t rejected = 0;
  for (const std::uint64_t count : counts.rejected) rejected += count;
  std::uint64_t failed = 0;
  for (const auto& [reason, count] : counts.failed) failed += count;
  const std::pair<std::string_view, std::uint64_t> results[] = {
      {"kept", counts.kept}, {"rejected", rejected}, {"outdated", counts.outdated}, {"failed", failed}};
  for (const auto& [result, count] : results)
    text.sample("crowdline_llm_texts_total", {{"result", result}}, static_cast<double>(count));
  text.family("crowdline_llm_rejected_total", "counter", "Texts that the verifier did not believe, by reason");
  for (std::size_t i = 1; i < summary::kFaultCount; ++i)
    text.sample("crowdline_llm_rejected_total", {{"reason", summary::to_string(static_cast<summary::Fault>(i))}},
                static_cast<double>(counts.rejected[i]));
  text.family("crowdline_llm_failed_total", "counter", "Calls without a text, by reason");
  for (std::size_t i = 0; i < llm::kFailureCount; ++i) {
    const char* reason = llm::to_string(static_cast<llm::Failure>(i));
    const auto found = counts.failed.find(reason);
    text.sample("crowdline_llm_failed_total", {{"reason", reason}},
                found == counts.failed.end() ? 0.0 : static_cast<double>(found->second));
  }
  text.family("crowdline_llm_skipped_total", "counter", "Texts that were not asked for, by reason");
  text.sample("crowdline_llm_skipped_total", {{"reason", "queue_full"}}, static_cast<double>(counts.fell_out));
  text.sample("crowdline_llm_skipped_total", {{"reason", "stream_budget"}}, static_cast<double>(counts.over_budget));
  text.family("crowdline_llm_waiting", "gauge", "Texts that wait to be asked for");
  text.sample("crowdline_llm_waiting", {}, static_cast<double>(counts.waiting));
}

std::string remembered_counts(const Settings& settings) {
  std::stringstream text;
  text << std::ifstream(counts_path(settings)).rdbuf();
  const auto json = parse_json(text.str(), "the counts of the language model");
  if (!json || !json->is_object() || !json->contains("kept") || !(*json)["kept"].is_number_unsigned()) return "";
  std::uint64_t rejected = 0;
  std::uint64_t failed = 0;
  const std::string why = listed(json->value("rejected", Json::object()), rejected);
  const std::string none = listed(json->value("failed", Json::object()), failed);
  const auto kept = (*json)["kept"].get<std::uint64_t>();
  return fmt::format("of {} texts {} were shown{}{}{}{}", kept + rejected, kept,
                     why.empty() ? "" : "; not believed: ", why, none.empty() ? "" : "; no answer: ", none);
}

ModelReport probe_model(const Settings& settings, const Embedded& embedded) {
  auto read = language_model_settings(settings);
  if (!read) return {false, "language model", read.error().sentence()};
  if (read->url.empty())
    return {false, "language model (optional)", "set llm.url and llm.model; docs/howto/use-a-language-model.md"};
  const auto prompt = summary::parse_prompt(embedded.prompt);
  const std::string name = read->model;
  auto model = LanguageModel::make(std::move(*read));
  if (!prompt || !model) return {false, "language model", (prompt ? model.error() : prompt.error()).sentence()};
  const chat::StreamInfo stream{};
  const std::string language = summary_language(settings);
  const summary::VerifierContext context{.stream = stream, .glossary = {}, .language = language};
  const summary::ModelAnswer answer = (*model)->write(summary::fill_prompt(*prompt, probe_facts(), context));
  if (!answer.failure.empty()) {
    for (std::size_t i = 0; i < llm::kFailureCount; ++i) {
      const auto failure = static_cast<llm::Failure>(i);
      if (answer.failure == llm::to_string(failure))
        return {false, fmt::format("language model {}: no text ({})", name, answer.failure), llm::remedy(failure)};
    }
  }
  const summary::Verdict verdict = summary::verify_text(answer.text, probe_facts(), context);
  return {true,
          fmt::format("language model {} answers; {}", name,
                      verdict.good() ? std::string("its trial text is true to the facts")
                                     : fmt::format("its trial text was not believed ({})", to_string(verdict.fault))),
          {}};
}

}  // namespace crowdline::app
