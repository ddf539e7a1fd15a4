// Items of a chat file as the lines that Twitch would send.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sim/chat_script.h"
#include "sim/irc_text.h"
#include "sim/room.h"

namespace crowdline::sim {

// Who speaks, as Twitch shows them.
struct Speaker {
  std::string login;
  std::string id;
  std::string shown;
  chat::Roles roles;
};
Speaker speaker_of(const ChatterName& name, chat::Roles roles);

// "moderator/1,subscriber/6".
std::string badges_of(chat::Roles roles);
// "ID:FROM-TO,FROM-TO/ID:FROM-TO" in code points, ends inclusive. Equal words are one emote.
std::string emotes_tag(std::string_view text, const std::vector<chat::EmoteSpan>& spans);
// The id that the emote of that name has here.
std::string emote_id(std::string_view name);

// PRIVMSG; USERNOTICE for text that came with a subscription. `id` is the message's, `sent_ms` its instant.
IrcLine message_line(const Room& room, const Speaker& speaker, const chat::ChatMessage& message, std::string_view id,
                     std::int64_t sent_ms);

// USERNOTICE; nullopt for what Twitch's chat does not tell (titles, polls, foreign kinds). `gift_id` joins gifts to a bundle.
std::optional<IrcLine> event_line(const Room& room, const chat::ChannelEvent& event, std::string_view id,
                                  std::string_view gift_id, std::int64_t sent_ms);

IrcLine clear_message_line(const Room& room, std::string_view login, std::string_view message_id, std::string_view text,
                           std::int64_t sent_ms);
// `seconds`: 0 is a ban for ever. Without a speaker the whole chat is cleared.
IrcLine clear_chat_line(const Room& room, const Speaker* speaker, std::int64_t seconds, std::int64_t sent_ms);

IrcLine notice_line(std::string_view channel, std::string_view message_id, std::string_view text);
// All modes off.
IrcLine roomstate_line(const Room& room);
IrcLine partial_roomstate_line(const Room& room, std::string_view key, std::string_view value);

}  // namespace crowdline::sim
