// Where the reading of a live chat stands, so that it goes on there after a crash.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/error.h"
#include "files/private_file.h"

namespace crowdline::youtube {

struct ChatPlace {
  std::string video_id;
  std::string chat_id;
  std::string page_token;
  std::optional<std::int64_t> zero_ms;  // instant of video second 0
};

// One stream's place in a file of its own. Not thread-safe.
class ChatPlaceFile {
 public:
  explicit ChatPlaceFile(std::string path) : file_(std::move(path)) {}

  // nullopt: none is kept, or what is kept is no place.
  std::optional<ChatPlace> read() const;
  Result<void> write(const ChatPlace& place) const;
  void remove() const { (void)file_.remove(); }

 private:
  files::PrivateFile file_;
};

}  // namespace crowdline::youtube
