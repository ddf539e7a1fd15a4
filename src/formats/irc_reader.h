// Raw Twitch IRC logs: one line as the server sent it is one record.
#pragma once

#include <memory>

#include "base/hash.h"
#include "formats/record_reader.h"

namespace crowdline::formats {

// What becomes what: irc_items.h. A line without a command is a bad record.
std::unique_ptr<RecordReader> make_irc_reader(const NameKey& key);

// True for a line that begins like a line of Twitch's server: tags or prefix, and a known command.
bool is_twitch_irc(std::string_view line);

}  // namespace crowdline::formats
