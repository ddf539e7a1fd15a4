#include "api/event_feed.h"

#include "net/event_frame.h"
#include "pipeline/stream_row.h"

namespace crowdline::api {
namespace {

constexpr std::size_t kBatch = 32;       // events read from the store at once
constexpr std::int64_t kRetryMs = 2000;  // after a broken connection

class StreamEventFeed : public net::EventFeed {
 public:
  StreamEventFeed(const store::TimelineStore& store, pipeline::StreamControl& control, std::string stream,
                  std::int64_t after)
      : store_(store), control_(control), stream_(std::move(stream)), taken_(after), resumed_(after > 0) {}

  std::string take(std::size_t limit) override;
  bool ended() override { return ended_; }
  void on_ready(std::function<void()> wake) override { subscription_ = control_.subscribe(stream_, std::move(wake)); }

 private:
  std::string lost_frame(const store::StreamRecord& record, std::int64_t before) const;

  const store::TimelineStore& store_;
  pipeline::StreamControl& control_;
  const std::string stream_;
  std::int64_t taken_;  // sequence number of the last event that was given
  bool resumed_;        // the client has seen events before: holes matter
  bool greeted_ = false;
  bool ended_ = false;
  std::unique_ptr<pipeline::ChangeSubscription> subscription_;
};

std::string StreamEventFeed::lost_frame(const store::StreamRecord& record, std::int64_t before) const {
  auto row = pipeline::stream_row(record);
  row["lost_events"] = true;
  return net::event_frame(before, "status", to_text(row));
}

// The status is read before the events: what comes in between is found by the next call, so an end is never told too early.
std::string StreamEventFeed::take(std::size_t limit) {
  std::string frames = std::exchange(greeted_, true) ? "" : net::retry_frame(kRetryMs);
  const auto record = store_.stream(stream_);
  const auto events = record ? store_.events_after(stream_, taken_, kBatch) : Result<std::vector<store::StreamEvent>>{};
  if (!record || !events) {
    ended_ = true;
    return frames;
  }
  if (events->empty()) {
    ended_ = record->status == store::StreamStatus::kEnded || record->status == store::StreamStatus::kFailed;
    return frames;
  }
  for (const auto& event : *events) {
    if (resumed_ && event.sequence != taken_ + 1) frames += lost_frame(*record, event.sequence - 1);
    frames += net::event_frame(event.sequence, event.name, event.data);
    taken_ = event.sequence;
    resumed_ = true;
    if (frames.size() >= limit) break;
  }
  return frames;
}

}  // namespace

std::unique_ptr<net::EventFeed> make_event_feed(const store::TimelineStore& store, pipeline::StreamControl& control,
                                                std::string stream, std::int64_t after) {
  return std::make_unique<StreamEventFeed>(store, control, std::move(stream), after);
}

}  // namespace crowdline::api
