#include "sim/youtube_ids.h"

#include <algorithm>
#include <charconv>

#include "base/hash.h"

namespace crowdline::sim {
namespace {

constexpr std::string_view kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view kUrl = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::size_t kCoreSize = 26;

std::string encoded(std::string_view bytes, std::string_view alphabet, bool padded) {
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const std::size_t size = std::min<std::size_t>(3, bytes.size() - at);
    std::uint32_t group = 0;
    for (std::size_t i = 0; i < 3; ++i)
      group = group << 8 | (i < size ? static_cast<unsigned char>(bytes[at + i]) : 0u);
    for (std::size_t i = 0; i <= size; ++i) text += alphabet[group >> (18 - 6 * i) & 63];
    if (padded) text.append(3 - size, '=');
  }
  return text;
}

int digit_of(char c) {
  if (c == '+') c = '-';
  if (c == '/') c = '_';
  const auto at = kUrl.find(c);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

// A field of a protobuf that holds bytes; all here are shorter than 128.
std::string field(int number, std::string_view bytes) {
  return std::string{static_cast<char>(number << 3 | 2), static_cast<char>(bytes.size())} + std::string(bytes);
}

// The bytes of the field that `bytes` begins with, where that is `number`.
std::optional<std::string_view> first_field(int number, std::string_view bytes) {
  if (bytes.size() < 2 || bytes[0] != static_cast<char>(number << 3 | 2)) return std::nullopt;
  const auto size = static_cast<unsigned char>(bytes[1]);
  if (size >= 128 || bytes.size() < 2u + size) return std::nullopt;
  return bytes.substr(2, size);
}

bool is_id(std::string_view text, std::size_t size) {
  return text.size() == size &&
         std::ranges::all_of(text, [](char c) { return kUrl.find(c) != std::string_view::npos; });
}

// `size` characters that depend on `text` alone.
std::string made_id(std::string_view text, std::size_t size) {
  std::string id;
  for (std::uint64_t round = 0; id.size() < size; ++round) {
    std::uint64_t bits = hash64(text, round + 1);
    for (int i = 0; i < 10 && id.size() < size; ++i, bits >>= 6) id += kUrl[bits & 63];
  }
  return id;
}

}  // namespace

std::string base64(std::string_view bytes) { return encoded(bytes, kPlain, true); }
std::string base64url(std::string_view bytes) { return encoded(bytes, kUrl, false); }

std::optional<std::string> base64_bytes(std::string_view text) {
  while (text.ends_with('=')) text.remove_suffix(1);
  if (text.size() % 4 == 1) return std::nullopt;
  std::string bytes;
  std::uint32_t group = 0;
  int bits = 0;
  for (const char c : text) {
    const int digit = digit_of(c);
    if (digit < 0) return std::nullopt;
    group = group << 6 | static_cast<std::uint32_t>(digit);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += static_cast<char>(group >> bits & 255);
  }
  return bytes;
}

bool is_video_id(std::string_view text) { return is_id(text, 11); }
bool is_channel_id(std::string_view text) { return text.starts_with("UC") && is_id(text, 24); }
std::string channel_id_of(std::string_view name) { return "UC" + made_id(name, 22); }

std::string live_chat_id(std::string_view video, std::string_view channel) {
  return base64url(field(1, field(1, video)) + field(5, field(1, channel) + field(2, video)));
}

std::string core_id_of(std::string_view page_id, std::string_view unique) {
  if (const auto bytes = base64_bytes(page_id)) {
    const auto outer = first_field(1, *bytes);
    const auto core = outer ? first_field(1, *outer) : std::nullopt;
    if (core && is_id(*core, kCoreSize)) return std::string(*core);
  }
  return "C" + made_id(unique, kCoreSize - 1);
}

std::string api_message_id(std::string_view chat_id, std::string_view core_id) {
  return "LCC." + base64url(field(1, *base64_bytes(chat_id)) + field(2, field(1, core_id)));
}

std::string page_message_id(std::string_view core_id) { return base64(field(1, field(1, core_id))); }

std::string page_token(std::string_view subject, std::uint64_t number) {
  return base64url(fmt::format("\x08\x01{:08x}{}", hash64(subject) & 0xffffffff, number));
}

std::optional<std::uint64_t> page_of_token(std::string_view token, std::string_view subject) {
  const auto bytes = base64_bytes(token);
  const std::string head = fmt::format("\x08\x01{:08x}", hash64(subject) & 0xffffffff);
  if (!bytes || !bytes->starts_with(head)) return std::nullopt;
  std::uint64_t number = 0;
  const char* end = bytes->data() + bytes->size();
  const auto [stop, error] = std::from_chars(bytes->data() + head.size(), end, number);
  if (error != std::errc() || stop != end) return std::nullopt;
  return number;
}

}  // namespace crowdline::sim
