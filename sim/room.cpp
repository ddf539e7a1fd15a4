#include "sim/room.h"

#include <algorithm>

#include "base/hash.h"

namespace crowdline::sim {

Room make_room(std::string_view login) {
  return {.login = std::string(login), .id = number_id(fmt::format("room {}", login)), .shown = std::string(login)};
}

std::string number_id(std::string_view text) {
  constexpr std::uint64_t kFirst = 100'000'000'000;
  return std::to_string(kFirst + hash64(text) % (9 * kFirst));
}

std::string made_uuid(std::string_view space, std::string_view name, std::uint64_t number) {
  const std::uint64_t high = hash64(name, hash64(space, number));
  const std::uint64_t low = hash64(name, ~high);
  return fmt::format("{:08x}-{:04x}-4{:03x}-a{:03x}-{:012x}", high >> 32, high >> 16 & 0xffff, high & 0xfff,
                     low >> 48 & 0xfff, low & 0xffffffffffff);
}

std::string user_id_of(const ChatterName& name) {
  const bool digits = !name.id.empty() && std::ranges::all_of(name.id, [](char c) { return c >= '0' && c <= '9'; });
  return digits ? name.id : number_id(name.id.empty() ? name.login : name.id);
}

std::string color_of(std::string_view user_id) { return fmt::format("#{:06X}", hash64(user_id) & 0xffffff); }

}  // namespace crowdline::sim
