// Finding channels of the platforms, and who is live. Platforms implement it; the API and the command line ask.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/json.h"
#include "chat/message.h"

namespace crowdline::pipeline {

// Texts are as the platform gives them; nothing here is safe to be shown as markup.
struct FoundChannel {
  chat::Platform platform = chat::Platform::kTwitch;
  std::string id;    // as a link names it: the login, or YouTube's id
  std::string name;  // as it is shown
  std::string url;
  std::string title;
  std::string category;
  std::string language;
  std::vector<std::string> tags;
  std::string picture_url;  // https, or empty
  bool live = false;
  std::int64_t started_ms = 0;          // instant; 0: not live, or not told
  std::optional<std::int64_t> viewers;  // where the platform says it
};

struct ChannelQuery {
  std::string words;  // empty: the channels that are watched most now
  bool live_only = false;
  std::optional<chat::Platform> platform;  // nullopt: all
  bool typing = false;                     // more letters may follow: nothing that is scarce is used
  bool operator==(const ChannelQuery&) const = default;
};

struct FoundChannels {
  std::vector<FoundChannel> channels;
  std::vector<std::string> notes;  // sentences: which platform could not be asked, and what to do
};

// Thread-safe.
class ChannelSearch {
 public:
  virtual ~ChannelSearch() = default;

  // Blocks for some seconds at most. kNotAllowed: keys are missing, the hint says how to get them; kRemote: the platform does
  // not answer, or too many ask at once.
  virtual Result<FoundChannels> search(const ChannelQuery& query) = 0;
};

// As the API and `crowdline search --json` show it.
Json to_json(const FoundChannels& found);

}  // namespace crowdline::pipeline
