#include "sim/youtube_comments.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/hash.h"
#include "base/json.h"
#include "base/time_text.h"
#include "sim/youtube_event.h"
#include "sim/youtube_ids.h"

namespace crowdline::sim {
namespace {

std::string text_of(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::int64_t number_of(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_number() ? found->get<std::int64_t>() : 0;
}

YoutubeComment comment_of(const Json& resource) {
  const Json snippet = resource.value("snippet", Json::object());
  const std::string name = text_of(snippet, "authorDisplayName");
  const std::string channel = text_of(snippet.value("authorChannelId", Json::object()), "value");
  const std::string original = text_of(snippet, "textOriginal");
  return {.id = text_of(resource, "id"),
          .author = name,
          .author_channel = channel.empty() ? channel_id_of(name) : channel,
          .text = original.empty() ? text_of(snippet, "textDisplay") : original,
          .likes = number_of(snippet, "likeCount"),
          .at_ms = parse_instant(text_of(snippet, "publishedAt")).value_or(0)};
}

void sort_by_time(YoutubeComments& comments) {
  std::ranges::sort(comments, {}, [](const YoutubeComment& one) { return std::tie(one.at_ms, one.id); });
}

void read_threads(const Json& answer, YoutubeComments& comments) {
  for (const Json& thread : answer.value("items", Json::array())) {
    YoutubeComment top = comment_of(thread.value("snippet", Json::object()).value("topLevelComment", Json::object()));
    for (const Json& reply : thread.value("replies", Json::object()).value("comments", Json::array()))
      top.replies.push_back(comment_of(reply));
    sort_by_time(top.replies);
    comments.push_back(std::move(top));
  }
}

// yt-dlp: a flat list in which replies name their parent.
void read_flat(const Json& list, YoutubeComments& comments) {
  std::map<std::string, std::size_t> places;
  for (const Json& one : list) {
    YoutubeComment comment{.id = text_of(one, "id"),
                           .author = text_of(one, "author"),
                           .author_channel = text_of(one, "author_id"),
                           .text = text_of(one, "text"),
                           .likes = number_of(one, "like_count"),
                           .at_ms = number_of(one, "timestamp") * 1000};
    if (!is_channel_id(comment.author_channel)) comment.author_channel = channel_id_of(comment.author);
    const auto parent = places.find(text_of(one, "parent"));
    if (parent != places.end()) {
      comments[parent->second].replies.push_back(std::move(comment));
    } else {
      places.emplace(comment.id, comments.size());
      comments.push_back(std::move(comment));
    }
  }
}

chat::StreamInfo info_of(const Json& video) {
  chat::StreamInfo info;
  info.title = text_of(video, "title");
  info.description = text_of(video, "description");
  info.channel = text_of(video, "channel");
  info.duration_ms = number_of(video, "duration") * 1000;
  return info;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The length of the time ("1:02", "1:02:03") that `text` begins with; 0: none.
std::size_t time_length(std::string_view text) {
  std::size_t at = 0, groups = 0;
  for (;;) {
    std::size_t digits = 0;
    while (at + digits < text.size() && is_digit(text[at + digits])) ++digits;
    if (digits == 0 || digits > 3 || (groups > 0 && digits != 2)) return 0;
    at += digits;
    ++groups;
    if (groups == 3 || at + 1 >= text.size() || text[at] != ':' || !is_digit(text[at + 1])) break;
    ++at;
  }
  return groups > 1 ? at : 0;
}

void append_escaped(char c, std::string& html) {
  switch (c) {
    case '&':
      html += "&amp;";
      break;
    case '<':
      html += "&lt;";
      break;
    case '>':
      html += "&gt;";
      break;
    case '"':
      html += "&quot;";
      break;
    case '\'':
      html += "&#39;";
      break;
    case '\n':
      html += "<br>";
      break;
    default:
      html += c;
  }
}

}  // namespace

std::optional<YoutubeCommentFile> read_youtube_comments(std::string_view text) try {
  const auto json = parse_json(text, "the comments");
  if (!json) return std::nullopt;
  const Json answers = json->is_array() ? *json : Json::array({*json});
  YoutubeCommentFile file;
  bool known = false;
  for (const Json& answer : answers) {
    if (!answer.is_object()) return std::nullopt;
    const Json list = answer.value("comments", Json());
    known = known || list.is_array() || text_of(answer, "kind") == "youtube#commentThreadListResponse";
    if (list.is_array()) read_flat(list, file.comments), file.info = info_of(answer);
    if (text_of(answer, "kind") == "youtube#commentThreadListResponse") read_threads(answer, file.comments);
  }
  if (!known) return std::nullopt;
  sort_by_time(file.comments);
  return file;
} catch (const Json::exception&) {  // members of other kinds than those of YouTube
  return std::nullopt;
}

YoutubeComments comments_of_chat(const ChatScript& script, std::int64_t published_ms) {
  YoutubeComments comments;
  std::int64_t count = 0;
  for (const ScriptItem& item : script.items) {
    const auto* message = std::get_if<chat::ChatMessage>(&item.item);
    if (message == nullptr) continue;
    const std::int64_t number = ++count;
    const bool replies = number % 10 == 0 && !comments.empty();
    const bool timed = !replies && item.offset_ms >= 0;
    const YoutubeAuthor author = youtube_author(script, item.chatter);
    const std::string salt = fmt::format("comment {} {}", number, author.channel);
    YoutubeComment comment{.author = author.name,
                           .author_channel = author.channel,
                           .text = (timed ? format_offset(item.offset_ms) + " " : "") + message->text,
                           .likes = static_cast<std::int64_t>(hash64(salt) % 40),
                           .at_ms = published_ms + number * 60'000};
    comment.id = "Ug" + channel_id_of(salt).substr(2) + "AB";
    (replies ? comments.back().replies : comments).push_back(std::move(comment));
  }
  return comments;
}

std::string html_comment(std::string_view text, std::string_view video) {
  std::string html;
  for (std::size_t at = 0; at < text.size();) {
    const bool inside = at > 0 && (is_digit(text[at - 1]) || text[at - 1] == ':');
    const std::size_t length = inside ? 0 : time_length(text.substr(at));
    const auto offset = length > 0 ? parse_offset(text.substr(at, length)) : std::nullopt;
    if (!offset) {
      append_escaped(text[at++], html);
      continue;
    }
    html += fmt::format("<a href=\"https://www.youtube.com/watch?v={}&amp;t={}\">{}</a>", video, *offset / 1000,
                        text.substr(at, length));
    at += length;
  }
  return html;
}

}  // namespace crowdline::sim
