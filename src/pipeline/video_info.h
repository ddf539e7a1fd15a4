// What a .info.json tells, put to the stored stream of its video.
#pragma once

#include "formats/video_info_file.h"
#include "store/timeline_store.h"

namespace crowdline::pipeline {

// The newest stored stream of the video gets the heatmap. kNotFound: none is stored; kNotUnderstood: the file has no heatmap.
Result<store::StreamRecord> add_video_info(store::TimelineStore& store, const formats::VideoInfoFile& info);

}  // namespace crowdline::pipeline
