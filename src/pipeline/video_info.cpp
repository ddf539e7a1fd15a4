#include "pipeline/video_info.h"

#include "pipeline/stream_change.h"

namespace crowdline::pipeline {

Result<store::StreamRecord> add_video_info(store::TimelineStore& store, const formats::VideoInfoFile& info) {
  if (info.heatmap.empty())
    return fail(ErrorCode::kNotUnderstood, "this .info.json says nothing of what is replayed most",
                "YouTube tells it only for videos with many views");
  const std::string url = "https://www.youtube.com/watch?v=" + info.video_id;
  auto record = store.stream_by_url(url);
  if (!record)
    return fail(ErrorCode::kNotFound, "no stream of " + url + " is stored",
                "import its chat first, with this link as its video, then this file");
  record->heatmap = info.heatmap;
  store::StreamChange change{.stream = record->info.id, .record = *record};
  add_record_event(change);
  if (auto stored = store.apply(change); !stored) return std::unexpected(stored.error());
  return record;
}

}  // namespace crowdline::pipeline
