// A channel's name and numbers, and ids that are made from what they belong to.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "sim/name_book.h"

namespace crowdline::sim {

struct Room {
  std::string login;
  std::string id;     // decimal digits; stays when the login changes
  std::string shown;  // display name
};

Room make_room(std::string_view login);

// Decimal digits that depend on `text` alone; equal texts give equal ids.
std::string number_id(std::string_view text);
// A UUID that depends on the parts alone.
std::string made_uuid(std::string_view space, std::string_view name, std::uint64_t number = 0);

// The number that Twitch would know this chatter by: the file's where that is one.
std::string user_id_of(const ChatterName& name);

// "#RRGGBB" that depends on the id alone.
std::string color_of(std::string_view user_id);

}  // namespace crowdline::sim
