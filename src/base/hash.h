// Fast hashes for tables and content (xxHash), and the keyed hash that replaces a chatter's name (SipHash-2-4).
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace crowdline {

// XXH3, 64 bits. Not keyed: never for names.
std::uint64_t hash64(std::string_view bytes, std::uint64_t seed = 0);

// XXH3, 128 bits, fed piece by piece; the same for every cutting of the input.
class ContentHasher {
 public:
  ContentHasher();
  ~ContentHasher();
  ContentHasher(const ContentHasher&) = delete;
  ContentHasher& operator=(const ContentHasher&) = delete;
  void update(std::string_view bytes);
  std::string hex() const;  // 32 lower-case hex digits of all that came so far

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The key under which chatter names are hashed; one per stream, never stored with the results.
class NameKey {
 public:
  static NameKey random();
  static NameKey fixed(std::uint64_t seed);  // for tests and for checking that results do not depend on the key
  // For a stream's buffer, which the key goes with.
  static NameKey from_bytes(const std::array<unsigned char, 16>& bytes);
  const std::array<unsigned char, 16>& bytes() const { return bytes_; }
  std::uint64_t operator()(std::string_view name) const;

 private:
  std::array<unsigned char, 16> bytes_{};
};

}  // namespace crowdline
