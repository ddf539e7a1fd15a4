// What is left of YouTube's quota: for /metrics, the API and doctor.
#pragma once

#include "api/metrics.h"
#include "app/youtube_access.h"
#include "base/json.h"

namespace crowdline::app {

// "YoutubeQuota" of api/openapi.yaml.
Json quota_json(YoutubeAccess& access);
void write_quota(api::MetricsText& text, YoutubeAccess& access);
// "8412 of 10000 units and 97 of 100 searches are left until …".
std::string quota_line(YoutubeAccess& access);

}  // namespace crowdline::app
