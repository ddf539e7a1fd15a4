// Members of the Data API's answers.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json_fields.h"

namespace crowdline::youtube {

// A whole number from 0 to 2^53, which the API writes as a number or, where it is one of 64 bits, as a string.
std::optional<std::int64_t> count_field(const Json& object, const char* name);

// An instant, ms since 1970: RFC 3339 with 0-9 fraction digits and "Z" or an offset.
std::optional<std::int64_t> instant_field(const Json& object, const char* name);

// The object behind `name`; an empty one when there is none.
const Json& object_field(const Json& object, const char* name);

// The object behind `names`, each inside the one before; an empty one where one is missing.
const Json& path_field(const Json& object, std::initializer_list<const char*> names);

// The list behind `name`; an empty one when there is none.
const Json& list_field(const Json& object, const char* name);

// "PT1H2M3S", "P1DT2H", "P0D" as milliseconds; nullopt for anything else, also for what is beyond a hundred days.
std::optional<std::int64_t> read_iso_duration(std::string_view text);

// One page of a list. `left_out`: items that are no objects.
struct AnswerItems {
  std::vector<Json> items;
  std::string next_page;  // token; empty: there is no further page
  std::size_t left_out = 0;
};

// Fails with kRemote for what is no object with a list "items"; a missing list is an empty one.
Result<AnswerItems> read_items(std::string_view body);

}  // namespace crowdline::youtube
