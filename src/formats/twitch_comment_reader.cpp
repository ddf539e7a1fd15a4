#include "formats/twitch_comment_reader.h"

#include <algorithm>

#include "formats/author.h"
#include "formats/event_names.h"
#include "formats/instant_text.h"
#include "formats/json_value.h"
#include "formats/message_text.h"
#include "formats/roles.h"
#include "formats/twitch_video_header.h"

namespace crowdline::formats {
namespace {

// The members of one comment that something can be made of; kept between comments for its memory.
struct Comment {
  std::optional<std::int64_t> offset_ms;
  std::int64_t sent_ms = 0;
  std::string id, user_id, login, display_name, body, notice;
  chat::Roles roles;
  bool has_message = false;
  bool action = false;
  bool paid = false;
  std::string joined;                   // all fragments
  std::vector<chat::EmoteSpan> emotes;  // in `joined`

  void clear() {
    offset_ms.reset();
    sent_ms = 0;
    for (std::string* text : {&id, &user_id, &login, &display_name, &body, &notice, &joined}) text->clear();
    roles = {};
    has_message = action = paid = false;
    emotes.clear();
  }
};

void read_commenter(JsonValue& value, Comment& comment) {
  auto object = as_object(value);
  if (!object) return;
  each_member(*object, [&](std::string_view name, JsonValue& member) {
    if (name == "_id")
      read_text(member, comment.user_id);
    else if (name == "name")
      read_text(member, comment.login);
    else if (name == "display_name")
      read_text(member, comment.display_name);
  });
}

void read_fragment(JsonValue& value, Comment& comment, std::string& scratch) {
  auto object = as_object(value);
  if (!object) return;
  bool emote = false;
  scratch.clear();
  each_member(*object, [&](std::string_view name, JsonValue& member) {
    if (name == "text")
      read_text(member, scratch);
    else if (name == "emoticon")
      emote = as_object(member).has_value();
  });
  const auto begin = static_cast<std::uint32_t>(comment.joined.size());
  comment.joined += scratch;
  if (emote && !scratch.empty()) comment.emotes.push_back({begin, static_cast<std::uint32_t>(comment.joined.size())});
}

void read_badges(JsonValue& value, chat::Roles& roles) {
  auto array = as_array(value);
  if (!array) return;
  each_element(*array, [&](JsonValue& element) {
    auto badge = as_object(element);
    if (!badge) return;
    each_member(*badge, [&](std::string_view name, JsonValue& member) {
      if (name == "_id") add_twitch_badge(as_word(member), roles);
    });
  });
}

void read_notice(JsonValue& value, std::string& notice) {
  auto object = as_object(value);
  if (!object) return;
  each_member(*object, [&](std::string_view name, JsonValue& member) {
    if (name == "msg_id" || name == "msg-id") read_text(member, notice);
  });
}

void read_message(JsonValue& value, Comment& comment, std::string& scratch) {
  auto object = as_object(value);
  if (!object) return;
  comment.has_message = true;
  each_member(*object, [&](std::string_view name, JsonValue& member) {
    if (name == "body") {
      read_text(member, comment.body);
    } else if (name == "fragments") {
      if (auto fragments = as_array(member))
        each_element(*fragments, [&](JsonValue& fragment) { read_fragment(fragment, comment, scratch); });
    } else if (name == "user_badges") {
      read_badges(member, comment.roles);
    } else if (name == "is_action") {
      comment.action = is_true(member);
    } else if (name == "bits_spent") {
      comment.paid = as_integer(member).value_or(0) > 0;
    } else if (name == "user_notice_params") {
      read_notice(member, comment.notice);
    }
  });
}

// Emotes of `joined` as places in `text`, which differs from it: each one behind the one before.
std::vector<chat::EmoteSpan> find_again(const Comment& comment, std::string_view text) {
  std::vector<chat::EmoteSpan> spans;
  std::size_t from = 0;
  for (const chat::EmoteSpan& emote : comment.emotes) {
    const std::string_view name = std::string_view(comment.joined).substr(emote.begin, emote.end - emote.begin);
    const std::size_t at = text.find(name, from);
    if (at == std::string_view::npos) continue;
    from = at + name.size();
    spans.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(from)});
  }
  return spans;
}

