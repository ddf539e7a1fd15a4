#include "glossary/glossary.h"

#include <algorithm>
#include <numeric>

#include "text/analysis.h"
#include "text/characters.h"

namespace crowdline::glossary {
namespace {

// Lower case only: unlike fold(), "lmaoo" stays apart from "lmaooo".
std::string lower(std::string_view text) {
  if (!text::is_ascii(text)) return text::fold(text);
  std::string result(text);
  std::ranges::transform(result, result.begin(), text::ascii_lower);
  return result;
}

Json to_json(const model::LexiconTerm& term) {
  return {{"term", term.term},
          {"kind", term.kind},
          {"polarity", rounded(term.polarity)},
          {"emotion", model::to_string(term.emotion)},
          {"toxicity", term.toxicity},
          {"definition", term.definition}};
}

constexpr int kNoMatch = 4;

// 0 the term itself, 1 begins with the query, 2 holds it, 3 its definition does.
int rank_of(std::string_view term, std::string_view definition, std::string_view query) {
  if (term == query) return 0;
  if (term.starts_with(query)) return 1;
  if (term.find(query) != std::string_view::npos) return 2;
  return definition.find(query) != std::string_view::npos ? 3 : kNoMatch;
}

}  // namespace

Glossary::Glossary(const model::Lexicon& lexicon) : lexicon_(lexicon) {
  for (const model::LexiconTerm& term : lexicon.terms()) {
    folded_.push_back(lower(term.term));
    folded_definition_.push_back(lower(term.definition));
  }
  by_folded_.resize(folded_.size());
  std::iota(by_folded_.begin(), by_folded_.end(), 0U);
  std::ranges::sort(by_folded_, {},
                    [this](std::uint32_t place) { return std::pair(std::string_view(folded_[place]), place); });
}

Json Glossary::list(std::string_view query, std::size_t page) const {
  const std::string wanted = lower(query);
  std::vector<std::pair<int, std::uint32_t>> found;  // rank, place in by_folded_
  for (std::uint32_t i = 0; i < by_folded_.size(); ++i) {
    const std::uint32_t place = by_folded_[i];
    const int rank = wanted.empty() ? 0 : rank_of(folded_[place], folded_definition_[place], wanted);
    if (rank != kNoMatch) found.emplace_back(rank, i);
  }
  std::ranges::sort(found);
  page = std::max<std::size_t>(page, 1);
  Json terms = Json::array();
  const std::size_t begin = std::min((std::min(page, found.size() + 1) - 1) * kPageSize, found.size());
  for (std::size_t i = begin; i < std::min(begin + kPageSize, found.size()); ++i) {
    terms.push_back(to_json(lexicon_.terms()[by_folded_[found[i].second]]));
  }
  const std::size_t pages = std::max<std::size_t>(1, (found.size() + kPageSize - 1) / kPageSize);
  return {{"terms", std::move(terms)}, {"page", page}, {"pages", pages}, {"total", found.size()}};
}

const model::LexiconTerm* Glossary::find(std::string_view term) const {
  if (const model::LexiconTerm* exact = lexicon_.find(term)) return exact;
  const std::string wanted = lower(term);
  const auto at = std::ranges::lower_bound(by_folded_, std::string_view(wanted), {},
                                           [this](std::uint32_t place) { return std::string_view(folded_[place]); });
  if (at == by_folded_.end() || folded_[*at] != wanted) return nullptr;
  return &lexicon_.terms()[*at];
}

std::optional<Json> Glossary::show(std::string_view term) const {
  const model::LexiconTerm* found = find(term);
  return found == nullptr ? std::nullopt : std::optional(to_json(*found));
}

std::optional<std::string_view> Glossary::explain(std::string_view term) const {
  const model::LexiconTerm* found = find(term);
  if (found == nullptr || found->definition.empty()) return std::nullopt;
  return found->definition;
}

std::vector<Mention> Glossary::worth_explaining(std::span<const std::string> candidates, std::size_t most) const {
  std::vector<Mention> mentions;
  for (const std::string& candidate : candidates) {
    if (mentions.size() == most) break;
    const model::LexiconTerm* term = find(candidate);
    if (term == nullptr || term->definition.empty()) continue;
    const bool chat = term->kind == "emote" || term->kind == "slang" || term->kind == "foreign";
    const bool twice =
        std::ranges::any_of(mentions, [term](const Mention& mention) { return mention.term == term->term; });
    if (chat && !twice) mentions.push_back({term->term, term->definition});
  }
  return mentions;
}

}  // namespace crowdline::glossary
