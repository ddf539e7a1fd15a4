// Reads what a ByteWriter wrote. Never reads beyond the end: then, and ever after, good() is false and all is zero.
#pragma once

#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace crowdline::buffer {

class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  template <typename Number>
    requires(std::is_arithmetic_v<Number> || std::is_enum_v<Number>)
  void get(Number& number) {
    const std::string_view bytes = take(sizeof number);
    number = {};
    if (good_) std::memcpy(&number, bytes.data(), sizeof number);
  }
  void get(bool& flag) {
    std::uint8_t byte = 0;
    get(byte);
    flag = byte == 1;
    good_ = good_ && byte <= 1;
  }
  void get(std::string& text) {
    std::uint32_t size = 0;
    get(size);
    text = take(size);
  }
  void get(std::optional<std::int64_t>& number) {
    bool there = false;
    std::int64_t value = 0;
    get(there);
    get(value);
    number = there ? std::optional(value) : std::nullopt;
  }
  void get(std::vector<std::string>& texts) {
    std::uint32_t count = 0;
    get(count);
    texts.clear();
    for (std::uint32_t i = 0; i < count && good_; ++i) get(texts.emplace_back());
  }

  bool good() const { return good_; }
  bool at_end() const { return rest_.empty(); }

 private:
  std::string_view take(std::size_t count) {
    good_ = good_ && count <= rest_.size();
    if (!good_) return {};
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
  }

  std::string_view rest_;
  bool good_ = true;
};

}  // namespace crowdline::buffer
