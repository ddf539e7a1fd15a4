#include "timeline/related_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/hash.h"
#include "text/analysis.h"
#include "timeline/word_variants.h"

extern "C" const char embedded_related_begin[], embedded_related_end[];

namespace crowdline::timeline {
namespace {

constexpr std::string_view kHeader = "word\trelated\tcosine\tby";

struct Row {
  std::string_view word;
  std::string_view related;
  std::string_view by;
};

std::string_view take_field(std::string_view& line) {
  const std::size_t end = std::min(line.find('\t'), line.size());
  const std::string_view field = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return field;
}

// The cosine is for readers.
bool read_row(std::string_view line, Row& row) {
  if (std::ranges::count(line, '\t') != 3) return false;
  row.word = take_field(line);
  row.related = take_field(line);
  take_field(line);
  row.by = line;
  return !row.word.empty() && row.word < row.related && (row.by == "form" || row.by == "use" || row.by == "apart");
}

std::uint64_t root_hash(std::string_view word) { return hash64(root_of(text::fold(word))); }

}  // namespace

RootPairs::RootPairs(std::span<const std::pair<std::uint64_t, std::uint64_t>> pairs) {
  std::vector<std::pair<std::uint64_t, std::uint64_t>> both(pairs.begin(), pairs.end());
  for (const auto& [root, other] : pairs) both.emplace_back(other, root);
  std::ranges::sort(both);
  both.erase(std::ranges::unique(both).begin(), both.end());
  others_.reserve(both.size());
  for (const auto& [root, other] : both) {
    Range& range = ranges_.try_emplace(root, Range{static_cast<std::uint32_t>(others_.size()), 0}).first->second;
    ++range.count;
    others_.push_back(other);
  }
}

std::span<const std::uint64_t> RootPairs::of(std::uint64_t root) const {
  const auto found = ranges_.find(root);
  if (found == ranges_.end()) return {};
  return std::span(others_).subspan(found->second.begin, found->second.count);
}

bool RootPairs::hold(std::uint64_t root, std::uint64_t other) const {
  return std::ranges::binary_search(of(root), other);
}

Result<RelatedWords> parse_related_words(std::string_view table) {
  std::vector<std::pair<std::uint64_t, std::uint64_t>> related;
  std::vector<std::pair<std::uint64_t, std::uint64_t>> apart;
  std::size_t number = 0;
  Row last;
  while (!table.empty()) {
    const std::size_t end = std::min(table.find('\n'), table.size());
    const std::string_view line = table.substr(0, end);
    table.remove_prefix(std::min(end + 1, table.size()));
    Row row;
    const bool good = ++number == 1 ? line == kHeader : read_row(line, row);
    if (!good || (number > 2 && std::pair(row.word, row.related) <= std::pair(last.word, last.related)))
      return fail(ErrorCode::kNotUnderstood, fmt::format("line {} of the related words is out of order", number));
    if (number == 1) continue;
    last = row;
    const std::pair roots(root_hash(row.word), root_hash(row.related));
    if (roots.first != roots.second) (row.by == "apart" ? apart : related).push_back(roots);
  }
  if (number == 0) return fail(ErrorCode::kNotUnderstood, "the table of related words is empty");
  RelatedWords words{.related = RootPairs(related), .apart = {}};
  std::erase_if(apart, [&](const auto& pair) { return words.related.hold(pair.first, pair.second); });
  words.apart = RootPairs(apart);
  return words;
}

const RelatedWords& shipped_related_words() {
  static const RelatedWords kShipped =
      parse_related_words({embedded_related_begin, embedded_related_end}).value_or(RelatedWords());
  return kShipped;
}

}  // namespace crowdline::timeline
