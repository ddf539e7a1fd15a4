#include "summary/realise.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <vector>

#include "summary/terms.h"

namespace crowdline::summary {
namespace {

// Appends `part` (no brackets in it) with its slots filled; false when one has no words.
bool fill_part(std::string_view part, const Slots& slots, std::string& out) {
  for (std::size_t from = 0; from < part.size();) {
    const std::size_t open = std::min(part.find('{', from), part.size());
    out.append(part.substr(from, open - from));
    if (open == part.size()) break;
    const std::size_t close = part.find('}', open);
    const auto slot = slots.find(part.substr(open + 1, close - open - 1));
    if (slot == slots.end()) return false;
    out += slot->second;
    from = close + 1;
  }
  return true;
}

// Words outside quotes; where words do not stand apart, every six bytes.
std::set<std::string_view> marks_of(std::string_view text, const Phrasebook& book) {
  std::set<std::string_view> marks;
  if (book.words_per_byte > 0) {
    for (std::size_t at = 0; at + 6 <= text.size(); ++at) marks.insert(text.substr(at, 6));
    return marks;
  }
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find(' ', from), text.size());
    const std::string_view word = text.substr(from, end - from);
    if (!word.empty() && word.find(book.open_quote) == std::string_view::npos) marks.insert(word);
    from = end + 1;
  }
  return marks;
}

// Share of the words of `text` that the last text has, too.
double likeness(std::string_view text, const std::set<std::string_view>& last, const Phrasebook& book) {
  const std::set<std::string_view> marks = marks_of(text, book);
  const auto shared = std::ranges::count_if(marks, [&](std::string_view mark) { return last.contains(mark); });
  return marks.empty() ? 0 : static_cast<double>(shared) / static_cast<double>(marks.size());
}

// Keeps the texts that are least like the last one.
void keep_unlike(std::vector<std::string>& texts, std::string_view last_text, const Phrasebook& book) {
  if (last_text.empty() || texts.size() < 2) return;
  constexpr double kSlack = 0.1;
  const std::set<std::string_view> last = marks_of(last_text, book);
  std::vector<double> like;
  like.reserve(texts.size());
  for (const std::string& text : texts) like.push_back(likeness(text, last, book));
  const double least = *std::ranges::min_element(like);
  std::vector<std::string> kept;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (like[i] <= least + kSlack) kept.push_back(std::move(texts[i]));
  }
  texts = std::move(kept);
}

}  // namespace

std::optional<std::string> fill(std::string_view frame, const Slots& slots, bool keep_case) {
  std::string out;
  for (std::size_t from = 0; from < frame.size();) {
    const std::size_t open = std::min(frame.find('[', from), frame.size());
    if (!fill_part(frame.substr(from, open - from), slots, out)) return std::nullopt;
    if (open == frame.size()) break;
    const std::size_t close = frame.find(']', open);
    std::string part;
    if (fill_part(frame.substr(open + 1, close - open - 1), slots, part)) out += part;
    from = close + 1;
  }
  if (!keep_case && !out.empty()) out[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(out[0])));
  return out;
}

std::size_t words_in(std::string_view text, const Phrasebook& book) {
  if (book.words_per_byte <= 0) return count_words(text);
  const auto wide = std::ranges::count_if(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  return count_words(text) + static_cast<std::size_t>(static_cast<double>(wide) * book.words_per_byte);
}

std::optional<std::string> realise(const Phrasebook& book, const Slots& slots, const Wish& wish) {
  std::vector<std::string> usable;
  for (const Frame& frame : book.frames) {
    if (frame.group != wish.group) continue;
    auto text = fill(frame.text, slots, wish.keep_case || book.words_per_byte > 0);
    if (text && words_in(*text, book) <= wish.max_words) usable.push_back(std::move(*text));
  }
  if (usable.empty()) return std::nullopt;
  if (wish.choice == Choice::kFirst) return usable.front();
  keep_unlike(usable, wish.last_text, book);
  return usable[wish.seed % usable.size()];
}

}  // namespace crowdline::summary
