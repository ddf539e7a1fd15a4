#include "text/link.h"

#include <array>

#include "text/characters.h"
#include "text/word_set.h"

namespace crowdline::text {
namespace {

// Endings that stand for a link even without a path. Those that are words of chat ("me", "it", "gg") need a path.
constexpr WordSet kEndings({"com", "net", "org", "tv", "io", "ly", "be", "edu", "gov", "info", "app", "dev", "xyz",
                            "uk", "ru", "jp", "fr", "eu"});
constexpr WordSet kEndingsWithPath({"gg", "me", "co", "it", "de", "es", "to", "gl", "us", "ca", "link", "live", "shop",
                                    "store", "pub", "fm", "cc", "sh"});

bool starts_with_lower(std::string_view text, std::string_view lower) {
  if (text.size() < lower.size()) return false;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    if (ascii_lower(text[i]) != lower[i]) return false;
  }
  return true;
}

// Length of "label.label…" at the start; the last label goes to `ending` in lower case.
std::size_t host_length(std::string_view chunk, std::array<char, 8>& ending, std::size_t& ending_size) {
  std::size_t at = 0;
  std::size_t dots = 0;
  ending_size = 0;
  for (; at < chunk.size(); ++at) {
    const char c = chunk[at];
    if (c == '.') {
      if (at == 0 || chunk[at - 1] == '.') return 0;
      ++dots;
      ending_size = 0;
    } else if (is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '_') {
      if (ending_size < ending.size()) ending[ending_size] = ascii_lower(c);
      ++ending_size;
    } else {
      break;
    }
  }
  return dots == 0 || ending_size > ending.size() ? 0 : at;
}

}  // namespace

bool is_link(std::string_view chunk) {
  const std::size_t dot = chunk.find('.');
  if (starts_with_lower(chunk, "http://") || starts_with_lower(chunk, "https://")) return chunk.size() > 8;
  if (dot == std::string_view::npos || dot == 0 || chunk.size() < 4) return false;
  if (starts_with_lower(chunk, "www.")) return chunk.size() > 5;
  std::array<char, 8> ending{};
  std::size_t ending_size = 0;
  const std::size_t host = host_length(chunk, ending, ending_size);
  if (host == 0 || ending_size < 2) return false;
  const std::string_view last(ending.data(), ending_size);
  const bool path =
      host < chunk.size() && (chunk[host] == '/' || chunk[host] == '?' || chunk[host] == '#' || chunk[host] == ':');
  return kEndings.contains(last) || (path && host + 1 < chunk.size() && kEndingsWithPath.contains(last));
}

}  // namespace crowdline::text
