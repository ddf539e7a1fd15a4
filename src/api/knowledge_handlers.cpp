// What Crowdline knows: the words of chat, and the models that score it.
#include "api/answer.h"
#include "api/backend.h"
#include "api/parameters.h"
#include "net/problem.h"

namespace crowdline::api {
namespace {

constexpr std::size_t kMaxPage = 1'000'000;
constexpr std::size_t kMaxWords = 200;

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
  const auto scorers = backend.context.scorers();
  for (const auto* scorer : scorers) {
    models.push_back({{"name", scorer->name()},
                      {"version", scorer->version()},
                      {"description", scorer->description()},
                      {"default", scorer == scorers.front()}});
  }
  return json_answer(200, {{"models", std::move(models)}});
}

}  // namespace crowdline::api
