#include "youtube/chat_item.h"

#include <algorithm>

#include "formats/author.h"
#include "formats/event_names.h"
#include "formats/message_text.h"
#include "formats/record_reader.h"
#include "youtube/answer_fields.h"

namespace crowdline::youtube {
namespace {

constexpr std::int64_t kMostGifts = 1'000'000;

enum class Shape : std::uint8_t { kSpeech, kGifts, kGift, kEvent, kTombstone, kDeletion, kBan };

struct TypeRow {
  std::string_view type;
  Shape shape;
  const char* label;         // as the page's chat calls the same, or a name for it
  const char* details = "";  // the object that holds the text, the number or the target
  const char* member = "";
};

// Section 2.2 of the fact sheet.
constexpr TypeRow kTypes[] = {
    {"textMessageEvent", Shape::kSpeech, "text_message", "textMessageDetails", "messageText"},
    {"tombstone", Shape::kTombstone, "tombstone"},
    {"fanFundingEvent", Shape::kSpeech, "legacy_paid_message", "fanFundingEventDetails", "userComment"},
    {"chatEndedEvent", Shape::kEvent, "chat_ended"},
    {"sponsorOnlyModeStartedEvent", Shape::kEvent, "mode_change_message"},
    {"sponsorOnlyModeEndedEvent", Shape::kEvent, "mode_change_message"},
    {"newSponsorEvent", Shape::kEvent, "membership_item"},
    {"messageDeletedEvent", Shape::kDeletion, "message_deleted", "messageDeletedDetails", "deletedMessageId"},
    {"messageRetractedEvent", Shape::kDeletion, "message_retracted", "messageRetractedDetails", "retractedMessageId"},
    {"userBannedEvent", Shape::kBan, "user_banned"},
    {"superChatEvent", Shape::kSpeech, "paid_message", "superChatDetails", "userComment"},
    {"superStickerEvent", Shape::kEvent, "paid_sticker"},
    {"memberMilestoneChatEvent", Shape::kSpeech, "membership_item", "memberMilestoneChatDetails", "userComment"},
    {"membershipGiftingEvent", Shape::kGifts, "sponsorships_gift_purchase_announcement", "membershipGiftingDetails",
     "giftMembershipsCount"},
    {"giftMembershipReceivedEvent", Shape::kEvent, "sponsorships_gift_redemption_announcement"},
    {"pollEvent", Shape::kEvent, "poll"},
    {"giftEvent", Shape::kGift, "gift_message_view_model"},
};

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

chat::Roles roles_of(const Json& author) {
  chat::Roles roles;
  if (switch_field(author, "isChatOwner")) roles.add(chat::Role::kBroadcaster);
  if (switch_field(author, "isChatModerator")) roles.add(chat::Role::kModerator);
  if (switch_field(author, "isChatSponsor")) roles.add(chat::Role::kSubscriber);
  if (switch_field(author, "isVerified")) roles.add(chat::Role::kVerified);
  return roles;
}

struct Sender {
  std::string id;
  std::string name;
};

Sender sender_of(const Json& message) {
  const Json& author = object_field(message, "authorDetails");
  std::string id = text_field(author, "channelId");
  if (id.empty()) id = text_field(object_field(message, "snippet"), "authorChannelId");
  return {std::move(id), text_field(author, "displayName")};
}

std::int64_t sent_ms_of(const Json& message) {
  return instant_field(object_field(message, "snippet"), "publishedAt").value_or(0);
}

// giftDetails in the schema, giftEventDetails.giftMetadata in the reference.
const Json& gift_of(const Json& snippet) {
  const Json& gift = object_field(snippet, "giftDetails");
  return gift.empty() ? object_field(object_field(snippet, "giftEventDetails"), "giftMetadata") : gift;
}

std::string text_of_poll(const Json& snippet) {
  return text_field(object_field(object_field(snippet, "pollDetails"), "metadata"), "questionText");
}

}  // namespace

chat::SourceItem ChatItems::spoken(const Json& message, const char* label, std::string text) {
  const formats::EventName* known = formats::find_event(label);
  if (is_blank(text))
    return known->event_kind == chat::EventKind::kOther ? formats::skipped("no_text") : event(message, label, 1);
  const Sender sender = sender_of(message);
  chat::ChatMessage spoken;
  spoken.id = text_field(message, "id");
  spoken.sent_ms = sent_ms_of(message);
  spoken.roles = roles_of(object_field(message, "authorDetails"));
  formats::set_author({.id = sender.id, .name = sender.name}, key_, spoken);
  spoken.kind = known->message_kind;
  spoken.emotes = formats::spans_of_shortcodes(text);
  spoken.text = std::move(text);
  return spoken;
}

chat::SourceItem ChatItems::event(const Json& message, const char* label, std::int64_t amount) {
  const Sender sender = sender_of(message);
  chat::ChannelEvent event{.name = label, .sent_ms = sent_ms_of(message)};
  if (const formats::EventName* known = formats::find_event(label)) event.kind = known->event_kind;
  if (event.kind != chat::EventKind::kOther) event.amount = amount;
  if (event.kind == chat::EventKind::kPoll) event.text = text_of_poll(object_field(message, "snippet"));
  event.name_hashes = formats::name_hashes({.id = sender.id, .name = sender.name}, key_);
  return once(text_field(message, "id"), "duplicate_event", std::move(event));
}

chat::SourceItem ChatItems::once(std::string_view id, const char* reason, chat::SourceItem item) {
  if (!id.empty() && !seen_.insert(id)) return formats::skipped(reason);
  return item;
}

chat::SourceItem ChatItems::item_of(const Json& message) {
  if (!message.is_object()) return formats::skipped("bad_record");
  const Json& snippet = object_field(message, "snippet");
  const std::string type = text_field(snippet, "type");
  if (type.empty()) return formats::skipped("bad_record");
  const auto row = std::ranges::find(kTypes, type, &TypeRow::type);
  if (row == std::end(kTypes)) return event(message, formats::event_label(type).c_str(), 0);
  const Json& details = object_field(snippet, row->details);
  const std::string id = text_field(message, "id");
  switch (row->shape) {
    case Shape::kSpeech:
      return spoken(message, row->label, text_field(details, row->member));
    case Shape::kGifts:
      return event(message, row->label,
                   std::clamp<std::int64_t>(count_field(details, row->member).value_or(1), 1, kMostGifts));
    case Shape::kGift:
      if (gift_of(snippet).empty()) return formats::skipped("bad_record");
      if (auto gift = event(message, row->label, 1); std::holds_alternative<chat::ChannelEvent>(gift)) return gift;
      return formats::skipped("gift_combo");
    case Shape::kEvent:
      return event(message, row->label, 1);
    case Shape::kTombstone:
      return formats::skipped("tombstone");
    case Shape::kDeletion: {
      std::string target = text_field(details, row->member);
      if (target.empty()) return formats::skipped("bad_record");
      return once(id, "duplicate_event",
                  chat::Deletion{.message_id = std::move(target), .sent_ms = sent_ms_of(message), .name = row->label});
    }
    case Shape::kBan:
      break;
  }
  const std::string banned =
      text_field(object_field(object_field(snippet, "userBannedDetails"), "bannedUserDetails"), "channelId");
  if (banned.empty()) return formats::skipped("bad_record");
  return once(id, "duplicate_event",
              chat::Deletion{.scope = chat::Deletion::Scope::kChatter,
                             .chatter = formats::chatter_of({.id = banned, .name = {}}, key_),
                             .sent_ms = sent_ms_of(message),
                             .name = row->label});
}

}  // namespace crowdline::youtube
