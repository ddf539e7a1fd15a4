#include "net/http_call_text.h"

#include <algorithm>

namespace crowdline::net {
namespace {

bool is_letter_or_digit(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// RFC 9110, section 5.6.2.
bool is_token(std::string_view word) {
  static constexpr std::string_view kOthers = "!#$%&'*+-.^_`|~";
  return !word.empty() &&
         std::ranges::all_of(word, [](char c) { return is_letter_or_digit(c) || kOthers.contains(c); });
}

bool is_value(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) >= ' ' && c != 0x7F; });
}

}  // namespace

Result<std::string> write_call(const HttpCall& call, const ClientUrl& url, const std::string& user_agent, bool last) {
  if (!is_token(call.method)) return fail(ErrorCode::kUsage, "the method of a call is no word");
  std::string text = fmt::format("{} {} HTTP/1.1\r\nHost: {}\r\nConnection: {}\r\n", call.method, url.target,
                                 url.authority(), last ? "close" : "keep-alive");
  if (!user_agent.empty()) text += fmt::format("User-Agent: {}\r\n", user_agent);
  for (const auto& [name, value] : call.headers) {
    if (!is_token(name) || !is_value(value))
      return fail(ErrorCode::kUsage, "a header of a call holds line ends or the like");
    text += fmt::format("{}: {}\r\n", name, value);
  }
  if (!call.body.empty() || call.method == "POST") text += fmt::format("Content-Length: {}\r\n", call.body.size());
  return text + "\r\n" + call.body;
}

std::string percent_encode(std::string_view text) {
  std::string encoded;
  for (const char c : text) {
    if (is_letter_or_digit(c) || c == '-' || c == '.' || c == '_' || c == '~')
      encoded += c;
    else
      encoded += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return encoded;
}

}  // namespace crowdline::net
