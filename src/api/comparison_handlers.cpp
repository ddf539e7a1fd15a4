// Two models side by side on one stored stream.
#include "api/answer.h"
#include "api/backend.h"
#include "api/parameters.h"
#include "formats/model_comparison_json.h"
#include "formats/timeline_document.h"
#include "net/problem.h"

namespace crowdline::api {
namespace {

constexpr std::size_t kMaxWords = 200;

Result<std::vector<timeline::Window>> windows_of(const store::TimelineStore& store, std::string_view stream) {
  const auto pieces = store.windows(stream, -kMaxInteger, kMaxInteger);
  if (!pieces) return std::unexpected(pieces.error());
  std::vector<timeline::Window> windows;
  for (const auto& piece : *pieces) {
    const auto json = parse_json(piece.json, "a stored window");
    if (!json) return fail(ErrorCode::kInternal, json.error().what);
    auto window = formats::window_from_json(*json);
    if (!window) return fail(ErrorCode::kInternal, window.error().what);
    windows.push_back(*std::move(window));
  }
  return windows;
}

}  // namespace

net::HttpResponse compare_models(Backend& backend, const Call& call) {
  const auto stream = text_parameter(call.request.target, "stream", kMaxWords);
  if (!stream) return error_answer(stream.error());
  if (stream->empty()) return net::problem(400, "the parameter stream is missing: the id of a stored stream");
  const auto windows = windows_of(backend.context.store, *stream);
  if (!windows) return error_answer(windows.error());
  const auto comparison = timeline::compare_models(*windows, backend.context.glossary.lexicon());
  if (comparison.base_missing) {
    return net::problem(409,
                        "the chat of this stream was read by one model only; import its file again on the page, which "
                        "always compares, or with: crowdline analyze FILE --compare");
  }
  Json json = {{"stream", *stream}};
  json.update(formats::to_json(comparison));
  return json_answer(200, json);
}

}  // namespace crowdline::api
