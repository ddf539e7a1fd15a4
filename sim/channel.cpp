#include "sim/channel.h"

namespace crowdline::sim {
namespace {

constexpr std::size_t kLookBack = 200;  // records

}  // namespace

Channel::Channel(Core& core, Room room, std::shared_ptr<const ChatScript> script, Settings settings)
    : core_(core), room_(std::move(room)), script_(std::move(script)), settings_(settings) {
  title_ = script_->info.title.empty() ? "Simulated stream" : script_->info.title;
  category_ = script_->info.category.empty() ? "Just Chatting" : script_->info.category;
}

Channel::State Channel::state() const {
  if (ended_) return State::kEnded;
  return settings_.offline_ms > 0 && core_.played_ms() < settings_.offline_ms ? State::kWaiting : State::kLive;
}

Speaker Channel::speaker(const ScriptItem& item) const {
  const auto* message = std::get_if<chat::ChatMessage>(&item.item);
  return speaker_of(script_->chatters[item.chatter], message == nullptr ? chat::Roles{} : message->roles);
}

// A file's own ids stay apart from each other and from those of other channels that play it; equal ones stay equal.
std::string Channel::message_id(std::size_t index, int round) const {
  const auto* message = std::get_if<chat::ChatMessage>(&script_->items[index].item);
  const std::string own = message == nullptr ? "" : message->id;
  const std::string name = own.empty() ? fmt::format("#{}", index) : own;
  return made_uuid(room_.id, name, static_cast<std::uint64_t>(round));
}

std::string Channel::id_of(const ScriptItem& item) const {
  return message_id(static_cast<std::size_t>(&item - script_->items.data()), round_);
}

const ScriptItem* Channel::recent(std::size_t back) const {
  for (std::size_t i = next_; i > 0 && next_ - i < kLookBack; --i) {
    const ScriptItem& item = script_->items[i - 1];
    if (std::holds_alternative<chat::ChatMessage>(item.item) && back-- == 0) return &item;
  }
  return nullptr;
}

void Channel::start() {
  started_ = true;
  core_.at(core_.clock.wall_of(settings_.offline_ms), [this, owner = std::weak_ptr(alive_)] {
    if (owner.expired()) return;
    for (auto* listener : listeners_) listener->on_live(*this);
    play();
  });
}

void Channel::retitle() {
  title_ += ", next part";
  category_ = category_ == "Chess" ? "Just Chatting" : "Chess";
}

void Channel::say(std::size_t index) {
  const ScriptItem& item = script_->items[index];
  Said said{.item = item, .id = message_id(index, round_)};
  said.sent_ms = started_ms() + length_ms() * round_ + item.offset_ms;
  if (const auto* event = std::get_if<chat::ChannelEvent>(&item.item)) {
    if (event->kind == chat::EventKind::kTitle && !event->text.empty()) title_ = event->text;
    if (event->kind == chat::EventKind::kCategory && !event->text.empty()) category_ = event->text;
  }
  if (const auto* deletion = std::get_if<chat::Deletion>(&item.item)) {
    const auto known = script_->by_id.find(deletion->message_id);
    if (known != script_->by_id.end()) said.target_id = message_id(known->second, round_);
  }
  ++said_;
  for (auto* listener : listeners_) listener->on_item(*this, said);
}

void Channel::play() {
  const std::int64_t now = core_.played_ms() - settings_.offline_ms - length_ms() * round_;
  while (next_ < script_->items.size() && script_->items[next_].due_ms <= now) say(next_++);
  for (auto* listener : listeners_) listener->on_turn(*this);
  if (next_ == script_->items.size() && now >= length_ms()) {
    if (++round_ == settings_.rounds) {
      --round_;
      ended_ = true;
      core_.log.write("ended", {{"channel", room_.login}, {"said", said_}});
      core_.log.flush();
      for (auto* listener : listeners_) listener->on_end(*this);
      return;
    }
    next_ = 0;
  }
  schedule();
}

void Channel::schedule() {
  const std::int64_t due = next_ < script_->items.size() ? script_->items[next_].due_ms : length_ms();
  const auto when = core_.clock.wall_of(settings_.offline_ms + length_ms() * round_ + due);
  core_.at(when, [this, owner = std::weak_ptr(alive_)] {
    if (!owner.expired()) play();
  });
}

}  // namespace crowdline::sim
