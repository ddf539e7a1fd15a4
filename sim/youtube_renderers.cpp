#include "sim/youtube_renderers.h"

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "base/time_text.h"
#include "sim/youtube_ids.h"

namespace crowdline::sim {
namespace {

// Header colours of super chats (ARGB), cheapest first.
constexpr std::array<std::uint32_t, 7> kTierColours = {4279592384, 4278237396, 4278239141, 4294947584,
                                                       4293284096, 4290910299, 4291821568};
constexpr std::string_view kLevel = "Owl Friends";

Json simple(std::string_view text) { return {{"simpleText", text}}; }
Json plain_runs(std::string_view text) { return {{"runs", Json::array({{{"text", text}}})}}; }

Json pictures(const std::string& url) {
  return {{"thumbnails", Json::array({{{"url", url}, {"width", 64}, {"height", 64}}})}};
}

Json sticker_picture() {
  Json picture = pictures("//lh3.googleusercontent.com/owl");
  picture["accessibility"] = {{"accessibilityData", {{"label", "An owl that waves"}}}};
  return picture;
}

Json icon_badge(std::string_view icon) {
  return {{"liveChatAuthorBadgeRenderer", {{"icon", {{"iconType", icon}}}, {"tooltip", icon}}}};
}

Json badges_of(chat::Roles roles) {
  Json badges = Json::array();
  if (roles.has(chat::Role::kBroadcaster)) badges.push_back(icon_badge("OWNER"));
  if (roles.has(chat::Role::kModerator)) badges.push_back(icon_badge("MODERATOR"));
  if (roles.has(chat::Role::kVerified)) badges.push_back(icon_badge("VERIFIED"));
  if (roles.has(chat::Role::kSubscriber))
    badges.push_back(
        {{"liveChatAuthorBadgeRenderer",
          {{"customThumbnail", pictures("https://yt3.ggpht.com/badge")}, {"tooltip", "Member (6 months)"}}}});
  return badges;
}

// What all items have.
Json item_of(const YoutubeEvent& event, std::int64_t sent_ms, bool replay) {
  Json item{{"id", page_message_id(event.core_id)}, {"timestampUsec", std::to_string(sent_ms * 1000)}};
  if (event.author) {
    item["authorName"] = simple(event.author->name);
    item["authorExternalChannelId"] = event.author->channel;
    item["authorPhoto"] = pictures("https://yt4.ggpht.com/" + event.author->channel.substr(2) + "=s64");
    if (Json badges = badges_of(event.author->roles); !badges.empty()) item["authorBadges"] = std::move(badges);
  }
  if (replay) item["timestampText"] = simple(format_offset(event.offset_ms));
  item["contextMenuEndpoint"] = {{"liveChatItemContextMenuEndpoint", {{"params", base64url(event.core_id)}}}};
  item["contextMenuAccessibility"] = {{"accessibilityData", {{"label", "Chat actions"}}}};
  return item;
}

Json add(std::string_view renderer, Json item) {
  return {{"addChatItemAction", {{"item", {{std::string(renderer), std::move(item)}}}, {"clientId", "owl"}}}};
}

// The second appearance of what was paid, above the chat.
Json ticker(std::string_view renderer, std::string_view shown, const Json& item, std::string_view amount) {
  return {{"addLiveChatTickerItemAction",
           {{"item",
             {{std::string(renderer),
               {{"id", item["id"]},
                {"authorExternalChannelId", item["authorExternalChannelId"]},
                {"authorName", item["authorName"]},
                {"authorPhoto", item["authorPhoto"]},
                {"tickerThumbnails", Json::array({sticker_picture()})},
                {"amount", simple(amount)},
                {"durationSec", 60},
                {"fullDurationSec", 60},
                {"showItemEndpoint", {{"showLiveChatItemEndpoint", {{"renderer", {{std::string(shown), item}}}}}}}}}}},
            {"durationSec", "60"}}}};
}

std::vector<Json> paid_actions(const YoutubeEvent& event, Json item) {
  const std::string amount = dollars(event.amount);
  item["purchaseAmountText"] = simple(amount);
  if (event.type == YoutubeType::kSuperSticker) {
    item["sticker"] = sticker_picture();
    item["moneyChipBackgroundColor"] = kTierColours[static_cast<std::size_t>(tier_of(event.amount) - 1)];
    return {add("liveChatPaidStickerRenderer", item),
            ticker("liveChatTickerPaidStickerItemRenderer", "liveChatPaidStickerRenderer", item, amount)};
  }
  const std::uint32_t colour = kTierColours[static_cast<std::size_t>(tier_of(event.amount) - 1)];
  item["headerBackgroundColor"] = colour;
  item["bodyBackgroundColor"] = colour;
  if (!event.text.empty()) item["message"] = runs_of(event.text, event.emotes);
  return {add("liveChatPaidMessageRenderer", item),
          ticker("liveChatTickerPaidMessageItemRenderer", "liveChatPaidMessageRenderer", item, amount)};
}

Json membership(const YoutubeEvent& event, Json item) {
  if (event.type == YoutubeType::kNewMember) {
    item["headerSubtext"] = plain_runs(fmt::format("Welcome to {}!", kLevel));
  } else {
    item["headerPrimaryText"] = plain_runs(fmt::format("Member for {} months", event.amount));
    item["headerSubtext"] = simple(kLevel);
    event.text.empty() ? item["empty"] = true : item["message"] = runs_of(event.text, event.emotes);
  }
  return add("liveChatMembershipItemRenderer", std::move(item));
}

// Its author stands in the header.
Json gift_purchase(const YoutubeEvent& event, Json item) {
  item["header"] = {{"liveChatSponsorshipsHeaderRenderer",
                     {{"authorName", item["authorName"]},
                      {"authorPhoto", item["authorPhoto"]},
                      {"contextMenuEndpoint", item["contextMenuEndpoint"]},
                      {"contextMenuAccessibility", item["contextMenuAccessibility"]},
                      {"image", pictures("https://www.gstatic.com/youtube/img/gift.png")},
                      {"primaryText", plain_runs(fmt::format("Sent {} {} gift memberships", event.amount, kLevel))}}}};
  for (const char* name :
       {"authorName", "authorPhoto", "authorBadges", "contextMenuEndpoint", "contextMenuAccessibility"})
    item.erase(name);
  return add("liveChatSponsorshipsGiftPurchaseAnnouncementRenderer", std::move(item));
}

Json jewels(const YoutubeEvent& event) {
  return add("giftMessageViewModel",
             {{"id", page_message_id(event.core_id)},
              {"authorName", {{"content", "@" + event.author->name + " "}}},
              {"text", {{"content", fmt::format("sent {} for 50 Jewels", event.text.empty() ? "Heart" : event.text)}}},
              {"giftImageA11yLabel", "A heart"}});
}

Json poll(const YoutubeEvent& event) {
  Json choices = Json::array({{{"text", plain_runs("yes")}}, {{"text", plain_runs("no")}}});
  return {{"showLiveChatActionPanelAction",
           {{"panelToShow",
             {{"liveChatActionPanelRenderer",
               {{"id", event.core_id},
                {"contents",
                 {{"pollRenderer",
                   {{"choices", choices},
                    {"liveChatPollId", event.core_id},
                    {"header", {{"pollHeaderRenderer", {{"pollQuestion", simple(event.text)}}}}}}}}}}}}}}}};
}

// "🦉" and its like: four bytes that begin with F0 9F.
bool is_pictograph(std::string_view text, std::size_t at) {
  return at + 4 <= text.size() && text[at] == '\xF0' && text[at + 1] == '\x9F';
}

Json emoji_run(std::string_view word, bool custom) {
  const std::string id = custom ? channel_id_of("emoji") + "/" + base64url(word) : std::string(word);
  Json emoji{{"emojiId", id},
             {"shortcuts", Json::array({custom ? std::string(word) : ":pictograph:"})},
             {"searchTerms", Json::array({word})},
             {"image", pictures("https://yt3.ggpht.com/emoji")}};
  if (custom) emoji["isCustomEmoji"] = true;
  return {{"emoji", emoji}};
}

}  // namespace

Json runs_of(std::string_view text, const std::vector<chat::EmoteSpan>& emotes) {
  Json runs = Json::array();
  std::string plain;
  const auto flush = [&] {
    if (!plain.empty()) runs.push_back({{"text", std::exchange(plain, {})}});
  };
  auto span = emotes.begin();
  for (std::size_t at = 0; at < text.size();) {
    while (span != emotes.end() && span->begin < at) ++span;
    const bool custom = span != emotes.end() && span->begin == at && span->end > at && span->end <= text.size();
    const std::size_t size = custom ? span->end - at : is_pictograph(text, at) ? 4 : 0;
    if (size == 0) {
      plain += text[at++];
      continue;
    }
    flush();
    runs.push_back(emoji_run(text.substr(at, size), custom));
    at += size;
  }
  flush();
  return {{"runs", runs}};
}

std::vector<Json> page_actions(const YoutubeEvent& event, std::int64_t sent_ms, bool replay) {
  Json item = item_of(event, sent_ms, replay);
  switch (event.type) {
    case YoutubeType::kText:
      item["message"] = runs_of(event.text, event.emotes);
      return {add("liveChatTextMessageRenderer", std::move(item))};
    case YoutubeType::kSuperChat:
    case YoutubeType::kSuperSticker:
      return paid_actions(event, std::move(item));
    case YoutubeType::kNewMember:
    case YoutubeType::kMilestone:
      return {membership(event, std::move(item))};
    case YoutubeType::kGifting:
      return {gift_purchase(event, std::move(item))};
    case YoutubeType::kGiftReceived:
      item["message"] = plain_runs("received a gift membership");
      return {add("liveChatSponsorshipsGiftRedemptionAnnouncementRenderer", std::move(item))};
    case YoutubeType::kGift:
    case YoutubeType::kGiftNested:
      return {jewels(event)};
    case YoutubeType::kPoll:
      return {poll(event)};
    case YoutubeType::kTombstone:
    case YoutubeType::kMessageDeleted:
    case YoutubeType::kMessageRetracted:
      return {{{"removeChatItemAction",
                {{"targetItemId", page_message_id(event.target.empty() ? event.core_id : event.target)}}}}};
    case YoutubeType::kUserBanned:
      return {{{"removeChatItemByAuthorAction", {{"externalChannelId", event.target}}}}};
    default:
      return {};
  }
}

Json replay_action(const YoutubeEvent& event, Json action) {
  return {{"replayChatItemAction",
           {{"actions", Json::array({std::move(action)})},
            {"videoOffsetTimeMsec", std::to_string(std::max<std::int64_t>(event.offset_ms, 0))}}}};
}

}  // namespace crowdline::sim
