#include "formats/line_cutter.h"

#include <cstring>

namespace crowdline::formats {

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos; }

Result<bool> skip_line(ByteWindow& window) {
  while (true) {
    const std::string_view view = window.view();
    const std::size_t end = view.find('\n');
    window.consume(end == std::string_view::npos ? view.size() : end + 1);
    if (end != std::string_view::npos) return true;
    auto more = window.more();
    if (!more || !*more) return more;
  }
}

Result<std::optional<RawRecord>> LineCutter::next() {
  std::size_t searched = 0;
  while (true) {
    const std::string_view view = window_.view();
    const void* found =
        searched < view.size() ? std::memchr(view.data() + searched, '\n', view.size() - searched) : nullptr;
    if (found == nullptr) {
      searched = view.size();
      if (window_.full()) {
        if (auto done = skip_line(window_); !done) return std::unexpected(done.error());
        return RawRecord{.problem = "record_too_long"};
      }
      auto more = window_.more();
      if (!more) return std::unexpected(more.error());
      if (*more) continue;
      if (view.empty()) return std::nullopt;
    }
    std::string_view line = window_.view();
    if (found != nullptr)
      line = line.substr(0, static_cast<std::size_t>(static_cast<const char*>(found) - view.data()));
    window_.consume(line.size() + (found != nullptr ? 1 : 0));
    searched = 0;
    if (line.size() >= kLongestRecord) return RawRecord{.problem = "record_too_long"};
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!is_blank(line)) return RawRecord{.bytes = line, .problem = {}, .cut_off = found == nullptr};
  }
}

}  // namespace crowdline::formats
