#include "llm/call_failure.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace crowdline::llm {
namespace {

struct Row {
  const char* name;
  const char* remedy;
};
constexpr std::array<Row, kFailureCount> kRows = {{
    {"unreachable", "see that the server of llm.url runs and can be reached"},
    {"slow", "raise llm.timeout_s, or take a smaller model"},
    {"key", "set llm.api_key to a key that this server knows"},
    {"model", "set llm.model to a model of this server, and llm.url to its address up to /v1"},
    {"schema", "nothing: it is asked without a JSON schema from now on"},
    {"context", "give the model a context of 4,096 tokens or more"},
    {"busy", "wait, or lower llm.calls_per_hour"},
    {"server", "look into the log of that server"},
    {"request", "see that the server speaks OpenAI's chat completions"},
    {"garbled", "see that the server speaks OpenAI's chat completions"},
    {"cut", "look into the log of that server"},
    {"too_long", "take a model that keeps to its instructions"},
    {"empty", "take a model that keeps to its instructions"},
}};

constexpr int kMostRetrySeconds = 3600;
constexpr std::int64_t kMostPauseMs = 600'000;

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace

const char* to_string(Failure failure) { return kRows[static_cast<std::size_t>(failure)].name; }
std::string remedy(Failure failure) { return kRows[static_cast<std::size_t>(failure)].remedy; }

Failure classify_refusal(int status, std::string_view body, bool asked_schema) {
  if (holds(body, "exceed_context_size") || holds(body, "context_length") || holds(body, "context length"))
    return Failure::kContext;
  if (status == 401 || status == 403) return Failure::kKey;
  if (status == 404) return Failure::kModel;
  if (status == 429 || status == 503) return Failure::kBusy;
  if (status >= 500 && !holds(body, "response_format") && !holds(body, "grammar")) return Failure::kServer;
  if (asked_schema && (status == 400 || status == 422 || status == 501 || status >= 500)) return Failure::kSchema;
  return status >= 500 ? Failure::kServer : Failure::kRequest;
}

std::optional<int> retry_after_seconds(std::string_view header) {
  int seconds = 0;
  const auto [end, error] = std::from_chars(header.data(), header.data() + header.size(), seconds);
  if (error != std::errc() || end != header.data() + header.size() || seconds < 0) return std::nullopt;
  return std::min(seconds, kMostRetrySeconds);
}

std::int64_t pause_ms(Failure failure, unsigned in_a_row, std::optional<int> retry_after) {
  if (failure == Failure::kSchema) return 0;
  if (retry_after) return std::int64_t{*retry_after} * 1000;
  if (failure == Failure::kKey || failure == Failure::kModel || failure == Failure::kRequest) return kMostPauseMs;
  return std::min<std::int64_t>(kMostPauseMs, std::int64_t{1000} << std::min(in_a_row, 10U));
}

}  // namespace crowdline::llm
