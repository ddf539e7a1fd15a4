// Frames to sentences: slots filled, variants chosen so that neighbours differ.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "summary/phrasebook.h"

namespace crowdline::summary {

using Slots = std::map<std::string, std::string, std::less<>>;

// nullopt when a slot outside brackets has no words. The first letter becomes a capital unless `keep_case`.
std::optional<std::string> fill(std::string_view frame, const Slots& slots, bool keep_case = false);

// Words as a reader counts them; a language without spaces counts its bytes, see Phrasebook.
std::size_t words_in(std::string_view text, const Phrasebook& book);

enum class Choice : std::uint8_t {
  kVaried,  // any usable frame of the group, by `seed`, of those that are least like `last_text`
  kFirst,   // the first usable one: groups that are in order of preference
};

struct Wish {
  std::string_view group;
  std::string_view last_text;
  std::uint64_t seed = 0;
  std::size_t max_words = 45;
  Choice choice = Choice::kVaried;
  bool keep_case = false;
};

// A sentence or title of that group with at most max_words words; nullopt when no frame is usable.
std::optional<std::string> realise(const Phrasebook& book, const Slots& slots, const Wish& wish);

}  // namespace crowdline::summary
