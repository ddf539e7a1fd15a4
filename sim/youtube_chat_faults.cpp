// What faults add to a live chat at a video time.
#include <array>

#include "sim/youtube_chat.h"
#include "sim/youtube_ids.h"

namespace crowdline::sim {
namespace {

constexpr std::int64_t kBurstStepMs = 100;
constexpr std::int64_t kTimeoutSeconds = 300;

// Types that chat files do not hold, or seldom.
struct Extra {
  YoutubeType type;
  std::string_view text;
  std::int64_t amount;
};
constexpr std::array kExtras = {
    Extra{YoutubeType::kUnknown, "a type that nobody knows", 0},
    Extra{YoutubeType::kFanFunding, "from long ago", 500},
    Extra{YoutubeType::kMembersOnlyStarted, "", 0},
    Extra{YoutubeType::kMembersOnlyEnded, "", 0},
    Extra{YoutubeType::kNewMember, "", 1},
    Extra{YoutubeType::kMilestone, "half a year already", 6},
    Extra{YoutubeType::kSuperChat, "take my money 🦉", 2000},
    Extra{YoutubeType::kSuperSticker, "", 500},
    Extra{YoutubeType::kGifting, "", 5},
    Extra{YoutubeType::kGiftReceived, "", 1},
    Extra{YoutubeType::kPoll, "Shall we go on?", 0},
    Extra{YoutubeType::kPoll, "Shall we go on?", 1},
    Extra{YoutubeType::kTombstone, "", 0},
};

}  // namespace

void YoutubeChat::strike(const Fault& fault) {
  const std::string& video = channel_.room().login;
  if (!fault.channel.empty() && fault.channel != video) return;
  const FaultName name = fault.kind->name;
  if (name == FaultName::kExtras) add_extras();
  if (name == FaultName::kGifts) add_gifts(fault.number);
  if (name == FaultName::kBan) add_ban();
  if (name == FaultName::kBurst) add_burst(fault.number, core_.played_ms() + fault.for_ms);
  if (name == FaultName::kRetitle) channel_.retitle();
  for (auto* reader : std::vector(readers_)) reader->on_fault(fault);
  tell();
}

void YoutubeChat::add_invented(YoutubeEvent event) {
  const std::string name = fmt::format("invented {}", ++invented_);
  if (event.core_id.empty()) event.core_id = core_id_of("", fmt::format("{} {}", id_, name));
  event.offset_ms = core_.stamp_ms() - channel_.started_ms();
  if (!event.author) event.author = YoutubeAuthor{channel_id_of(name), name, {}};
  const std::int64_t sent_ms = core_.stamp_ms();
  append(std::move(event), sent_ms);
}

void YoutubeChat::add_extras() {
  core_.log.fault("extras", {{"channel", channel_.room().login}});
  for (const auto& [type, text, amount] : kExtras)
    add_invented({.type = type, .text = std::string(text), .amount = amount});
  const ScriptItem* last = channel_.recent(0);
  if (last == nullptr) return;
  const auto index = static_cast<std::size_t>(last - channel_.script().items.data());
  const auto said = youtube_event(channel_.script(), index, channel_.room().login);
  add_invented({.type = YoutubeType::kMessageRetracted, .author = said->author, .target = said->core_id});
}

// One gift whose count grows under the same id, in one spelling, then another in the other.
void YoutubeChat::add_gifts(std::int64_t times) {
  core_.log.fault("gifts", {{"channel", channel_.room().login}});
  for (const YoutubeType type : {YoutubeType::kGift, YoutubeType::kGiftNested}) {
    const std::string name = fmt::format("giver {}", ++invented_);
    const std::string core_id = core_id_of("", fmt::format("{} {}", id_, name));
    for (std::int64_t count = 1; count <= times; ++count)
      add_invented({.type = type,
                    .core_id = core_id,
                    .author = YoutubeAuthor{channel_id_of(name), name, {}},
                    .text = "Heart",
                    .amount = count});
  }
}

void YoutubeChat::add_ban() {
  core_.log.fault("ban", {{"channel", channel_.room().login}});
  const ChatScript& script = channel_.script();
  const auto event_of = [&](const ScriptItem* item) {
    return youtube_event(script, static_cast<std::size_t>(item - script.items.data()), channel_.room().login);
  };
  if (const ScriptItem* last = channel_.recent(0)) {
    const YoutubeAuthor author = *event_of(last)->author;
    add_invented(
        {.type = YoutubeType::kUserBanned, .author = author, .amount = kTimeoutSeconds, .target = author.channel});
  }
  if (const ScriptItem* before = channel_.recent(1))
    add_invented({.type = YoutubeType::kMessageDeleted, .target = event_of(before)->core_id});
}

void YoutubeChat::add_burst(std::int64_t per_second, std::int64_t until_ms) {
  if (ended_ms_ >= 0 || core_.played_ms() >= until_ms) return;
  const std::int64_t now = std::max<std::int64_t>(1, per_second * kBurstStepMs / 1000);
  for (std::int64_t i = 0; i < now; ++i) add_invented({.text = "wow " + std::to_string(i)});
  tell();
  core_.after(kBurstStepMs, alive_, [this, per_second, until_ms] { add_burst(per_second, until_ms); });
}

}  // namespace crowdline::sim
