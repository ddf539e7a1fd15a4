#include "model/lexicon.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>

#include "base/hash.h"

namespace crowdline::model {
namespace {

constexpr std::string_view kHeader = "term\tkind\tpolarity\temotion\ttoxicity\tconfidence\tdefinition";
constexpr std::size_t kColumns = 7;

std::unexpected<Error> bad(std::size_t table, std::size_t line, std::string_view what) {
  return fail(
      ErrorCode::kNotUnderstood, fmt::format("table {} of the lexicon, line {}: {}", table + 1, line, what),
      "each line needs term, kind, polarity, emotion, toxicity, confidence, definition, with tabs between them");
}

bool split(std::string_view line, std::array<std::string_view, kColumns>& columns) {
  for (std::size_t i = 0; i < kColumns; ++i) {
    const std::size_t tab = line.find('\t');
    if ((tab == std::string_view::npos) != (i == kColumns - 1)) return false;
    columns[i] = line.substr(0, tab);
    if (tab != std::string_view::npos) line.remove_prefix(tab + 1);
  }
  return true;
}

template <typename T>
bool read_number(std::string_view text, T least, T most, T& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() && value >= least && value <= most;
}

// Empty when the columns make a term, else what is wrong.
std::string_view read_term(const std::array<std::string_view, kColumns>& columns, LexiconTerm& term) {
  int toxicity = 0;
  int confidence = 0;
  if (columns[0].empty()) return "the term is empty";
  if (columns[1].empty()) return "the kind is empty";
  if (!read_number(columns[2], -1.0F, 1.0F, term.polarity)) return "the polarity is no number from -1 to 1";
  const auto emotion = emotion_from(columns[3]);
  if (!emotion) return "no such emotion";
  if (!read_number(columns[4], 0, 2, toxicity)) return "the toxicity is not 0, 1 or 2";
  if (!read_number(columns[5], 1, 3, confidence)) return "the confidence is not 1, 2 or 3";
  term.term = columns[0];
  term.kind = columns[1];
  term.emotion = *emotion;
  term.toxicity = static_cast<std::uint8_t>(toxicity);
  term.confidence = static_cast<std::uint8_t>(confidence);
  term.definition = columns[6];
  return {};
}

Result<void> read_table(std::string_view table, std::size_t index, std::vector<LexiconTerm>& terms) {
  for (std::size_t line = 1; !table.empty(); ++line) {
    const std::size_t end = table.find('\n');
    std::string_view text = table.substr(0, end);
    table.remove_prefix(end == std::string_view::npos ? table.size() : end + 1);
    if (text.ends_with('\r')) text.remove_suffix(1);
    if (line == 1) {
      if (text != kHeader) return bad(index, line, "the header is another one");
      continue;
    }
    if (text.empty()) continue;
    std::array<std::string_view, kColumns> columns;
    if (!split(text, columns)) return bad(index, line, "there are not seven columns");
    if (const std::string_view what = read_term(columns, terms.emplace_back()); !what.empty())
      return bad(index, line, what);
  }
  return {};
}

}  // namespace

Result<Lexicon> Lexicon::parse(std::span<const std::string_view> tables) {
  Lexicon lexicon;
  ContentHasher hasher;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    if (auto read = read_table(tables[i], i, lexicon.terms_); !read) return std::unexpected(read.error());
    hasher.update(tables[i]);
  }
  std::ranges::sort(lexicon.terms_, {}, &LexiconTerm::term);
  const auto twice = std::ranges::adjacent_find(lexicon.terms_, {}, &LexiconTerm::term);
  if (twice != lexicon.terms_.end()) {
    return fail(ErrorCode::kNotUnderstood, "the term '" + twice->term + "' of the lexicon occurs twice",
                "keep one of its lines");
  }
  lexicon.version_ = hasher.hex().substr(0, 12);
  lexicon.make_slots();
  return lexicon;
}

void Lexicon::make_slots() {
  slots_.assign(std::bit_ceil(terms_.size() * 2 + 1), 0);
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    std::size_t slot = hash64(terms_[i].term) & (slots_.size() - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = static_cast<std::uint32_t>(i + 1);
  }
}

const LexiconTerm* Lexicon::find(std::string_view term) const {
  if (slots_.empty()) return nullptr;
  for (std::size_t slot = hash64(term) & (slots_.size() - 1); slots_[slot] != 0;
       slot = (slot + 1) & (slots_.size() - 1)) {
    const LexiconTerm& candidate = terms_[slots_[slot] - 1];
    if (candidate.term == term) return &candidate;
  }
  return nullptr;
}

}  // namespace crowdline::model