class TwitchCommentReader final : public RecordReader {
 public:
  explicit TwitchCommentReader(const NameKey& key) : key_(key), authors_(key) {
    header_.platform = chat::Platform::kTwitch;
  }

  std::optional<chat::SourceItem> read(std::string_view record) override {
    comment_.clear();
    const bool whole =
        parser_.read(record, [this](std::string_view name, JsonValue& value) { read_field(name, value); });
    const bool first = !any_record_;
    any_record_ = true;
    if (!whole) return skipped("bad_json");
    if (!comment_.has_message && first && read_twitch_video(record, parser_, header_)) return std::nullopt;
    if (!comment_.has_message) return skipped("bad_record");
    return item();
  }

  void read_member(std::string_view name, std::string_view json) override {
    if (name == "video")
      read_twitch_video(json, parser_, header_);
    else if (name == "streamer")
      read_twitch_streamer(json, parser_, header_);
  }

 private:
  void read_field(std::string_view name, JsonValue& value) {
    if (name == "_id")
      read_text(value, comment_.id);
    else if (name == "content_offset_seconds")
      comment_.offset_ms = as_thousandths(value);
    else if (name == "created_at")
      comment_.sent_ms = parse_loose_instant(as_word(value)).value_or(0);
    else if (name == "commenter")
      read_commenter(value, comment_);
    else if (name == "message")
      read_message(value, comment_, scratch_);
  }

  chat::SourceItem item() {
    if (!comment_.offset_ms && comment_.sent_ms == 0) return skipped("no_time");
    const std::string_view body = comment_.body.empty() ? comment_.joined : comment_.body;
    const EventName* notice = comment_.notice.empty() ? nullptr : find_event(comment_.notice);
    const bool blank = body.find_first_not_of(" \t\r\n") == std::string_view::npos;
    const bool event = !comment_.notice.empty() && (blank || (notice != nullptr && !notice->speech));
    if (event) return event_item(notice);
    if (blank) return skipped("no_text");
    return message_item(body, notice);
  }

  Author author() const { return {.id = comment_.user_id, .name = comment_.display_name, .login = comment_.login}; }

  chat::SourceItem event_item(const EventName* notice) const {
    chat::ChannelEvent event{
        .name = event_label(comment_.notice), .offset_ms = comment_.offset_ms, .sent_ms = comment_.sent_ms};
    event.name_hashes = name_hashes(author(), key_);
    if (notice != nullptr) event.kind = notice->event_kind;
    if (event.kind == chat::EventKind::kRaid)
      event.amount = first_number(comment_.body);
    else if (event.kind != chat::EventKind::kOther)
      event.amount = 1;
    return event;
  }

  chat::SourceItem message_item(std::string_view body, const EventName* notice) {
    chat::ChatMessage message;
    message.id = comment_.id;
    message.offset_ms = comment_.offset_ms;
    message.sent_ms = comment_.sent_ms;
    message.roles = comment_.roles;
    authors_.set_author(author(), message);
    if (comment_.paid)
      message.kind = chat::MessageKind::kPaid;
    else if (comment_.action)
      message.kind = chat::MessageKind::kAction;
    else if (notice != nullptr)
      message.kind = notice->message_kind;
    message.text = body;
    if (body == comment_.joined)
      message.emotes = comment_.emotes;
    else
      message.emotes = find_again(comment_, body);
    return message;
  }

  NameKey key_;
  AuthorMemory authors_;
  JsonRecordParser parser_;
  Comment comment_;
  std::string scratch_;
  bool any_record_ = false;
};

}  // namespace

std::unique_ptr<RecordReader> make_twitch_comment_reader(const NameKey& key) {
  return std::make_unique<TwitchCommentReader>(key);
}

}  // namespace crowdline::formats
