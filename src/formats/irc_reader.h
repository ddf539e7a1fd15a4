// Raw Twitch IRC logs: one line as the server sent it is one record.
#pragma once

#include <memory>

#include "base/hash.h"
#include "formats/record_reader.h"

namespace crowdline::formats {

// Text of PRIVMSG and USERNOTICE become messages, other lines events by their command ("join", "roomstate") or notice
// ("raid"), CLEARCHAT and CLEARMSG deletions. In shared chat a message has the id of its original, so that copies from two
// rooms are one message to whoever removes doubles. A bundle of gifts counts once, not again with each of its gifts.
// WHISPER is never read.
std::unique_ptr<RecordReader> make_irc_reader(const NameKey& key);

// True for a line that begins like a line of Twitch's server: tags or prefix, and a known command.
bool is_twitch_irc(std::string_view line);

}  // namespace crowdline::formats
