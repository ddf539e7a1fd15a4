// Lines of IRC: all parts lie inside the line, the fast scanner finds the tags that the plain one finds, tags unescape to
// nothing longer, typed messages of every kind stay inside the line, emotes inside their text and apart from each other.
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "irc/message.h"
#include "irc/tag_scan.h"

namespace {

using namespace crowdline::irc;

void require(bool holds) {
  if (!holds) std::abort();
}

struct Inside {
  std::string_view text;
  void operator()(std::string_view part) const {
    const std::less_equal<> not_behind{};
    require(part.empty() || (not_behind(text.data(), part.data()) && not_behind(part.end(), text.end())));
  }
};

void check_tags(const Line& line, const Inside& inside) {
  std::vector<std::pair<std::string_view, std::string_view>> plain;
  each_tag<scan_block_plain>(line.tags, [&](std::string_view key, std::string_view value) {
    plain.emplace_back(key, value);
    inside(key);
    inside(value);
    require(unescape_tag(value).size() <= value.size());
  });
  std::size_t seen = 0;
  each_tag(line.tags, line.text.data() + line.text.size(), [&](std::string_view key, std::string_view value) {
    require(seen < plain.size() && plain[seen] == std::pair(key, value));
    ++seen;
  });
  require(seen == plain.size());
}

void check_speech(const Speech& speech, const Inside& inside) {
  inside(speech.text);
  std::uint32_t behind = 0;
  for (const Emote& emote : speech.emotes) {
    inside(emote.id);
    require(behind <= emote.begin && emote.begin < emote.end && emote.end <= speech.text.size());
    behind = emote.end;
  }
  for (const AutomodMark& mark : read_automod_marks(speech.flags)) require(mark.begin < mark.end);
}

void check_line(std::string_view text) {
  const Inside inside{text};
  const auto line = parse_line(text);
  if (!line) return;
  require(!line->command.empty());
  for (const std::string_view part : {line->tags, line->prefix, line->command, line->parameters}) inside(part);
  for (std::size_t i = 0; i < 17; ++i) {
    inside(line->parameter(i));
    require(i < line->parameter_count() || line->parameter(i).empty());
  }
  check_tags(*line, inside);
  const Message message = read_message(*line);
  if (const auto* chat = std::get_if<Privmsg>(&message)) check_speech(chat->speech, inside);
  if (const auto* notice = std::get_if<UserNotice>(&message)) check_speech(notice->speech, inside);
  if (const auto* whisper = std::get_if<Whisper>(&message)) check_speech(whisper->speech, inside);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const Inside inside{text};
  each_line(text, [&inside](std::string_view part) {
    inside(part);
    require(!part.empty() && !part.contains('\n'));
    check_line(part);
  });
  check_line(text);  // as one line, line ends and all
  return 0;
}
