// Where chat and facts come from here.
#include "api/answer.h"
#include "api/backend.h"

namespace crowdline::api {

net::HttpResponse get_sources(Backend& backend, const Call& /*call*/) {
  if (!backend.context.sources)
    return json_answer(200, {{"sources", Json::array()}, {"api_days", 0}, {"next_purge_at", nullptr}});
  return json_answer(200, backend.context.sources());
}

}  // namespace crowdline::api
