#include "net/target.h"

#include <simdjson.h>

namespace crowdline::net {
namespace {

constexpr std::size_t kMaxParameters = 64;

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::unexpected<Error> malformed(std::string what) {
  return fail(ErrorCode::kUsage, "the address of the request is malformed: " + std::move(what));
}

Result<std::string> decode_plain(std::string_view text, bool plus_is_space) {
  auto decoded = percent_decode(text, plus_is_space);
  if (!decoded) return malformed("a percent sign without two hex digits");
  if (!is_plain_text(*decoded)) return malformed("it holds control characters or is not UTF-8");
  return *std::move(decoded);
}

Result<std::vector<std::string>> parse_segments(std::string_view path) {
  std::vector<std::string> segments;
  while (!path.empty()) {
    path.remove_prefix(1);
    const auto end = std::min(path.find('/'), path.size());
    auto segment = decode_plain(path.substr(0, end), false);
    if (!segment) return std::unexpected(segment.error());
    if (*segment == "." || *segment == "..") return malformed("dot segments are not taken");
    segments.push_back(*std::move(segment));
    path.remove_prefix(end);
  }
  return segments;
}

Result<std::vector<QueryParameter>> parse_query(std::string_view raw) {
  std::vector<QueryParameter> parameters;
  while (!raw.empty()) {
    const auto end = std::min(raw.find('&'), raw.size());
    const auto part = raw.substr(0, end);
    raw.remove_prefix(std::min(end + 1, raw.size()));
    if (part.empty()) continue;
    if (parameters.size() == kMaxParameters) return malformed("it has too many parameters");
    const auto equals = std::min(part.find('='), part.size());
    auto name = decode_plain(part.substr(0, equals), true);
    if (!name) return std::unexpected(name.error());
    auto value = decode_plain(part.substr(std::min(equals + 1, part.size())), true);
    if (!value) return std::unexpected(value.error());
    parameters.push_back({*std::move(name), *std::move(value)});
  }
  return parameters;
}

}  // namespace

std::optional<std::string> percent_decode(std::string_view text, bool plus_is_space) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '+' && plus_is_space) {
      decoded += ' ';
    } else if (text[i] != '%') {
      decoded += text[i];
    } else {
      if (text.size() - i < 3) return std::nullopt;
      const int high = hex_value(text[i + 1]);
      const int low = hex_value(text[i + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      decoded += static_cast<char>(high * 16 + low);
      i += 2;
    }
  }
  return decoded;
}

bool is_plain_text(std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7f) return false;
  }
  return simdjson::validate_utf8(text.data(), text.size());
}

Result<Target> parse_target(std::string_view raw) {
  if (raw.empty() || raw.front() != '/') return malformed("it must begin with a slash");
  if (raw.find('#') != std::string_view::npos) return malformed("a fragment does not belong into a request");
  const auto question = std::min(raw.find('?'), raw.size());
  auto path = decode_plain(raw.substr(0, question), false);
  if (!path) return std::unexpected(path.error());
  auto segments = parse_segments(raw.substr(0, question));
  if (!segments) return std::unexpected(segments.error());
  auto query = parse_query(raw.substr(std::min(question + 1, raw.size())));
  if (!query) return std::unexpected(query.error());
  return Target{*std::move(path), *std::move(segments), *std::move(query)};
}

std::optional<std::string_view> Target::parameter(std::string_view name) const {
  for (const auto& entry : query) {
    if (entry.name == name) return entry.value;
  }
  return std::nullopt;
}

std::size_t Target::count(std::string_view name) const {
  std::size_t count = 0;
  for (const auto& entry : query) count += entry.name == name ? 1 : 0;
  return count;
}

}  // namespace crowdline::net
