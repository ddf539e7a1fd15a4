#include "pipeline/stream_clips.h"

#include <algorithm>

#include "base/json.h"

namespace crowdline::pipeline {
namespace {

Json clip_json(const StreamClip& clip) {
  return {{"id", clip.id},         {"title", clip.title}, {"url", clip.url},    {"start_ms", clip.start_ms},
          {"end_ms", clip.end_ms}, {"views", clip.views}, {"rough", clip.rough}};
}

}  // namespace

store::StreamChange clips_change(std::string stream, std::span<const StreamClip> clips) {
  store::StreamChange change{.stream = std::move(stream)};
  change.clips.emplace();
  Json all = Json::array();
  for (const StreamClip& clip : clips) {
    Json json = clip_json(clip);
    change.clips->push_back({.start_ms = clip.start_ms, .end_ms = clip.end_ms, .json = to_text(json)});
    all.push_back(std::move(json));
  }
  change.events.push_back({.name = "clip", .data = to_text(Json{{"clips", std::move(all)}})});
  return change;
}

bool same_clips(std::span<const store::StoredPiece> stored, const store::StreamChange& change) {
  return change.clips &&
         std::ranges::equal(stored, *change.clips, {}, &store::StoredPiece::json, &store::StoredPiece::json);
}

}  // namespace crowdline::pipeline
