// The parameters of a method of the Data API, checked.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sim/http_text.h"
#include "sim/youtube_failure.h"

namespace crowdline::sim {

struct YoutubeField {
  std::string_view name;
  std::string_view choices = {};    // "time relevance"; empty: any text
  std::int64_t low = 0, high = -1;  // a whole number of this range; high < low: no number
};

struct YoutubeMethod {
  std::string_view path;     // below the root: "/videos"
  std::string_view parts;    // "id snippet"
  std::string_view filters;  // of these exactly one must be there; empty: none is needed
  std::string_view required;
  std::span<const YoutubeField> fields;  // besides those and the ones that every method takes
};

class YoutubeQuery {
 public:
  explicit YoutubeQuery(Parameters parameters) : parameters_(std::move(parameters)) {}

  // Empty or `otherwise`: it is not there.
  std::string text(std::string_view name) const { return parameter(parameters_, name).value_or(""); }
  std::int64_t number(std::string_view name, std::int64_t otherwise) const;
  // The values of a repeated parameter, each of which may be a list with commas.
  std::vector<std::string> list(std::string_view name) const;
  bool has(std::string_view name) const { return parameter(parameters_, name).has_value(); }
  bool has_part(std::string_view part) const;

 private:
  Parameters parameters_;
};

std::variant<YoutubeQuery, YoutubeFailure> checked_query(const YoutubeMethod& method, const Parameters& parameters);

// All methods that the simulator knows. nullptr: there is none.
const YoutubeMethod* find_youtube_method(std::string_view path);
std::span<const YoutubeMethod> youtube_methods();

}  // namespace crowdline::sim
