// Badges and well-known bot names as roles.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "chat/message.h"

namespace crowdline::formats {

// A Twitch badge by its set ("moderator", "subscriber", ...); unknown ones add nothing.
void add_twitch_badge(std::string_view set, chat::Roles& roles);

// A badge as words, whatever the platform: sets of Twitch, icon names of YouTube ("OWNER"), titles ("Member (2 months)",
// "New member").
void add_badge(std::string_view words, chat::Roles& roles);

// A list of badges with one of ",;|" between them, as in "moderator/1,subscriber/12".
void add_badges(std::string_view list, chat::Roles& roles);

// The same, for readers: most lists of a chat came before. Bounded.
class BadgeMemory {
 public:
  void add(std::string_view list, chat::Roles& roles);

 private:
  static constexpr std::size_t kEntries = 64;
  struct Entry {  // the newest list that fell there
    std::string list;
    chat::Roles roles;
  };
  std::array<Entry, kEntries> entries_;
};

// Adds kBot for the names of services that post in many channels; case does not matter.
void add_known_bot(std::string_view name, chat::Roles& roles);

}  // namespace crowdline::formats
