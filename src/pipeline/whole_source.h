// Chat that an interface gives as a whole: comments of a video, the replay of an ended stream. Read to its end, like a file.
#pragma once

#include <string_view>
#include <vector>

#include "chat/source.h"
#include "formats/video_marks.h"
#include "store/timeline_store.h"

namespace crowdline::pipeline {

class WholeSource : public chat::ChatSource {
 public:
  // From any thread: nothing more is asked for; next() gives what was read already, then the end.
  virtual void stop() = 0;
  virtual std::string_view reader() const = 0;  // as the document names it
  virtual store::Provenance provenance() const = 0;
  // "Most replayed", where the source tells it. Complete at the end.
  virtual std::vector<formats::HeatMarker> heatmap() const { return {}; }
};

}  // namespace crowdline::pipeline
