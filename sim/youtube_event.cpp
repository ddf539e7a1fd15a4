#include "sim/youtube_event.h"

#include <array>

#include "base/hash.h"
#include "sim/youtube_ids.h"

namespace crowdline::sim {
namespace {

constexpr std::array<std::int64_t, 7> kAmounts = {100, 200, 500, 1000, 2000, 5000, 10'000};  // cents
constexpr std::array<std::int64_t, 6> kTiers = {200, 500, 1000, 2000, 5000, 10'000};         // from here on one more
constexpr std::int64_t kMonths = 7;

std::int64_t made_amount(std::string_view core_id) { return kAmounts[hash64(core_id) % kAmounts.size()]; }

// Files hide who did it; names made from their hash stay the same for the same chatter.
YoutubeAuthor author_of(const chat::ChannelEvent& event) {
  const std::string name = fmt::format("viewer {:08x}", event.name_hashes[0] & 0xffffffff);
  return {.channel = channel_id_of(name), .name = name, .roles = {}};
}

std::optional<YoutubeType> type_of(const chat::ChannelEvent& event) {
  if (event.name == "gift_message_view_model") return YoutubeType::kGift;
  if (event.name == "sponsorships_gift_redemption_announcement") return YoutubeType::kGiftReceived;
  switch (event.kind) {
    case chat::EventKind::kSubscription:
      return YoutubeType::kNewMember;
    case chat::EventKind::kGift:
      return YoutubeType::kGifting;
    case chat::EventKind::kPaid:
      return YoutubeType::kSuperSticker;
    case chat::EventKind::kPoll:
      return YoutubeType::kPoll;
    default:
      return std::nullopt;
  }
}

class EventMaker {
 public:
  EventMaker(const ChatScript& script, std::size_t index, std::string_view space) : script_(script), space_(space) {
    event_.core_id = core_id(index);
    event_.offset_ms = script.items[index].offset_ms;
  }

  std::optional<YoutubeEvent> make(const ScriptItem& item) {
    const bool told = std::visit([&](const auto& kind) { return take(item, kind); }, item.item);
    return told ? std::optional(std::move(event_)) : std::nullopt;
  }

 private:
  std::string core_id(std::size_t index) const {
    const auto* message = std::get_if<chat::ChatMessage>(&script_.items[index].item);
    const std::string own = message == nullptr ? "" : message->id;
    return core_id_of(own, fmt::format("{} {}", space_, own.empty() ? fmt::format("#{}", index) : own));
  }

  bool take(const ScriptItem& item, const chat::ChatMessage& message) {
    event_.author = youtube_author(script_, item.chatter, message.roles);
    event_.text = message.text;
    event_.emotes = message.emotes;
    const bool paid = message.kind == chat::MessageKind::kPaid, notice = message.kind == chat::MessageKind::kNotice;
    event_.type = paid ? YoutubeType::kSuperChat : notice ? YoutubeType::kMilestone : YoutubeType::kText;
    event_.amount = paid ? made_amount(event_.core_id) : kMonths;
    return true;
  }

  bool take(const ScriptItem&, const chat::ChannelEvent& event) {
    const auto type = type_of(event);
    if (!type) return false;
    event_.type = *type;
    event_.author = author_of(event);
    event_.text = event.text;
    event_.amount =
        *type == YoutubeType::kSuperSticker ? made_amount(event_.core_id) : std::max<std::int64_t>(event.amount, 1);
    return true;
  }

  bool take(const ScriptItem& item, const chat::Deletion& deletion) {
    if (deletion.scope == chat::Deletion::Scope::kChatter) {
      event_.type = YoutubeType::kUserBanned;
      event_.author = youtube_author(script_, item.chatter);
      event_.target = event_.author->channel;
      return true;
    }
    const auto known = script_.by_id.find(deletion.message_id);
    if (deletion.scope != chat::Deletion::Scope::kMessage || known == script_.by_id.end()) return false;
    event_.type = YoutubeType::kMessageDeleted;
    event_.target = core_id(known->second);
    return true;
  }

  const ChatScript& script_;
  std::string_view space_;
  YoutubeEvent event_;
};

}  // namespace

YoutubeAuthor youtube_author(const ChatScript& script, std::uint32_t chatter, chat::Roles roles) {
  const ChatterName& name = script.chatters[chatter];
  const std::string& id = name.id.empty() ? name.login : name.id;
  return {.channel = is_channel_id(id) ? id : channel_id_of(id), .name = name.shown, .roles = roles};
}

std::optional<YoutubeEvent> youtube_event(const ChatScript& script, std::size_t index, std::string_view space) {
  return EventMaker(script, index, space).make(script.items[index]);
}

std::string dollars(std::int64_t cents) { return fmt::format("${}.{:02}", cents / 100, cents % 100); }

int tier_of(std::int64_t cents) {
  return 1 + static_cast<int>(std::ranges::count_if(kTiers, [cents](std::int64_t from) { return cents >= from; }));
}

}  // namespace crowdline::sim
