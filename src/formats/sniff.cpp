#include "formats/sniff.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "formats/chat_downloader_reader.h"
#include "formats/csv_cutter.h"
#include "formats/delimited_reader.h"
#include "formats/irc_reader.h"
#include "formats/line_cutter.h"
#include "formats/pytchat_reader.h"
#include "formats/timed_text_reader.h"
#include "formats/twitch_comment_reader.h"
#include "formats/youtube_action_reader.h"

namespace crowdline::formats {
namespace {

constexpr std::size_t kLinesLookedAt = 20;
constexpr const char* kExpected =
    "expected is a chat export of TwitchDownloader, chat-downloader, yt-dlp (.live_chat.json) or pytchat, Twitch v5 "
    "comments, a raw IRC log, "
    "timed text such as \"[0:01:02] name: text\", or TSV/CSV with a header that names a time and a text column";

template <auto make>
std::unique_ptr<RecordReader> make_from_key(const NameKey& key, char /*separator*/) {
  return make(key);
}

// A JSON format is told by members that its records have; quotes inside a message's text are escaped, so that these words
// with their quotes occur as names only.
struct JsonMark {
  std::string_view reader;
  std::array<std::string_view, 3> all_of;  // empty ones are in every text
  decltype(ChatFormat::make_reader) make_reader;
};

constexpr std::array kJsonMarks = {
    JsonMark{"yt-dlp-live-chat", {"\"replayChatItemAction\""}, &make_from_key<make_youtube_action_reader>},
    JsonMark{"pytchat-chatdata", {"\"messageEx\"", "\"author\""}, &make_from_key<make_pytchat_reader>},
    JsonMark{"pytchat-chatdata", {"\"elapsedTime\"", "\"author\""}, &make_from_key<make_pytchat_reader>},
    JsonMark{"pytchat-actions", {"\"addChatItemAction\""}, &make_from_key<make_youtube_action_reader>},
    JsonMark{"pytchat-actions", {"\"addLiveChatTickerItemAction\""}, &make_from_key<make_youtube_action_reader>},
    JsonMark{"twitch-v5-json", {"\"content_offset_seconds\""}, &make_from_key<make_twitch_comment_reader>},
    JsonMark{"chat-downloader-json", {"\"message_type\""}, &make_from_key<make_chat_downloader_reader>},
    JsonMark{"chat-downloader-json", {"\"time_in_seconds\""}, &make_from_key<make_chat_downloader_reader>},
    JsonMark{"chat-downloader-json",
             {"\"timestamp\"", "\"author\"", "\"message\""},
             &make_from_key<make_chat_downloader_reader>},
};

std::string_view first_line(std::string_view text) { return text.substr(0, text.find('\n')); }

std::string_view trim_end(std::string_view text) {
  while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.remove_suffix(1);
  return text;
}

bool holds_name(std::string_view text, std::string_view name) { return text.find(name) != std::string_view::npos; }

// {"comments": [...], ...} in any order: TwitchDownloader, or the v5 API's object form.
std::optional<ChatFormat> sniff_comments_object(std::string_view text) {
  const bool downloader =
      holds_name(text, "\"FileInfo\"") || holds_name(text, "\"streamer\"") || holds_name(text, "\"embeddedData\"");
  const bool comments = holds_name(text, "\"comments\"");
  if (!downloader && !comments) return std::nullopt;
  if (!comments && !holds_name(text, "\"video\"") && !holds_name(text, "\"embeddedData\"")) return std::nullopt;
  return ChatFormat{.name = downloader ? "twitchdownloader-json" : "twitch-v5-json",
                    .layout = Layout::kJson,
                    .root = JsonRoot::kObject,
                    .make_reader = &make_from_key<make_twitch_comment_reader>};
}

std::optional<ChatFormat> sniff_json(std::string_view text) {
  const bool array = text.front() == '[';
  for (const JsonMark& mark : kJsonMarks) {
    const bool all = std::ranges::all_of(mark.all_of, [&](std::string_view name) { return holds_name(text, name); });
    if (!all) continue;
    if (!array && mark.reader == "twitch-v5-json") break;
    ChatFormat format{
        .name = mark.reader, .layout = Layout::kJson, .root = JsonRoot::kArray, .make_reader = mark.make_reader};
    if (array) return format;
    if (trim_end(first_line(text)) == "{")
      format.root = JsonRoot::kSequence;
    else
      format.layout = Layout::kLines;
    return format;
  }
  return array ? std::nullopt : sniff_comments_object(text);
}

// How many of the first lines that are not blank, and how many of these are as `is_like` says.
template <typename Predicate>
std::pair<std::size_t, std::size_t> count_lines(std::string_view text, Predicate is_like) {
  std::size_t lines = 0;
  std::size_t alike = 0;
  while (!text.empty() && lines < kLinesLookedAt) {
    const std::string_view line = trim_end(first_line(text));
    text.remove_prefix(std::min(first_line(text).size() + 1, text.size()));
    if (is_blank(line)) continue;
    ++lines;
    if (is_like(line)) ++alike;
  }
  return {lines, alike};
}

std::optional<ChatFormat> sniff_table(std::string_view text) {
  for (const char separator : {'\t', ',', ';'}) {
    if (columns_of(trim_end(first_line(text)), separator).empty()) continue;
    const bool tabs = separator == '\t';
    return ChatFormat{.name = tabs ? "tsv" : "csv",
                      .layout = tabs ? Layout::kLines : Layout::kCsv,
                      .separator = separator,
                      .make_reader = &make_delimited_reader};
  }
  return std::nullopt;
}

std::optional<ChatFormat> sniff_lines(std::string_view text) {
  const auto [irc_lines, irc] = count_lines(text, is_twitch_irc);
  if (irc * 2 > irc_lines) return ChatFormat{.name = "twitch-irc", .make_reader = &make_from_key<make_irc_reader>};
  const auto [lines, timed] = count_lines(text, is_timed_text);
  if (timed * 2 > lines) return ChatFormat{.name = "timed-text", .make_reader = &make_from_key<make_timed_text_reader>};
  return sniff_table(text);
}

bool is_utf16(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
  const std::string_view start = text.substr(0, 64);
  return start.size() >= 8 && std::ranges::count(start, '\0') * 5 >= static_cast<std::ptrdiff_t>(start.size()) * 2 &&
         std::ranges::count(start, '\0') * 5 <= static_cast<std::ptrdiff_t>(start.size()) * 3;
}

}  // namespace

Result<ChatFormat> sniff(std::string_view text, std::string_view name) {
  if (is_utf16(text))
    return fail(ErrorCode::kNotUnderstood, fmt::format("{} is UTF-16 text", name), "save it as UTF-8");
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  if (text.empty()) return fail(ErrorCode::kNotUnderstood, fmt::format("{} is empty", name), kExpected);
  std::optional<ChatFormat> format;
  if (text.front() == '{' || text.front() == '[') format = sniff_json(text);
  if (!format) format = sniff_lines(text);
  if (!format)
    return fail(ErrorCode::kNotUnderstood, fmt::format("{} is no chat file that can be read", name), kExpected);
  return *format;
}

std::unique_ptr<RecordCutter> make_cutter(const ChatFormat& format, ByteWindow& window, RecordReader& reader) {
  switch (format.layout) {
    case Layout::kCsv:
      return std::make_unique<CsvCutter>(window, format.separator);
    case Layout::kJson:
      return std::make_unique<JsonCutter>(window, format.root, reader);
    case Layout::kLines:
      break;
  }
  return std::make_unique<LineCutter>(window);
}

}  // namespace crowdline::formats
