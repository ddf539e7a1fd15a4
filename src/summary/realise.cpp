#include "summary/realise.h"

#include <cctype>
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

// The fixed words of a frame, outside brackets and slots; pieces shorter than 6 bytes (" and ") tell nothing.
std::vector<std::string_view> fixed_words(std::string_view frame) {
  std::vector<std::string_view> pieces;
  const auto keep = [&](std::size_t from, std::size_t to) {
    if (to - from >= 6) pieces.push_back(frame.substr(from, to - from));
  };
  std::size_t from = 0;
  char closing = 0;
  for (std::size_t i = 0; i < frame.size(); ++i) {
    if (closing != 0) {
      if (frame[i] != closing) continue;
      closing = 0;
      from = i + 1;
    } else if (frame[i] == '{' || frame[i] == '[') {
      keep(from, i);
      closing = frame[i] == '{' ? '}' : ']';
    }
  }
  if (closing == 0 && from < frame.size()) keep(from, frame.size());
  return pieces;
}

struct Usable {
  const Frame* frame;
  std::string text;
};

// Drops the frame that the last text was probably made from, if another is left.
void drop_used(std::vector<Usable>& usable, std::string_view last_text) {
  if (last_text.empty() || usable.size() < 2) return;
  std::size_t used = usable.size();
  std::size_t nameless = usable.size();
  for (std::size_t i = 0; i < usable.size(); ++i) {
    if (fixed_words(usable[i].frame->text).empty())
      nameless = i;
    else if (could_be(usable[i].frame->text, last_text))
      used = i;
  }
  if (used == usable.size()) used = nameless;
  if (used < usable.size()) usable.erase(usable.begin() + static_cast<std::ptrdiff_t>(used));
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

bool could_be(std::string_view frame, std::string_view text) {
  const std::vector<std::string_view> pieces = fixed_words(frame);
  std::size_t from = 0;
  for (const std::string_view piece : pieces) {
    const std::size_t at = text.find(piece, from);
    if (at == std::string_view::npos) return false;
    from = at + piece.size();
  }
  return !pieces.empty();
}

std::optional<std::string> realise(const Phrasebook& book, const Slots& slots, const Wish& wish) {
  std::vector<Usable> usable;
  for (const Frame& frame : book.frames) {
    if (frame.group != wish.group) continue;
    auto text = fill(frame.text, slots, wish.keep_case);
    if (text && count_words(*text) <= wish.max_words) usable.push_back({&frame, std::move(*text)});
  }
  if (usable.empty()) return std::nullopt;
  if (wish.choice == Choice::kFirst) return usable.front().text;
  drop_used(usable, wish.last_text);
  return usable[wish.seed % usable.size()].text;
}

}  // namespace crowdline::summary
