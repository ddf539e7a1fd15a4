#include "irc/speech.h"

#include <algorithm>

namespace crowdline::irc {
namespace {

std::string_view take_until(std::string_view& text, char mark) {
  const std::size_t end = std::min(text.find(mark), text.size());
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

// "S.7"
bool read_topic(std::string_view text, AutomodMark& mark) {
  if (text.size() < 3 || text[1] != '.') return false;
  const auto level = read_number<int>(text.substr(2));
  if (!level) return false;
  mark.topic = text[0];
  mark.level = *level;
  return true;
}

}  // namespace

bool take_action(std::string_view& text) {
  constexpr std::string_view kMark =
      "\x01"
      "ACTION";
  if (!text.starts_with(kMark)) return false;
  text.remove_prefix(kMark.size());
  if (text.starts_with(' ')) text.remove_prefix(1);
  if (text.ends_with('\x01')) text.remove_suffix(1);
  return true;
}

void read_speech(const TagValues& tags, std::string_view text, Speech& speech) {
  speech.action = take_action(text);
  speech.text = text;
  speech.flags = tags[TagKey::kFlags];
  speech.emote_tag = tags[TagKey::kEmotes];
  read_emotes(speech.emote_tag, text, speech.emotes);
}

std::vector<AutomodMark> read_automod_marks(std::string_view flags) {
  std::vector<AutomodMark> marks;
  while (!flags.empty()) {
    std::string_view topics = take_until(flags, ',');
    std::string_view range = take_until(topics, ':');
    const auto first = read_number<std::uint32_t>(take_until(range, '-'));
    const auto last = read_number<std::uint32_t>(range);
    if (!first || !last || *first > *last || *last == UINT32_MAX) continue;
    while (!topics.empty()) {
      AutomodMark mark{.begin = *first, .end = *last + 1};
      if (read_topic(take_until(topics, '/'), mark)) marks.push_back(mark);
    }
  }
  return marks;
}

}  // namespace crowdline::irc
