// What Crowdline knows: the words of chat, and the models that score it.
#include <ranges>

#include "api/answer.h"
#include "api/backend.h"
#include "api/parameters.h"
#include "net/problem.h"

namespace crowdline::api {
namespace {

constexpr std::size_t kMaxPage = 1'000'000;
constexpr std::size_t kMaxWords = 200;
constexpr std::size_t kMostDifferent = 5;

// The mean of a sentiment of the timeline document; nullopt for null.
std::optional<double> mean_of(const Json& sentiment) {
  const auto mean = sentiment.is_object() ? sentiment.find("mean") : sentiment.end();
  if (mean == sentiment.end() || !mean->is_number()) return std::nullopt;
  return mean->get<double>();
}

struct Comparison {
  Json windows = Json::array();
  std::vector<std::pair<double, std::int64_t>> differences;  // size, start of the window
};

void compare_window(const Json& window, Comparison& comparison) {
  const auto member = [](const Json& json, const char* name) {
    const auto found = json.is_object() ? json.find(name) : json.end();
    return found == json.end() ? Json() : *found;
  };
  const Json tuned = member(window, "sentiment");
  const Json base = member(member(window, "base"), "sentiment");
  const auto left = mean_of(tuned);
  const auto right = mean_of(base);
  Json difference;
  if (left && right) {
    difference = rounded(*left - *right);
    comparison.differences.emplace_back(std::abs(*left - *right), window.value("start_ms", std::int64_t{0}));
  }
  comparison.windows.push_back({{"start_ms", member(window, "start_ms")},
                                {"end_ms", member(window, "end_ms")},
                                {"tuned", tuned},
                                {"base", base},
                                {"difference", difference}});
}

}  // namespace

net::HttpResponse list_glossary(Backend& backend, const Call& call) {
  const auto words = text_parameter(call.request.target, "query", kMaxWords);
  if (!words) return error_answer(words.error());
  const auto page = integer_parameter(call.request.target, "page", 1, kMaxPage);
  if (!page) return error_answer(page.error());
  return json_answer(200, backend.context.glossary.list(*words, static_cast<std::size_t>(page->value_or(1))));
}

net::HttpResponse get_term(Backend& backend, const Call& call) {
  auto term = backend.context.glossary.show(call.captures[0]);
  if (!term) return net::problem(404, "the glossary has no such term");
  return json_answer(200, *std::move(term));
}

net::HttpResponse list_models(Backend& backend, const Call&) {
  Json models = Json::array();
  for (const auto* scorer : backend.context.scorers) {
    models.push_back({{"name", scorer->name()},
                      {"version", scorer->version()},
                      {"description", scorer->description()},
                      {"default", scorer == backend.context.scorers.front()}});
  }
  return json_answer(200, {{"models", std::move(models)}});
}

net::HttpResponse compare_models(Backend& backend, const Call& call) {
  const auto stream = text_parameter(call.request.target, "stream", kMaxWords);
  if (!stream) return error_answer(stream.error());
  if (stream->empty()) return net::problem(400, "the parameter stream is missing: the id of a stored stream");
  const auto windows = backend.context.store.windows(*stream, -kMaxInteger, kMaxInteger);
  if (!windows) return error_answer(windows.error());
  Comparison comparison;
  for (const auto& piece : *windows) {
    const auto window = parse_json(piece.json, "a stored window");
    if (!window) return error_answer({ErrorCode::kInternal, window.error().what, {}});
    compare_window(*window, comparison);
  }
  auto& differences = comparison.differences;
  std::ranges::sort(differences, {}, [](const auto& entry) { return std::pair(-entry.first, entry.second); });
  Json most = Json::array();
  for (const auto& [size, start_ms] : differences | std::views::take(kMostDifferent)) most.push_back(start_ms);
  return json_answer(200, {{"stream", *stream},
                           {"models", {"tuned", "base"}},
                           {"windows", std::move(comparison.windows)},
                           {"most_different", std::move(most)}});
}

}  // namespace crowdline::api
