// Faults that happen to connections and channels at a video time.
#include <algorithm>

#include "sim/irc_hub.h"

namespace crowdline::sim {
namespace {

constexpr std::int64_t kBurstStepMs = 20;
constexpr std::int64_t kTimeoutSeconds = 600;

// Odd messages, each of its own user. Numbers of code points are those of the texts.
struct Extra {
  std::string_view tags;  // besides the usual ones
  std::string_view text;
};
constexpr std::array kExtras = {
    Extra{"emotes=9001:3-7,12-16", "🔥🔥 HeyYa ok HeyYa"},
    Extra{"emotes=9001:2-6",
          "\x01"
          "ACTION 👋 HeyYa\x01"},
    Extra{"emotes=", "bytes that are no UTF-8: \xff\xfe\xc3 end"},
    Extra{"emotes=;msg-id=highlighted-message", "look at me"},
    Extra{"emotes=", "the same again \xF3\xA0\x80\x80"},
};

}  // namespace

void IrcHub::strike(const Fault& fault) {
  for (auto& [login, seat] : seats_) {
    if (fault.channel.empty() || fault.channel == login) strike_channel(fault, seat);
  }
  for (auto* session : std::vector(sessions_)) {
    const bool meant = fault.channel.empty() || session->channels().contains(fault.channel);
    if (meant && (fault.share >= 1 || static_cast<double>(core_.faults.draw(1000)) < fault.share * 1000))
      strike_session(fault, *session);
  }
}

void IrcHub::strike_session(const Fault& fault, IrcSession& session) {
  Wire& wire = session.wire();
  const auto note = [&] { core_.log.fault(fault.kind->text, {{"connection", session.delivery().connection()}}); };
  switch (fault.kind->name) {
    case FaultName::kDrop:
      return note(), wire.drop();
    case FaultName::kClose:
      return note(), wire.close(1000, "");
    case FaultName::kHalfOpen:
      return note(), wire.mute();
    case FaultName::kBadFrame:
      return note(), wire.send_bad_frame(), wire.close(1011, "");
    case FaultName::kHalfLine:
      note();
      return wire.send_half(
          "@badges=;color=#00FF00;display-name=Half;id=half;room-id=1 :half!half@half.tmi.twitch.tv PRIVMSG #half "
          ":half a line\r\n");
    case FaultName::kStall:
      return note(), session.delivery().hold_for(fault.for_ms);
    case FaultName::kReconnect: {
      note();
      session.delivery().reply({{.rest = ":tmi.twitch.tv RECONNECT", .command = true}});
      const std::uint64_t number = session.delivery().connection();
      return core_.after(fault.for_ms, alive_, [this, number] {
        const auto found =
            std::ranges::find_if(sessions_, [&](auto* one) { return one->delivery().connection() == number; });
        if (found != sessions_.end()) (*found)->wire().close(1000, "");
      });
    }
    case FaultName::kGarbage:
      note();
      for (std::int64_t i = 0; i < fault.number; ++i) {
        std::string line;
        for (std::uint64_t left = 1 + core_.faults.draw(200); left > 0; --left)
          line += static_cast<char>(' ' + core_.faults.draw(95));
        wire.send_text(line + "\r\n");
      }
      return;
    default:
      return;
  }
}

void IrcHub::strike_channel(const Fault& fault, Seat& seat) {
  const auto note = [&] { core_.log.fault(fault.kind->text, {{"channel", seat.channel->room().login}}); };
  switch (fault.kind->name) {
    case FaultName::kPartialRoomstate:
      note();
      return deliver(seat, partial_roomstate_line(seat.channel->room(), "slow", std::to_string(core_.faults.draw(60))),
                     "");
    case FaultName::kExtras:
      return note(), say_extras(seat);
    case FaultName::kBurst:
      return note(), burst(seat, fault.for_ms, fault.number);
    case FaultName::kBan:
      return note(), ban(seat);
    case FaultName::kRetitle:
      return note(), seat.channel->retitle();
    default:
      return;
  }
}

void IrcHub::say_extras(Seat& seat) {
  const Room& room = seat.channel->room();
  const std::string sent = std::to_string(core_.stamp_ms());
  const auto say = [&](std::string_view tags, std::string_view text) {
    const std::string id = made_uuid(room.id, "extra", next_extra_);
    const std::string login = fmt::format("sim_extra{}", next_extra_++);
    deliver(seat,
            {fmt::format("badges=;display-name={};{};id={};room-id={};tmi-sent-ts={};user-id={}", login, tags, id,
                         room.id, sent, number_id(login)),
             fmt::format("{} PRIVMSG #{} :{}", user_prefix(login), room.login, text)},
            id);
  };
  for (const auto& [tags, text] : kExtras) say(tags, text);
  std::string longest;
  for (int i = 0; i < 500; ++i) longest += "🌱";
  say("emotes=", longest);
  deliver(seat, {"", fmt::format(":tmi.twitch.tv HOSTTARGET #{} :- 0", room.login), true}, "");
  deliver(seat, {"sim=1", fmt::format(":tmi.twitch.tv SIMNEWCOMMAND #{} :new", room.login), true}, "");
  for (auto* session : seat.sessions) session->delivery().flush();
}

void IrcHub::burst(Seat& seat, std::int64_t left_ms, std::int64_t per_second) {
  const Room& room = seat.channel->room();
  const Speaker speaker{.login = "sim_burst", .id = number_id("sim_burst"), .shown = "sim_burst", .roles = {}};
  for (std::int64_t i = 0; i < per_second * kBurstStepMs / 1000; ++i) {
    const std::string id = made_uuid(room.id, "burst", next_extra_++);
    const chat::ChatMessage message{.text = fmt::format("burst {}", next_extra_)};
    deliver(seat, message_line(room, speaker, message, id, core_.stamp_ms()), id);
  }
  for (auto* session : seat.sessions) session->delivery().flush();
  if (left_ms <= kBurstStepMs) return;
  core_.after(kBurstStepMs, alive_,
              [this, &seat, left_ms, per_second] { burst(seat, left_ms - kBurstStepMs, per_second); });
}

// The last chatter is timed out; the message before is deleted.
void IrcHub::ban(Seat& seat) {
  Channel& channel = *seat.channel;
  const ScriptItem* last = channel.recent(0);
  const ScriptItem* deleted = channel.recent(1);
  if (last == nullptr || deleted == nullptr) return;
  const Speaker speaker = channel.speaker(*last);
  deliver(seat, clear_chat_line(channel.room(), &speaker, kTimeoutSeconds, core_.stamp_ms()), "");
  const std::string id = channel.id_of(*deleted);
  const auto& text = std::get<chat::ChatMessage>(deleted->item).text;
  deliver(seat, clear_message_line(channel.room(), channel.speaker(*deleted).login, id, text, core_.stamp_ms()), id);
  for (auto* session : seat.sessions) session->delivery().flush();
}

}  // namespace crowdline::sim
