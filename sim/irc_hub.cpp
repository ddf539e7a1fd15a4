#include "sim/irc_hub.h"

#include <algorithm>

namespace crowdline::sim {
namespace {

constexpr std::int64_t kLimitWindowMs = 10'000;
constexpr std::size_t kLoginLimit = 20;

}  // namespace

IrcHub::IrcHub(Core& core, IrcSettings settings, CheckToken check_token)
    : core_(core),
      settings_(settings),
      check_token_(std::move(check_token)),
      logins_(settings.join_limit == 0 ? 0 : kLoginLimit, kLimitWindowMs),
      joins_(settings.join_limit, kLimitWindowMs) {}

void IrcHub::add(Channel& channel) {
  seats_[channel.room().login].channel = &channel;
  channel.listen(*this);
}

std::unique_ptr<IrcSession> IrcHub::admit(Wire& wire) {
  auto session = std::make_unique<IrcSession>(wire, core_, *this, settings_.times, next_connection_++);
  sessions_.push_back(session.get());
  core_.log.write("connect", {{"connection", session->delivery().connection()}});
  return session;
}

const Room* IrcHub::find_room(std::string_view login) {
  const auto found = seats_.find(login);
  return found == seats_.end() ? nullptr : &found->second.channel->room();
}

std::optional<Account> IrcHub::check_token(std::string_view token, std::string_view scope) {
  return check_token_(token, scope);
}

bool IrcHub::may_log_in(const std::string& account) { return logins_.take(account, core_.elapsed_ms()); }

bool IrcHub::may_join(const std::string& account) { return joins_.take(account, core_.elapsed_ms()); }

std::size_t IrcHub::channels_of(const IrcSession& session) {
  if (session.anonymous()) return session.channels().size();
  std::size_t count = 0;
  for (const auto* other : sessions_)
    count += other->account_key() == session.account_key() ? other->channels().size() : 0;
  return count;
}

void IrcHub::joined(IrcSession& session, const Room& room) {
  seats_.find(room.login)->second.sessions.push_back(&session);
  if (joined_.insert(room.login).second && on_first_join_) on_first_join_(room.login);
}

void IrcHub::parted(IrcSession& session, const Room& room) {
  std::erase(seats_.find(room.login)->second.sessions, &session);
}

void IrcHub::gone(IrcSession& session) {
  std::erase(sessions_, &session);
  for (auto& [login, seat] : seats_) std::erase(seat.sessions, &session);
  core_.log.write("disconnect", {{"connection", session.delivery().connection()}});
}

std::optional<IrcLine> IrcHub::line_of(Channel& channel, const Said& said, Seat& seat) const {
  const Room& room = channel.room();
  if (const auto* message = std::get_if<chat::ChatMessage>(&said.item.item))
    return message_line(room, channel.speaker(said.item), *message, said.id, said.sent_ms);
  if (const auto* event = std::get_if<chat::ChannelEvent>(&said.item.item)) {
    if (event->kind == chat::EventKind::kGift && event->amount > 1) seat.gift_id = said.id;
    return event_line(room, *event, said.id, event->amount == 1 ? said.id : seat.gift_id, said.sent_ms);
  }
  const auto& deletion = std::get<chat::Deletion>(said.item.item);
  const Speaker speaker = channel.speaker(said.item);
  if (deletion.scope == chat::Deletion::Scope::kEverything) return clear_chat_line(room, nullptr, 0, said.sent_ms);
  if (deletion.scope == chat::Deletion::Scope::kChatter) return clear_chat_line(room, &speaker, 600, said.sent_ms);
  const auto known = channel.script().by_id.find(deletion.message_id);
  if (known == channel.script().by_id.end()) return std::nullopt;
  const ScriptItem& target = channel.script().items[known->second];
  return clear_message_line(room, channel.speaker(target).login, said.target_id,
                            std::get<chat::ChatMessage>(target.item).text, said.sent_ms);
}

void IrcHub::deliver(Seat& seat, const IrcLine& line, std::string_view id) {
  for (auto* session : seat.sessions) session->delivery().chat(line, seat.channel->room().login, id);
}

// Sends copies into the other channels, and marks the original as one of a shared chat.
void IrcHub::share(const Seat& origin, const Said& said) {
  for (auto& [login, seat] : seats_) {
    if (&seat == &origin) continue;
    const Room& guest = seat.channel->room();
    const auto* message = std::get_if<chat::ChatMessage>(&said.item.item);
    const std::string copy_id = made_uuid(guest.id, said.id);
    IrcLine copy = message_line(guest, origin.channel->speaker(said.item), *message, copy_id, said.sent_ms);
    copy.tags += fmt::format(";source-badge-info=;source-badges=;source-id={};source-only=0;source-room-id={}", said.id,
                             origin.channel->room().id);
    deliver(seat, copy, copy_id);
  }
}

void IrcHub::on_item(Channel& channel, const Said& said) {
  Seat& seat = seats_.find(channel.room().login)->second;
  auto line = line_of(channel, said, seat);
  if (!line) return;
  const bool speech = std::holds_alternative<chat::ChatMessage>(said.item.item) && !line->command;
  if (speech && core_.strike(FaultName::kSharedChat, channel.room().login)) {
    core_.log.fault("shared-chat", {{"channel", channel.room().login}, {"id", said.id}});
    line->tags += fmt::format(";source-badge-info=;source-badges=;source-id={};source-only=0;source-room-id={}",
                              said.id, channel.room().id);
    share(seat, said);
  }
  deliver(seat, *line, said.id);
}

void IrcHub::on_turn(Channel& channel) {
  for (auto* session : seats_.find(channel.room().login)->second.sessions) session->delivery().flush();
}

}  // namespace crowdline::sim
