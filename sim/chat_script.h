// A chat file as a play: what is said when, and by whom.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

#include "base/error.h"
#include "chat/message.h"
#include "sim/name_book.h"

namespace crowdline::sim {

struct ScriptItem {
  std::int64_t due_ms = 0;     // video time at which it is sent: never goes back, in the order of the file
  std::int64_t offset_ms = 0;  // video time that it names; before due_ms where the file is out of order
  std::uint32_t chatter = 0;   // of a message, or the one that a deletion takes out: index into chatters
  std::variant<chat::ChatMessage, chat::ChannelEvent, chat::Deletion> item;
};

struct ChatScript {
  chat::StreamInfo info;
  std::vector<ScriptItem> items;
  std::vector<ChatterName> chatters;
  std::unordered_map<std::string, std::uint32_t> by_id;  // of messages that the file gives an id, index into items
  std::int64_t end_ms = 0;  // the stream's end: its length where the file says so, else the last item
  std::size_t messages = 0;
  std::size_t left_out = 0;  // records that cannot be played: damaged, or without a time
};

// Any file that formats::open_chat_file understands; fails as that does.
Result<std::shared_ptr<const ChatScript>> read_chat_script(const std::string& path);

}  // namespace crowdline::sim
