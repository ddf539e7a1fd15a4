#include "youtube/comment_answer.h"

#include <algorithm>
#include <limits>

#include "formats/author.h"
#include "youtube/answer_fields.h"
#include "youtube/comment_time.h"

namespace crowdline::youtube {
namespace {

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

chat::SourceItem read_comment(const Json& comment, const CommentReading& reading) {
  const Json& snippet = object_field(comment, "snippet");
  const std::string id = text_field(comment, "id");
  if (id.empty() || snippet.empty()) return chat::SkippedRecord{"bad_record"};
  CommentHtml html = read_comment_html(text_field(snippet, "textDisplay"));
  if (is_blank(html.text)) return chat::SkippedRecord{"no_text"};
  const std::string author = text_field(object_field(snippet, "authorChannelId"), "value");
  const std::string name = text_field(snippet, "authorDisplayName");
  chat::ChatMessage message{.id = id,
                            .offset_ms = comment_time(html, reading.video),
                            .sent_ms = instant_field(snippet, "publishedAt").value_or(0),
                            .kind = chat::MessageKind::kComment};
  formats::set_author({.id = author, .name = name}, reading.key, message);
  if (!author.empty() && author == reading.channel_id) message.roles.add(chat::Role::kBroadcaster);
  const std::int64_t likes = count_field(snippet, "likeCount").value_or(0);
  message.likes = static_cast<std::uint32_t>(std::min<std::int64_t>(likes, std::numeric_limits<std::uint32_t>::max()));
  message.text = std::move(html.text);
  return message;
}

CommentThread read_thread(const Json& item, const CommentReading& reading) {
  const Json& snippet = object_field(item, "snippet");
  CommentThread thread{.id = text_field(item, "id"),
                       .replies_told = count_field(snippet, "totalReplyCount").value_or(0),
                       .items = {read_comment(object_field(snippet, "topLevelComment"), reading)}};
  const Json& replies = object_field(item, "replies");
  if (const auto list = replies.find("comments"); list != replies.end() && list->is_array()) {
    for (const Json& reply : *list) thread.items.push_back(read_comment(reply, reading));
    thread.replies = list->size();
  }
  return thread;
}

template <typename Item, typename Read>
Result<CommentPage<Item>> read_page(std::string_view body, Read read) {
  auto answer = read_items(body);
  if (!answer) return std::unexpected(answer.error());
  CommentPage<Item> page{.items = {}, .next_page = std::move(answer->next_page)};
  for (const Json& item : answer->items) page.items.push_back(read(item));
  return page;
}

}  // namespace

Result<CommentPage<CommentThread>> read_comment_threads(std::string_view body, const CommentReading& reading) {
  return read_page<CommentThread>(body, [&](const Json& item) { return read_thread(item, reading); });
}

Result<CommentPage<chat::SourceItem>> read_comments(std::string_view body, const CommentReading& reading) {
  return read_page<chat::SourceItem>(body, [&](const Json& item) { return read_comment(item, reading); });
}

}  // namespace crowdline::youtube
