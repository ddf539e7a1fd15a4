// When to look for clips of which stream: viewers make them while it runs, and for days afterwards.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace crowdline::twitch {

// A stored stream of Twitch. Instants are ms since 1970.
struct ClippedStream {
  std::string stream;  // ours
  bool live = false;
  std::int64_t over_ms = 0;  // when it ended, or was imported, whichever is later; of no meaning while live
};

// Fed with all streams that are stored and the time. Running streams come every ten minutes, one that has ended at once and
// then ever more seldom, for a week. Not thread-safe.
class ClipSchedule {
 public:
  // The streams to look at now, those that waited longest first, at most `most`. Each call of Helix costs points that all
  // channels share.
  std::vector<std::string> due(std::span<const ClippedStream> streams, std::int64_t now_ms, std::size_t most);

 private:
  struct Look {
    std::int64_t at_ms = 0;
    bool live = false;
  };
  bool is_due(const ClippedStream& stream, std::int64_t now_ms) const;
  std::int64_t looked_ms(std::string_view stream) const;

  std::map<std::string, Look, std::less<>> looks_;
};

}  // namespace crowdline::twitch
