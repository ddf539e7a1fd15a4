#include "sim/youtube_chat.h"

#include <algorithm>

#include "base/hash.h"
#include "base/time_text.h"
#include "sim/youtube_ids.h"

namespace crowdline::sim {
namespace {

constexpr std::array kStamps = {StampForm::kShortest, StampForm::kMilliseconds, StampForm::kMicroseconds,
                                StampForm::kNanoseconds, StampForm::kOtherZone};

}  // namespace

YoutubeChat::YoutubeChat(Core& core, Channel& channel, std::string id)
    : core_(core), channel_(channel), id_(std::move(id)) {
  channel.listen(*this);
}

void YoutubeChat::on_item(Channel& channel, const Said& said) {
  const auto index = static_cast<std::size_t>(&said.item - channel.script().items.data());
  auto event = youtube_event(channel.script(), index, channel.room().login);
  if (!event) return;
  const std::string& video = channel.room().login;
  const bool deletes = event->type == YoutubeType::kMessageDeleted;
  if (deletes && core_.strike(FaultName::kTombstone, video)) {
    core_.log.fault("tombstone", {{"channel", video}, {"id", event->target}});
    event->type = YoutubeType::kTombstone;
    event->core_id = event->target;
  }
  add(*std::move(event), said.sent_ms);
}

// Plays the faults of messages.
void YoutubeChat::add(YoutubeEvent event, std::int64_t sent_ms) {
  const std::string& video = channel_.room().login;
  if (const auto late = core_.strike(FaultName::kJitter, video)) {
    core_.log.fault("jitter", {{"channel", video}, {"id", event.core_id}});
    const auto drawn = static_cast<std::int64_t>(core_.faults.draw(static_cast<std::uint64_t>(late->for_ms) + 1));
    const std::uint64_t number = ++last_late_;
    late_.emplace(number, std::pair(std::move(event), sent_ms));
    return core_.after(drawn, alive_, [this, number] {
      if (auto node = late_.extract(number)) append(std::move(node.mapped().first), node.mapped().second), tell();
    });
  }
  const bool twice = core_.strike(FaultName::kDuplicate, video).has_value();
  if (twice) core_.log.fault("duplicate", {{"channel", video}, {"id", event.core_id}});
  if (twice) append(event, sent_ms);
  append(std::move(event), sent_ms);
}

void YoutubeChat::append(YoutubeEvent event, std::int64_t sent_ms) {
  const bool odd = core_.strike(FaultName::kFractions, channel_.room().login).has_value();
  if (odd) core_.log.fault("fractions", {{"channel", channel_.room().login}, {"id", event.core_id}});
  const StampForm stamp = odd ? kStamps[said_.size() % kStamps.size()] : StampForm::kMicroseconds;
  core_.log.write("said", {{"channel", channel_.room().login}, {"type", type_name(event.type)}, {"id", event.core_id}});
  said_.push_back({std::move(event), sent_ms, stamp});
}

void YoutubeChat::tell() {
  if (told_ == said_.size() && ended_ms_ < 0) return;
  told_ = said_.size();
  for (auto* reader : std::vector(readers_)) reader->on_growth();
}

void YoutubeChat::on_end(Channel& channel) {
  const std::string& video = channel.room().login;
  for (auto& [number, late] : std::exchange(late_, {})) append(std::move(late.first), late.second);
  ended_ms_ = core_.elapsed_ms();
  ended_at_ = channel.started_ms() + channel.end_ms() - channel.begin_ms();
  if (core_.strike(FaultName::kNoChatEnded, video))
    core_.log.fault("no-chat-ended", {{"channel", video}});
  else
    append({.type = YoutubeType::kChatEnded, .core_id = core_id_of("", id_ + " end")}, ended_at_);
  tell();
}

std::string YoutubeChat::offline_at() const { return format_instant(ended_at_); }

std::string YoutubeChat::etag(std::size_t begin, std::size_t end) const {
  return base64url(fmt::format("{:016x}", hash64(fmt::format("{} {} {} {}", id_, begin, end, ended_ms_))));
}

std::size_t YoutubeChat::lately() const {
  const std::int64_t from = core_.stamp_ms() - 60'000;
  std::size_t count = 0;
  while (count < said_.size() && said_[said_.size() - 1 - count].sent_ms >= from) ++count;
  return count;
}

Json YoutubeChat::messages(std::size_t begin, std::size_t end, YoutubeMessageForm form) const {
  form.chat_id = id_;
  form.owner_channel = channel_.room().id;
  Json list = Json::array();
  for (std::size_t i = begin; i < std::min(end, said_.size()); ++i) {
    form.stamp = said_[i].stamp;
    list.push_back(youtube_message(said_[i].event, said_[i].sent_ms, form));
  }
  return list;
}

}  // namespace crowdline::sim
