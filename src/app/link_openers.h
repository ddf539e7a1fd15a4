// The live sources of all platforms as one.
#pragma once

#include <algorithm>
#include <vector>

#include "pipeline/live_opener.h"

namespace crowdline::app {

// Asks each in turn whether the link is its to open. Thread-safe as they are; they outlive it.
class LinkOpeners final : public pipeline::LiveOpener {
 public:
  explicit LinkOpeners(std::vector<pipeline::LiveOpener*> openers) : openers_(std::move(openers)) {}

  bool takes(const chat::Link& link) const override { return opener_of(link) != nullptr; }
  Result<pipeline::OpenedLive> open(const chat::Link& link) override {
    if (pipeline::LiveOpener* opener = opener_of(link)) return opener->open(link);
    return nobody(link);
  }
  Result<pipeline::OpenedLive> resume(const chat::Link& link, const pipeline::ResumedLive& stream) override {
    if (pipeline::LiveOpener* opener = opener_of(link)) return opener->resume(link, stream);
    return nobody(link);
  }

 private:
  pipeline::LiveOpener* opener_of(const chat::Link& link) const {
    const auto found = std::ranges::find_if(openers_, [&link](const auto* opener) { return opener->takes(link); });
    return found == openers_.end() ? nullptr : *found;
  }
  static std::unexpected<Error> nobody(const chat::Link& link) {
    return fail(ErrorCode::kNotFound, "nothing can read " + link.url + " live");
  }

  const std::vector<pipeline::LiveOpener*> openers_;
};

}  // namespace crowdline::app
