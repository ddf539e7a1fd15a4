#include "irc/tag_text.h"

namespace crowdline::irc {
namespace {

char unescaped(char c) {
  switch (c) {
    case ':':
      return ';';
    case 's':
      return ' ';
    case 'r':
      return '\r';
    case 'n':
      return '\n';
    default:
      return c;
  }
}

}  // namespace

std::string unescape_tag(std::string_view value) {
  std::string text;
  text.reserve(value.size());
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] != '\\')
      text += value[i];
    else if (++i < value.size())
      text += unescaped(value[i]);
  }
  return text;
}

}  // namespace crowdline::irc
