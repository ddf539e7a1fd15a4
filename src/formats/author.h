// Who wrote a message: the one place where readers let go of names.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "chat/message.h"

namespace crowdline::formats {

struct Author {
  std::string_view
      id;  // the platform's; empty when the file has none: then the login, else the name, tells chatters apart
  std::string_view name;        // as chat shows it
  std::string_view login = {};  // where the platform has one beside it
};

// The chatter under the key: also of somebody whose messages are taken out.
chat::ChatterId chatter_of(const Author& author, const NameKey& key);

// Fills chatter, name_hashes and the role of well-known bots.
void set_author(const Author& author, const NameKey& key, chat::ChatMessage& message);

// The names of `author` in their one form under the key; 0 where there is none.
chat::NameHashes name_hashes(const Author& author, const NameKey& key);

// set_author() under one key that remembers: few people write most of a chat. Holds hashes only, none of a name alone.
class AuthorMemory {
 public:
  explicit AuthorMemory(const NameKey& key);
  void set_author(const Author& author, chat::ChatMessage& message);

 private:
  static constexpr std::size_t kEntries = 4'096;
  struct Entry {  // the newest author that fell there
    std::uint64_t whole = 0;
    chat::ChatterId chatter = 0;
    chat::NameHashes names{};
    bool bot = false;
  };
  NameKey key_;
  std::uint64_t seed_;
  std::vector<Entry> entries_;
};

}  // namespace crowdline::formats
