// The names of chatters, which readers of chat files give as keyed hashes only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "base/error.h"
#include "base/hash.h"
#include "chat/message.h"

namespace crowdline::sim {

struct ChatterName {
  std::string id;     // the number or channel id that the file gives; may be empty
  std::string login;  // a-z, 0-9, _: as a Twitch login
  std::string shown;  // display name; may hold any characters
};

// Looks through the text of a file for words whose hash is wanted: a simulator must say the names that were said, or @mentions in
// texts would name nobody.
class NameBook {
 public:
  NameBook(NameKey key, std::unordered_set<chat::ChatterId> wanted) : key_(key), wanted_(std::move(wanted)) {}

  // Any text format, unpacked when it is packed. Fails like formats::open_byte_source.
  Result<void> read_file(const std::string& path);
  void read_json(std::string_view json);
  void read_words(std::string_view text);

  // A chatter whose name is not in the file gets one made from the hash.
  ChatterName name_of(chat::ChatterId chatter) const;

 private:
  struct Scope;
  void close_scope(const Scope& scope);

  NameKey key_;
  std::unordered_set<chat::ChatterId> wanted_;
  std::unordered_map<chat::ChatterId, ChatterName> names_;
};

bool is_login(std::string_view text);

}  // namespace crowdline::sim
