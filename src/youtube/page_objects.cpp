#include "youtube/page_objects.h"

namespace crowdline::youtube {
namespace {

constexpr int kMostTries = 50;  // a name may stand in texts, too; each try may read the whole page

// The bytes of the object that begins `text`; empty when it does not end.
std::string_view object_at(std::string_view text) {
  std::size_t depth = 0;
  bool in_string = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (in_string) {
      if (c == '\\')
        ++at;
      else if (c == '"')
        in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{') {
      ++depth;
    } else if (c == '}' && --depth == 0) {
      return text.substr(0, at + 1);
    }
  }
  return {};
}

std::optional<Json> read_object_at(std::string_view text) {
  const std::string_view bytes = object_at(text);
  if (bytes.empty()) return std::nullopt;
  auto json = parse_json(bytes, "an object of the page");
  return json && json->is_object() ? std::optional(*std::move(json)) : std::nullopt;
}

// What stands behind the marks between a name and its object; empty when something else does.
std::string_view behind(std::string_view text, std::string_view marks) {
  const std::size_t at = text.find_first_not_of(marks);
  return at == std::string_view::npos || text[at] != '{' ? std::string_view() : text.substr(at);
}

}  // namespace

std::optional<Json> assigned_object(std::string_view page, std::string_view name) {
  int tries = 0;
  for (std::size_t at = page.find(name); at != std::string_view::npos; at = page.find(name, at + 1)) {
    if (++tries > kMostTries) break;
    const std::string_view rest = behind(page.substr(at + name.size()), "\"'] =\n\t");
    if (rest.empty() || page.substr(at, page.size() - at - rest.size()).find('=') == std::string_view::npos) continue;
    if (auto object = read_object_at(rest)) return object;
  }
  return std::nullopt;
}

std::optional<Json> config_object(std::string_view page, const char* member) {
  constexpr std::string_view kCall = "ytcfg.set(";
  int tries = 0;
  for (std::size_t at = page.find(kCall); at != std::string_view::npos; at = page.find(kCall, at + 1)) {
    if (++tries > kMostTries) break;
    const std::string_view rest = behind(page.substr(at + kCall.size()), " \n\t");
    auto object = rest.empty() ? std::nullopt : read_object_at(rest);
    if (object && object->contains(member)) return object;
  }
  return std::nullopt;
}

}  // namespace crowdline::youtube
