#include "app/language_model.h"

#include <fmt/format.h>

#include <atomic>
#include <chrono>
#include <future>

#include "app/address_setting.h"
#include "llm/answer_text.h"
#include "llm/chat_request.h"

namespace crowdline::app {
namespace {

constexpr std::int64_t kMostSeconds = 600;
constexpr std::int64_t kAfterLimit = 5;
constexpr std::chrono::milliseconds kLook{20};
constexpr std::size_t kMostAnswerBytes = 512 * 1024;
constexpr std::size_t kMostRefusalBytes = 16 * 1024;

Result<std::int64_t> number_in(const Settings& settings, const char* name, std::int64_t least, std::int64_t most) {
  const auto number = settings.number(name);
  if (number && (*number < least || *number > most))
    return fail(ErrorCode::kUsage, fmt::format("the setting {} must be from {} to {}", name, least, most));
  return number;
}

net::HttpClientSettings http_settings(const LanguageModelSettings& settings) {
  net::HttpClientSettings http;
  http.hosts = settings.hosts;
  http.answer_timeout = std::chrono::seconds(settings.timeout_s);
  http.silence_timeout = std::chrono::seconds(settings.timeout_s + kAfterLimit);  // ask() ends calls itself
  http.pieces_limit = kMostAnswerBytes;
  http.most_calls = 2;
  http.user_agent = std::string("crowdline/") + CROWDLINE_VERSION;
  return http;
}

}  // namespace

Result<LanguageModelSettings> language_model_settings(const Settings& settings) {
  LanguageModelSettings model;
  if (settings.get("llm.url").empty()) return model;
  const AddressSetting address{"llm.url", &model.url, true};
  if (auto read = read_address(settings, address, model.hosts); !read) return std::unexpected(read.error());
  model.model = settings.get("llm.model");
  model.key = Secret(settings.get("llm.api_key"));
  if (!model.url.empty() && model.model.empty())
    return fail(ErrorCode::kUsage, "the setting llm.model is empty", "give the name of a model of that server");
  const auto timeout = number_in(settings, "llm.timeout_s", 1, kMostSeconds);
  const auto per_hour = number_in(settings, "llm.calls_per_hour", 1, 100'000);
  const auto per_stream = number_in(settings, "llm.calls_per_stream", 1, 100'000);
  for (const auto* number : {&timeout, &per_hour, &per_stream}) {
    if (!*number) return std::unexpected(number->error());
  }
  model.timeout_s = *timeout;
  model.budget.per_hour = static_cast<std::size_t>(*per_hour);
  model.budget.per_stream = static_cast<std::size_t>(*per_stream);
  return model;
}

// What came of one call, while it comes. Shared with the loop's thread, which is done with it when `ended` is set.
struct LanguageModel::Heard {
  int status = 0;
  std::optional<int> retry_after;
  llm::AnswerReader answer;
  std::string refusal;
  bool slow = false;
  Result<void> end;
};

LanguageModel::LanguageModel(LanguageModelSettings settings, std::unique_ptr<net::ClientLoop> loop)
    : settings_(std::move(settings)), loop_(std::move(loop)), http_(*loop_, http_settings(settings_)) {}

Result<std::unique_ptr<LanguageModel>> LanguageModel::make(LanguageModelSettings settings) {
  auto loop = net::ClientLoop::start();
  if (!loop) return std::unexpected(loop.error());
  return std::unique_ptr<LanguageModel>(new LanguageModel(std::move(settings), std::move(*loop)));
}

void LanguageModel::stop() { http_.close(); }

LanguageModel::Heard LanguageModel::ask(const summary::Prompt& prompt) {
  net::HttpCall call{.method = "POST", .url = llm::chat_address(settings_.url)};
  call.headers = {{"Content-Type", "application/json"}, {"Accept", "text/event-stream, application/json"}};
  if (!settings_.key.empty()) call.headers.emplace_back("Authorization", "Bearer " + settings_.key.reveal());
  call.body =
      llm::chat_body({.model = settings_.model, .system = prompt.system, .user = prompt.user, .schema = by_schema_});
  struct Shared {
    Heard heard;
    std::promise<void> ended;
    std::atomic<bool> enough = false;  // the rest need not be waited for
  };
  const auto shared = std::make_shared<Shared>();
  auto ended = shared->ended.get_future();
  net::HttpPieces pieces;
  pieces.head = [shared](const net::HttpAnswer& head) {
    shared->heard.status = head.status;
    if (const auto after = head.header("Retry-After")) shared->heard.retry_after = llm::retry_after_seconds(*after);
  };
  pieces.bytes = [shared](std::string_view bytes) {
    Heard& heard = shared->heard;
    if (heard.status == 200) {
      if (!heard.answer.feed(bytes)) shared->enough = true;
    } else if (heard.refusal.size() < kMostRefusalBytes) {
      heard.refusal.append(bytes.substr(0, kMostRefusalBytes));
    }
  };
  const auto break_off = http_.start(std::move(call), std::move(pieces), [shared](const Result<net::HttpAnswer>& done) {
    if (!done) shared->heard.end = std::unexpected(done.error());
    shared->ended.set_value();
  });
  const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(settings_.timeout_s);
  while (ended.wait_for(kLook) != std::future_status::ready) {
    const bool slow = std::chrono::steady_clock::now() >= limit;
    if (!slow && !shared->enough) continue;
    break_off();
    ended.wait();
    shared->heard.slow = slow;
    break;
  }
  return std::move(shared->heard);
}

summary::ModelAnswer LanguageModel::write(const summary::Prompt& prompt) {
  Heard heard = ask(prompt);
  std::optional<llm::Failure> failure;
  if (heard.status != 0 && heard.status != 200) {
    failure = llm::classify_refusal(heard.status, heard.refusal, by_schema_);
    if (failure == llm::Failure::kSchema) {
      by_schema_ = false;
      return write(prompt);  // once: without a schema this class does not come again
    }
  } else if (heard.slow) {
    failure = llm::Failure::kSlow;
  } else if (!heard.answer.done() && !heard.answer.failure() && !heard.end) {
    failure = heard.status == 0 ? llm::Failure::kUnreachable : llm::Failure::kCut;
  } else {
    if (!heard.answer.done()) heard.answer.finish();
    failure = heard.answer.failure();
  }
  summary::ModelAnswer answer;
  if (!failure) answer.text = llm::answer_text(heard.answer.text());
  if (!failure && answer.text.empty()) failure = llm::Failure::kEmpty;
  failures_in_a_row_ = failure ? failures_in_a_row_ + 1 : 0;
  if (!failure) return answer;
  return {.failure = llm::to_string(*failure),
          .pause_ms = llm::pause_ms(*failure, failures_in_a_row_, heard.retry_after)};
}

}  // namespace crowdline::app
