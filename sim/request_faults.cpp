#include "sim/request_faults.h"

#include "sim/json_answer.h"

namespace crowdline::sim {
namespace {

// Instead of an answer: nothing has happened.
std::optional<net::HttpResponse> refusal(Core& core, const std::string& path, const net::HttpResponse& trouble) {
  const auto strikes = [&](FaultName name) {
    const auto fault = core.strike(name, path);
    if (fault) core.log.fault(fault->kind->text, {{"path", path}});
    return fault.has_value();
  };
  if (path.starts_with("/helix") && strikes(FaultName::kUnauthorized)) return api_error(401, "Invalid OAuth token");
  if (strikes(FaultName::kServerError))
    return net::HttpResponse{trouble.status, trouble.headers, std::string(trouble.bytes())};
  if (strikes(FaultName::kUnavailable)) return net::HttpResponse{503, {}, std::string()};
  return std::nullopt;
}

}  // namespace

HttpAnswer answer_with_faults(Core& core, const net::HttpRequest& request, const std::function<HttpAnswer()>& respond,
                              const net::HttpResponse& trouble) {
  const std::string& path = request.target.path;
  auto refused = refusal(core, path, trouble);
  HttpAnswer result = refused ? HttpAnswer{.response = *std::move(refused)} : respond();
  const auto struck = [&](FaultName name) {
    auto fault = core.strike(name, path);
    if (fault) core.log.fault(fault->kind->text, {{"path", path}});
    return fault;
  };
  const bool whole = !result.stream;  // what grows has faults of its own
  if (whole && struck(FaultName::kBadJson))
    result.response.body = std::string("<html>{\"data\":[{\"id\":\"1\",</html>");
  if (whole && struck(FaultName::kEmptyBody)) result.response = {200, result.response.headers, std::string()};
  if (whole && struck(FaultName::kCutBody)) result.cut = true;
  if (const auto slow = struck(FaultName::kSlowAnswer)) result.delay_ms = slow->for_ms;
  core.log.write("answer", {{"path", path}, {"status", result.response.status}});
  return result;
}

}  // namespace crowdline::sim
