// What Helix says of one followed channel, minute by minute, as news.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "chat/message.h"
#include "twitch/helix_answer.h"

namespace crowdline::twitch {

struct StreamBegan {
  std::int64_t started_ms = 0;  // instant
};
struct StreamOver {};
using StreamChangeNews = std::variant<StreamBegan, StreamOver, chat::ChannelEvent>;

// Fed with each answer about the channel. Titles, categories and tags that change become events; the
// first title and the first category known do not.
class StreamNews {
 public:
  // What is known when the following begins; empty texts: nothing.
  StreamNews(bool live, std::string title, std::string category, std::vector<std::string> tags = {})
      : live_(live), title_(std::move(title)), category_(std::move(category)), tags_(std::move(tags)) {}

  // `stream` null: the channel is not among those that are live. Helix forgets a running stream now and then, so that two such
  // answers in a row are needed to end one.
  std::vector<StreamChangeNews> take(const HelixStream* stream, std::int64_t now_ms);

 private:
  bool live_;
  int missed_ = 0;
  std::string title_;
  std::string category_;
  std::vector<std::string> tags_;
};

}  // namespace crowdline::twitch
