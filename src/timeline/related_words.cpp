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
};

std::string_view take_field(std::string_view& line) {
  const std::size_t end = std::min(line.find('\t'), line.size());
  const std::string_view field = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return field;
}

// What the cosine is and what proved the pair is for readers.
bool read_row(std::string_view line, Row& row) {
  if (std::ranges::count(line, '\t') != 3) return false;
  row.word = take_field(line);
  row.related = take_field(line);
  return !row.word.empty() && row.word < row.related;
}

std::uint64_t root_hash(std::string_view word) { return hash64(root_of(text::fold(word))); }

}  // namespace

Result<RelatedWords> RelatedWords::parse(std::string_view table) {
  std::vector<std::pair<std::uint64_t, std::uint64_t>> pairs;
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
    const std::uint64_t root = root_hash(row.word);
    const std::uint64_t other = root_hash(row.related);
    if (root == other) continue;
    pairs.emplace_back(root, other);
    pairs.emplace_back(other, root);
  }
  if (number == 0) return fail(ErrorCode::kNotUnderstood, "the table of related words is empty");
  return RelatedWords(std::move(pairs));
}

RelatedWords::RelatedWords(std::vector<std::pair<std::uint64_t, std::uint64_t>> pairs) {
  std::ranges::sort(pairs);
  pairs.erase(std::ranges::unique(pairs).begin(), pairs.end());
  roots_.reserve(pairs.size());
  for (const auto& [root, other] : pairs) {
    Range& range = ranges_.try_emplace(root, Range{static_cast<std::uint32_t>(roots_.size()), 0}).first->second;
    ++range.count;
    roots_.push_back(other);
  }
}

std::span<const std::uint64_t> RelatedWords::of(std::uint64_t root) const {
  const auto found = ranges_.find(root);
  if (found == ranges_.end()) return {};
  return std::span(roots_).subspan(found->second.begin, found->second.count);
}

bool RelatedWords::are_related(std::uint64_t root, std::uint64_t other) const {
  return std::ranges::binary_search(of(root), other);
}

const RelatedWords& shipped_related_words() {
  static const RelatedWords kShipped =
      RelatedWords::parse({embedded_related_begin, embedded_related_end}).value_or(RelatedWords());
  return kShipped;
}

}  // namespace crowdline::timeline
