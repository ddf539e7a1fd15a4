#include "sim/line_damage.h"

#include <algorithm>
#include <vector>

namespace crowdline::sim {
namespace {

std::vector<std::string> split(const std::string& tags) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < tags.size();) {
    const std::size_t end = std::min(tags.find(';', at), tags.size());
    parts.push_back(tags.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string tags;
  for (const auto& part : parts) tags += (tags.empty() ? "" : ";") + part;
  return tags;
}

// Where the text behind ":" begins; npos when there is none.
std::size_t trailing(const IrcLine& line) {
  const auto at = line.rest.find(" :", 1);
  return at == std::string::npos ? at : at + 2;
}

}  // namespace

void shuffle_tags(IrcLine& line, const Draw& draw) {
  auto parts = split(line.tags);
  for (std::size_t i = parts.size(); i > 1; --i) std::swap(parts[i - 1], parts[draw(i)]);
  line.tags = joined(parts);
}

void add_unknown_tags(IrcLine& line) {
  line.tags = "sim-new-tag=a\\sb\\:c;color=#000000;sim-flag;" + line.tags + ";sim-other=1=2";
}

void empty_tags(IrcLine& line) {
  auto parts = split(line.tags);
  for (auto& part : parts) {
    if (part == "mod=0" || part == "subscriber=0") part.pop_back();
  }
  std::erase_if(parts, [](const std::string& part) {
    return part == "turbo=0" || part == "first-msg=0" || part == "flags=" || part == "badge-info=";
  });
  line.tags = joined(parts);
}

void add_bad_emotes(IrcLine& line) {
  auto parts = split(line.tags);
  for (auto& part : parts) {
    if (!part.starts_with("emotes=")) continue;
    part += part.size() > 7 ? "/" : "";
    part += "25:04/30:4-0/41:9000-9004/52:x-y/63:";
  }
  line.tags = joined(parts);
}

void lengthen_tags(IrcLine& line, std::size_t size) {
  constexpr std::string_view kName = ";sim-padding=";
  const std::size_t taken = line.tags.size() + kName.size();
  if (taken < size) line.tags += std::string(kName) + std::string(size - taken, 'x');
}

bool bare_trailing(IrcLine& line) {
  const auto at = trailing(line);
  if (at == std::string::npos || at >= line.rest.size() || line.rest[at] == ':') return false;
  if (line.rest.find(' ', at) != std::string::npos) return false;
  line.rest.erase(at - 1, 1);
  return true;
}

bool open_action(IrcLine& line) {
  const auto at = trailing(line);
  if (at == std::string::npos ||
      !line.rest.substr(at).starts_with("\x01"
                                        "ACTION ") ||
      !line.rest.ends_with('\x01'))
    return false;
  line.rest.pop_back();
  return true;
}

}  // namespace crowdline::sim
