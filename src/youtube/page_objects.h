// The JSON objects that YouTube's pages assign in their scripts.
#pragma once

#include <optional>
#include <string_view>

#include "base/json.h"

namespace crowdline::youtube {

// `ytInitialData = {...}` and `window["ytInitialData"] = {...}`: the first assignment of `name` to an object that can be read;
// braces are matched outside of strings. nullopt: there is none.
std::optional<Json> assigned_object(std::string_view page, std::string_view name);

// `ytcfg.set({...})`: of several calls, the one that holds `member`.
std::optional<Json> config_object(std::string_view page, const char* member);

}  // namespace crowdline::youtube
