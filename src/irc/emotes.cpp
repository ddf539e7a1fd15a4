#include "irc/emotes.h"

#include <algorithm>

namespace crowdline::irc {
namespace {

constexpr std::size_t kMostDigits = 9;  // a text has no more code points than that

// Digits up to something else. False: none, or too many.
bool take_number(std::string_view& text, std::uint32_t& number) {
  std::size_t size = 0;
  number = 0;
  while (size < text.size() && text[size] >= '0' && text[size] <= '9') {
    if (size == kMostDigits) return false;
    number = number * 10 + static_cast<std::uint32_t>(text[size++] - '0');
  }
  text.remove_prefix(size);
  return size > 0;
}

// "0-4" at the front of `text`, followed by "," or "/" (which is taken too) or the end. On false `text` is as it was.
bool take_range(std::string_view& text, std::uint32_t& first, std::uint32_t& last, bool& group_ends) {
  std::string_view rest = text;
  if (!take_number(rest, first) || !rest.starts_with('-')) return false;
  rest.remove_prefix(1);
  if (!take_number(rest, last)) return false;
  group_ends = rest.starts_with('/');
  if (!rest.empty()) {
    if (!group_ends && rest.front() != ',') return false;
    rest.remove_prefix(1);
  }
  text = rest;
  return true;
}

// Passes "id:" at the front; false when a "," or "/" comes first, or no ":" at all.
bool take_id(std::string_view& text, std::string_view& id) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return false;
  const std::string_view name = text.substr(0, colon);
  if (name.contains(',') || name.contains('/')) return false;
  id = name;
  text.remove_prefix(colon + 1);
  return true;
}

template <typename Visit>
void each_range(std::string_view tag, Visit&& visit) {
  std::string_view id;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool group_ends = false;
  while (!tag.empty()) {
    if (take_range(tag, first, last, group_ends)) {
      if (first <= last) visit(id, first, last);
    } else if (!take_id(tag, id)) {
      const std::size_t end = std::min(tag.find_first_of(",/"), tag.size());
      group_ends = end < tag.size() && tag[end] == '/';
      tag.remove_prefix(std::min(end + 1, tag.size()));
    } else {
      continue;
    }
    if (group_ends) id = {};
  }
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

bool is_ascii(std::string_view text) {
  unsigned char seen = 0;
  for (const char c : text) seen |= static_cast<unsigned char>(c);
  return seen < 0x80;
}

// Walks a text by code points.
class Walker {
 public:
  explicit Walker(std::string_view text) : text_(text), ascii_(is_ascii(text)) {}

  std::uint32_t byte() const { return static_cast<std::uint32_t>(byte_); }
  std::uint32_t code_point() const { return static_cast<std::uint32_t>(code_point_); }

  // False when the text ends before; then nothing has moved. `goal` is not behind code_point().
  bool advance_to(std::size_t goal) {
    if (ascii_) {
      if (goal > text_.size()) return false;
      byte_ = code_point_ = goal;
      return true;
    }
    std::size_t byte = byte_;
    std::size_t code_point = code_point_;
    for (; code_point < goal && byte < text_.size(); ++code_point) {
      ++byte;
      while (byte < text_.size() && is_continuation(text_[byte])) ++byte;
    }
    if (code_point < goal) return false;
    byte_ = byte;
    code_point_ = code_point;
    return true;
  }

 private:
  std::string_view text_;
  bool ascii_;
  std::size_t byte_ = 0;
  std::size_t code_point_ = 0;
};

}  // namespace

void each_emote_range(std::string_view tag,
                      const std::function<void(std::string_view, std::uint32_t, std::uint32_t)>& visit) {
  each_range(tag, visit);
}

void read_emotes(std::string_view tag, std::string_view text, std::vector<Emote>& emotes) {
  emotes.clear();
  if (tag.empty() || text.empty()) return;
  bool sorted = true;
  each_range(tag, [&](std::string_view id, std::uint32_t first, std::uint32_t last) {
    if (last >= text.size()) return;
    sorted = sorted && (emotes.empty() || emotes.back().begin <= first);
    emotes.push_back({id, first, last + 1});
  });
  if (!sorted) {
    std::ranges::sort(
        emotes, [](const Emote& a, const Emote& b) { return a.begin != b.begin ? a.begin < b.begin : a.end < b.end; });
  }
  Walker walker(text);
  std::size_t kept = 0;
  for (const Emote& emote : emotes) {
    if (emote.begin < walker.code_point()) continue;
    Walker reached = walker;
    if (!reached.advance_to(emote.begin)) break;
    const std::uint32_t begin = reached.byte();
    if (!reached.advance_to(emote.end)) continue;
    walker = reached;
    emotes[kept++] = {emote.id, begin, walker.byte()};
  }
  emotes.resize(kept);
}

}  // namespace crowdline::irc
