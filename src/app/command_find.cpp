// find: moments and summaries of all stored streams in which words occur, or what means the same.
#include <fmt/format.h>

#include "app/commands.h"
#include "app/stored_streams.h"
#include "base/time_text.h"
#include "glossary/search_synonyms.h"
#include "store/search_query.h"

namespace crowdline::app {
namespace {

constexpr std::size_t kMostHits = 20;

Json hit_json(const store::SearchHit& hit) {
  return {{"stream", {{"id", hit.stream}, {"title", hit.stream_title}}},
          {"kind", hit.kind},
          {"start_ms", hit.start_ms},
          {"end_ms", hit.end_ms},
          {"title", hit.title},
          {"text", hit.text}};
}

void print_hits(const std::vector<store::SearchHit>& hits) {
  std::string stream;
  for (const store::SearchHit& hit : hits) {
    if (hit.stream != stream) {
      fmt::print("{}{}  {}\n", stream.empty() ? "" : "\n", hit.stream,
                 hit.stream_title.empty() ? "(no title)" : hit.stream_title);
      stream = hit.stream;
    }
    fmt::print("  {:>8}  {}{}{}\n", format_offset(hit.start_ms), hit.title, hit.title.empty() ? "" : ": ", hit.text);
  }
}

}  // namespace

Result<void> find_moments(const CommandContext& context, const std::string& words, bool json) {
  std::vector<store::SearchWord> wanted = store::search_words(words);
  if (wanted.empty()) return fail(ErrorCode::kUsage, "say which words to look for", "crowdline find WORDS");
  auto parts = Parts::make(context.settings, context.embedded);
  if (!parts) return std::unexpected(parts.error());
  for (store::SearchWord& word : wanted) word.synonyms = glossary::search_synonyms((*parts)->glossary(), word.text);
  auto store = open_store(context.settings);
  if (!store) return std::unexpected(store.error());
  const auto hits = (*store)->search(wanted, kMostHits);
  if (!hits) return std::unexpected(hits.error());
  if (json) {
    Json results = Json::array();
    for (const store::SearchHit& hit : *hits) results.push_back(hit_json(hit));
    fmt::print("{}\n", to_text(Json{{"results", std::move(results)}}));
    return {};
  }
  if (hits->empty()) {
    fmt::print("Nothing that is stored speaks of it. crowdline list shows what there is.\n");
    return {};
  }
  print_hits(*hits);
  return {};
}

}  // namespace crowdline::app
