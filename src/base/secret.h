// Text that must not be seen: tokens and client secrets.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace crowdline {

// Cannot be formatted or streamed, so that it gets into a text only where reveal() stands.
class Secret {
 public:
  Secret() = default;
  explicit Secret(std::string text) : text_(std::move(text)) {}

  const std::string& reveal() const { return text_; }
  bool empty() const { return text_.empty(); }
  bool operator==(const Secret&) const = default;

 private:
  std::string text_;
};

// What a server said, fit to be shown: one line, printable, at most 200 bytes, without any of the secrets.
std::string shown_text(std::string_view text, std::initializer_list<const Secret*> secrets);

}  // namespace crowdline
