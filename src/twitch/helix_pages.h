// A list of Helix that comes in pages.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "twitch/helix_answer.h"
#include "twitch/helix_request.h"

namespace crowdline::twitch {

// Ask for next(), give its answer to take(), until next() gives nothing. Pages may be short or empty before the end, may repeat
// rows, and the last one may name its own cursor again.
template <typename Record>
class HelixPages {
 public:
  // At most `most` records of at most `pages` pages are taken.
  HelixPages(HelixRequest first, std::size_t most, std::size_t pages = 20)
      : first_(std::move(first)), next_(first_), most_(most), pages_left_(pages) {}

  const std::optional<HelixRequest>& next() const { return next_; }

  void take(const HelixPage<Record>& page) {
    for (const Record& record : page.records) {
      if (records_.size() < most_ && ids_.insert(record.id).second) records_.push_back(record);
    }
    --pages_left_;
    const bool more =
        !page.cursor.empty() && cursors_.insert(page.cursor).second && records_.size() < most_ && pages_left_ > 0;
    next_ = more ? std::optional(first_.after(page.cursor)) : std::nullopt;
  }

  std::vector<Record> take_records() { return std::move(records_); }

 private:
  HelixRequest first_;
  std::optional<HelixRequest> next_;
  std::size_t most_;
  std::size_t pages_left_;
  std::unordered_set<std::string> ids_;
  std::unordered_set<std::string> cursors_;
  std::vector<Record> records_;
};

}  // namespace crowdline::twitch
