#include "sim/youtube_message.h"

#include <array>

#include "base/hash.h"
#include "base/time_text.h"
#include "sim/youtube_ids.h"

namespace crowdline::sim {
namespace {

constexpr std::string_view kLevel = "Owl Friends";

// Details of one type. `chat` is the chat's id.
using Details = Json (*)(const YoutubeEvent& event, std::string_view chat);

std::string micros(const YoutubeEvent& event) { return std::to_string(event.amount * 10'000); }

Json text_details(const YoutubeEvent& event, std::string_view) { return {{"messageText", event.text}}; }

Json funding_details(const YoutubeEvent& event, std::string_view) {
  return {{"amountMicros", micros(event)},
          {"currency", "USD"},
          {"amountDisplayString", dollars(event.amount)},
          {"userComment", event.text}};
}

Json super_chat_details(const YoutubeEvent& event, std::string_view chat) {
  Json details = funding_details(event, chat);
  details["tier"] = tier_of(event.amount);
  return details;
}

Json sticker_details(const YoutubeEvent& event, std::string_view) {
  return {{"superStickerMetadata",
           {{"stickerId", "owl_wave_v1"}, {"altText", "An owl that waves"}, {"altTextLanguage", "en"}}},
          {"amountMicros", micros(event)},
          {"currency", "USD"},
          {"amountDisplayString", dollars(event.amount)},
          {"tier", tier_of(event.amount)}};
}

Json member_details(const YoutubeEvent&, std::string_view) {
  return {{"memberLevelName", kLevel}, {"isUpgrade", false}};
}

Json milestone_details(const YoutubeEvent& event, std::string_view) {
  return {{"userComment", event.text}, {"memberMonth", event.amount}, {"memberLevelName", kLevel}};
}

Json gifting_details(const YoutubeEvent& event, std::string_view) {
  return {{"giftMembershipsCount", event.amount}, {"giftMembershipsLevelName", kLevel}};
}

Json received_details(const YoutubeEvent& event, std::string_view chat) {
  Json details{{"memberLevelName", kLevel}, {"gifterChannelId", channel_id_of("gifter")}};
  if (!event.target.empty()) details["associatedMembershipGiftingMessageId"] = api_message_id(chat, event.target);
  return details;
}

Json deleted_details(const YoutubeEvent& event, std::string_view chat) {
  return {{"deletedMessageId", api_message_id(chat, event.target)}};
}

Json retracted_details(const YoutubeEvent& event, std::string_view chat) {
  return {{"retractedMessageId", api_message_id(chat, event.target)}};
}

Json profile_of(const YoutubeAuthor& author) {
  return {{"channelId", author.channel},
          {"channelUrl", "http://www.youtube.com/channel/" + author.channel},
          {"displayName", author.name},
          {"profileImageUrl", "https://yt3.ggpht.com/" + author.channel.substr(2) + "=s88-c-k-c0x00ffffff-no-rj"}};
}

Json banned_details(const YoutubeEvent& event, std::string_view) {
  Json details{{"bannedUserDetails", profile_of(*event.author)},
               {"banType", event.amount > 0 ? "temporary" : "permanent"}};
  if (event.amount > 0) details["banDurationSeconds"] = std::to_string(event.amount);
  return details;
}

Json poll_details(const YoutubeEvent& event, std::string_view) {
  Json options = Json::array({{{"optionText", "yes"}}, {{"optionText", "no"}}});
  return {{"metadata", {{"questionText", event.text}, {"options", options}}},
          {"status", event.amount > 0 ? "closed" : "active"}};
}

Json gift_details(const YoutubeEvent& event, std::string_view) {
  return {{"giftName", event.text.empty() ? "Heart" : event.text},
          {"jewelsAmount", 50},
          {"comboCount", event.amount},
          {"giftDuration", "3.500s"},
          {"giftUrl", "https://www.gstatic.com/youtube/gifts/heart.webp"},
          {"altText", "A heart"},
          {"language", "en"},
          {"hasVisualEffect", false}};
}

Json nested_gift_details(const YoutubeEvent& event, std::string_view chat) {
  return {{"giftMetadata", gift_details(event, chat)}};
}

struct TypeRow {
  YoutubeType type;
  std::string_view name;
  std::string_view member;  // of the snippet; empty: the type has no details
  Details details;
};
constexpr std::array kTypes = {
    TypeRow{YoutubeType::kText, "textMessageEvent", "textMessageDetails", text_details},
    TypeRow{YoutubeType::kTombstone, "tombstone", "", nullptr},
    TypeRow{YoutubeType::kFanFunding, "fanFundingEvent", "fanFundingEventDetails", funding_details},
    TypeRow{YoutubeType::kChatEnded, "chatEndedEvent", "", nullptr},
    TypeRow{YoutubeType::kMembersOnlyStarted, "sponsorOnlyModeStartedEvent", "", nullptr},
    TypeRow{YoutubeType::kMembersOnlyEnded, "sponsorOnlyModeEndedEvent", "", nullptr},
    TypeRow{YoutubeType::kNewMember, "newSponsorEvent", "newSponsorDetails", member_details},
    TypeRow{YoutubeType::kMessageDeleted, "messageDeletedEvent", "messageDeletedDetails", deleted_details},
    TypeRow{YoutubeType::kMessageRetracted, "messageRetractedEvent", "messageRetractedDetails", retracted_details},
    TypeRow{YoutubeType::kUserBanned, "userBannedEvent", "userBannedDetails", banned_details},
    TypeRow{YoutubeType::kSuperChat, "superChatEvent", "superChatDetails", super_chat_details},
    TypeRow{YoutubeType::kSuperSticker, "superStickerEvent", "superStickerDetails", sticker_details},
    TypeRow{YoutubeType::kMilestone, "memberMilestoneChatEvent", "memberMilestoneChatDetails", milestone_details},
    TypeRow{YoutubeType::kGifting, "membershipGiftingEvent", "membershipGiftingDetails", gifting_details},
    TypeRow{YoutubeType::kGiftReceived, "giftMembershipReceivedEvent", "giftMembershipReceivedDetails",
            received_details},
    TypeRow{YoutubeType::kPoll, "pollEvent", "pollDetails", poll_details},
    TypeRow{YoutubeType::kGift, "giftEvent", "giftDetails", gift_details},
    TypeRow{YoutubeType::kGiftNested, "giftEvent", "giftEventDetails", nested_gift_details},
    TypeRow{YoutubeType::kUnknown, "hologramEvent", "", nullptr},
};

const TypeRow& row_of(YoutubeType type) { return *std::ranges::find(kTypes, type, &TypeRow::type); }

// The sentence that a page would show.
std::string display_of(const YoutubeEvent& event) {
  const std::string name = event.author ? event.author->name : "";
  switch (event.type) {
    case YoutubeType::kSuperChat:
    case YoutubeType::kFanFunding:
      return fmt::format("{} from {}{}", dollars(event.amount), name,
                         event.text.empty() ? "" : fmt::format(": \"{}\"", event.text));
    case YoutubeType::kSuperSticker:
      return fmt::format("{} from {}: An owl that waves", dollars(event.amount), name);
    case YoutubeType::kNewMember:
      return fmt::format("{} has become a member", name);
    case YoutubeType::kGifting:
      return fmt::format("{} gave {} memberships", name, event.amount);
    default:
      return event.text;
  }
}

Json author_details(const YoutubeAuthor& author, std::string_view owner) {
  Json details = profile_of(author);
  details["isVerified"] = author.roles.has(chat::Role::kVerified);
  details["isChatOwner"] = author.roles.has(chat::Role::kBroadcaster) || author.channel == owner;
  details["isChatSponsor"] = author.roles.has(chat::Role::kSubscriber);
  details["isChatModerator"] = author.roles.has(chat::Role::kModerator);
  return details;
}

Json snippet_of(const YoutubeEvent& event, std::int64_t sent_ms, const YoutubeMessageForm& form) {
  const TypeRow& row = row_of(event.type);
  const bool silent = event.type == YoutubeType::kTombstone || event.type == YoutubeType::kChatEnded;
  Json snippet{{"type", row.name}, {"liveChatId", form.chat_id}};
  if (event.author && !silent) snippet["authorChannelId"] = event.author->channel;
  snippet["publishedAt"] = stamp_text(sent_ms, form.stamp, event.core_id);
  const std::string display = silent ? "" : display_of(event);
  snippet["hasDisplayContent"] = !display.empty();
  if (!display.empty()) snippet["displayMessage"] = display;
  if (row.details != nullptr) snippet[std::string(row.member)] = row.details(event, form.chat_id);
  return snippet;
}

}  // namespace

std::string_view type_name(YoutubeType type) { return row_of(type).name; }

// What is finer than a millisecond is below half a one, so that rounding and cutting agree.
std::string stamp_text(std::int64_t instant_ms, StampForm form, std::string_view salt) {
  const auto fine = static_cast<std::int64_t>(hash64(salt) % 499'000);  // nanoseconds
  const std::int64_t ms = (instant_ms % 1000 + 1000) % 1000;
  const std::int64_t zone_ms = form == StampForm::kOtherZone ? -8 * 3'600'000 : 0;
  const std::string seconds = format_instant(instant_ms - ms + zone_ms).substr(0, 19);
  switch (form) {
    case StampForm::kShortest:
      return seconds + (ms == 0 ? "Z" : fmt::format(".{:03}Z", ms));
    case StampForm::kMilliseconds:
      return fmt::format("{}.{:03}Z", seconds, ms);
    case StampForm::kNanoseconds:
      return fmt::format("{}.{:03}{:06}Z", seconds, ms, fine);
    case StampForm::kOtherZone:
      return fmt::format("{}.{:03}-08:00", seconds, ms);
    default:
      return fmt::format("{}.{:03}{:03}+00:00", seconds, ms, fine / 1000);
  }
}

Json youtube_message(const YoutubeEvent& event, std::int64_t sent_ms, const YoutubeMessageForm& form) {
  const std::string id = api_message_id(form.chat_id, event.core_id);
  Json message{{"kind", "youtube#liveChatMessage"},
               {"etag", base64url(std::to_string(hash64(id, static_cast<std::uint64_t>(event.amount))))}};
  if (form.id) message["id"] = id;
  if (form.snippet) message["snippet"] = snippet_of(event, sent_ms, form);
  const bool told = event.author && event.type != YoutubeType::kTombstone && event.type != YoutubeType::kChatEnded;
  if (form.author && told) message["authorDetails"] = author_details(*event.author, form.owner_channel);
  return message;
}

}  // namespace crowdline::sim
