// What is stored of a stream: its document, windows, summaries, moments, recap, receipt, exports, and the search over all.
#include <ranges>
#include <tuple>

#include "api/answer.h"
#include "api/backend.h"
#include "api/parameters.h"
#include "formats/export.h"
#include "formats/timeline_document.h"
#include "glossary/search_synonyms.h"
#include "net/problem.h"
#include "store/search_query.h"
#include "summary/summary.h"

namespace crowdline::api {
namespace {

constexpr std::size_t kMaxWords = 200;
constexpr std::size_t kSearchLimit = 50;

// {"NAME":[pieces]}
net::HttpResponse pieces_answer(std::string_view name, const Result<std::vector<store::StoredPiece>>& pieces) {
  if (!pieces) return error_answer(pieces.error());
  return json_text(200, fmt::format("{{\"{}\":{}}}", name, joined(*pieces)));
}

Result<std::vector<summary::Summary>> summaries_until(const store::TimelineStore& store, std::string_view stream,
                                                      std::int64_t at_ms) {
  const auto pieces = store.summaries(stream, "", -kMaxInteger, at_ms < kMaxInteger ? at_ms + 1 : at_ms);
  if (!pieces) return std::unexpected(pieces.error());
  std::vector<summary::Summary> summaries;
  for (const auto& piece : *pieces) {
    const auto json = parse_json(piece.json, "a stored summary");
    if (!json) return fail(ErrorCode::kInternal, json.error().what);
    auto read = formats::summary_from_json(*json);
    if (!read) return fail(ErrorCode::kInternal, read.error().what);
    summaries.push_back(*std::move(read));
  }
  std::ranges::sort(summaries, {},
                    [](const auto& summary) { return std::tie(summary.level, summary.start_ms, summary.id); });
  return summaries;
}

}  // namespace

net::HttpResponse get_document(Backend& backend, const Call& call) {
  auto text = store::document_text(backend.context.store, call.captures[0]);
  if (!text) return error_answer(text.error());
  return json_text(200, *std::move(text));
}

net::HttpResponse get_windows(Backend& backend, const Call& call) {
  const auto range = time_range(call.request.target);
  if (!range) return error_answer(range.error());
  return pieces_answer("windows", backend.context.store.windows(call.captures[0], range->from_ms, range->to_ms));
}

net::HttpResponse get_summaries(Backend& backend, const Call& call) {
  const auto range = time_range(call.request.target);
  if (!range) return error_answer(range.error());
  const auto level = choice_parameter(call.request.target, "level", {"window", "chapter", "stream"});
  if (!level) return error_answer(level.error());
  return pieces_answer("summaries",
                       backend.context.store.summaries(call.captures[0], *level, range->from_ms, range->to_ms));
}

net::HttpResponse get_moments(Backend& backend, const Call& call) {
  const auto moments = backend.context.store.moments(call.captures[0]);
  if (!moments) return error_answer(moments.error());
  const auto gaps = backend.context.store.gaps(call.captures[0]);
  if (!gaps) return error_answer(gaps.error());
  const auto clips = backend.context.store.clips(call.captures[0]);
  if (!clips) return error_answer(clips.error());
  return json_text(
      200, fmt::format(R"({{"moments":{},"gaps":{},"clips":{}}})", joined(*moments), joined(*gaps), joined(*clips)));
}

net::HttpResponse get_recap(Backend& backend, const Call& call) {
  const auto at = integer_parameter(call.request.target, "at_ms");
  if (!at) return error_answer(at.error());
  if (!*at) return net::problem(400, "the parameter at_ms is missing: the playhead in milliseconds");
  const auto summaries = summaries_until(backend.context.store, call.captures[0], **at);
  if (!summaries) return error_answer(summaries.error());
  const auto recap = summary::recap_at(*summaries, **at);
  Json answer = {{"at_ms", **at}, {"so_far", recap.so_far}, {"now", recap.now}};
  if (recap.language != "en") answer["language"] = recap.language;
  answer["summaries"] = recap.summary_ids;
  return json_answer(200, answer);
}

net::HttpResponse get_receipt(Backend& backend, const Call& call) {
  const auto text = store::document_text(backend.context.store, call.captures[0]);
  if (!text) return error_answer(text.error());
  const auto document = parse_json(*text, "the stored document");
  if (!document) return error_answer({ErrorCode::kInternal, document.error().what, {}});
  const auto receipt = document->find("receipt");
  if (receipt == document->end() || receipt->is_null()) {
    return net::problem(404, "this stream has no receipt: its raw chat was never stored here, or is not deleted yet");
  }
  return json_answer(200, *receipt);
}

net::HttpResponse get_export(Backend& backend, const Call& call) {
  const auto text = store::document_text(backend.context.store, call.captures[0]);
  if (!text) return error_answer(text.error());
  const auto json = parse_json(*text, "the stored document");
  if (!json) return error_answer({ErrorCode::kInternal, json.error().what, {}});
  const auto document = formats::document_from_json(*json);
  if (!document) return error_answer({ErrorCode::kInternal, document.error().what, {}});
  auto file = formats::export_document(call.captures[1], *document);
  if (!file) return net::problem(404, file.error().sentence());
  std::string name = file->file_name;
  std::erase_if(name, [](char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; });
  return {200,
          {{"Content-Type", file->content_type},
           {"Content-Disposition", fmt::format("attachment; filename=\"{}\"", name)},
           {"Cache-Control", "no-store"}},
          std::move(file->bytes)};
}

net::HttpResponse search_moments(Backend& backend, const Call& call) {
  const auto words = text_parameter(call.request.target, "query", kMaxWords);
  if (!words) return error_answer(words.error());
  if (words->empty()) return net::problem(400, "the parameter query is missing: the words to search for");
  std::vector<store::SearchWord> wanted = store::search_words(*words);
  Json also = Json::array();
  for (store::SearchWord& word : wanted) {
    word.synonyms = glossary::search_synonyms(backend.context.glossary, word.text);
    for (const std::string& synonym : word.synonyms) also.push_back(synonym);
  }
  const auto hits = backend.context.store.search(wanted, kSearchLimit);
  if (!hits) return error_answer(hits.error());
  Json results = Json::array();
  for (const auto& hit : *hits) {
    results.push_back({{"stream", {{"id", hit.stream}, {"title", hit.stream_title}}},
                       {"kind", hit.kind},
                       {"start_ms", hit.start_ms},
                       {"end_ms", hit.end_ms},
                       {"title", hit.title},
                       {"text", hit.text}});
  }
  return json_answer(200, {{"results", std::move(results)}, {"also", std::move(also)}});
}

}  // namespace crowdline::api
