#include "api/api.h"

#include <strings.h>

#include <chrono>

#include "api/access.h"
#include "api/backend.h"
#include "api/router.h"
#include "net/problem.h"

namespace crowdline::api {
namespace {

constexpr std::uint64_t kJsonLimit = 64 * 1024;
constexpr std::size_t kCachedSeconds = 1'000'000;  // about 60 MB of decoded lanes

bool is_json(std::string_view content_type) {
  const auto type = content_type.substr(0, std::min(content_type.find(';'), content_type.find(' ')));
  return type.size() == 16 && ::strncasecmp(type.data(), "application/json", 16) == 0;
}

class Api : public net::HttpHandler {
 public:
  explicit Api(ApiContext context)
      : site_(context.assets), backend_{std::move(context), LaneCache(kCachedSeconds), Metrics(endpoints())} {}

  net::Reception receive(const net::HttpRequest& head) override;
  net::HttpResponse handle(net::HttpRequest request) override;

 private:
  net::Reception admit(const Endpoint& endpoint, const net::HttpRequest& head) const;
  net::HttpResponse answer_elsewhere(const net::HttpRequest& head, const Route& route) const;
  net::HttpResponse run(const Route& route, net::HttpRequest& request);

  net::StaticSite site_;
  Backend backend_;
};

// The route is sought twice for a request that goes to the pool: cheaper than to carry it there.
net::Reception Api::receive(const net::HttpRequest& head) {
  const auto route = find_route(endpoints(), head.method, head.target.segments);
  if (!route.endpoint) {
    net::Reception reception{.answer = answer_elsewhere(head, route)};
    backend_.metrics.observe(endpoints().size(), reception.answer->status, {});
    return reception;
  }
  const Endpoint& endpoint = endpoints()[*route.endpoint];
  auto reception = admit(endpoint, head);
  if (reception.answer) {
    backend_.metrics.observe(*route.endpoint, reception.answer->status, {});
  } else if (endpoint.at_once) {
    net::HttpRequest copy{.method = head.method, .target = head.target, .headers = head.headers};
    reception.answer = run(route, copy);
  }
  return reception;
}

// What may come in for this endpoint, or why nothing may.
net::Reception Api::admit(const Endpoint& endpoint, const net::HttpRequest& head) const {
  const auto& settings = backend_.context.settings;
  net::Reception reception{.answer = refuse_access(settings, endpoint.access, head), .body_limit = kJsonLimit};
  if (reception.answer) return reception;
  if (endpoint.body == BodyKind::kJson && !is_json(head.header("content-type").value_or(""))) {
    reception.answer = net::problem(415, "the body must be JSON, with Content-Type: application/json");
  }
  if (endpoint.body == BodyKind::kFile) {
    reception.body_limit = settings.import_limit;
    reception.spool_folder = settings.spool_folder;
  }
  return reception;
}

net::HttpResponse Api::answer_elsewhere(const net::HttpRequest& head, const Route& route) const {
  if (!route.allowed.empty()) {
    auto response = net::problem(405, fmt::format("this address takes {} only", route.allowed));
    response.headers.emplace_back("Allow", route.allowed);
    return response;
  }
  if (auto page = site_.answer(head)) return std::move(*page);
  return net::problem(404, "there is nothing at this address");
}

net::HttpResponse Api::handle(net::HttpRequest request) {
  const auto route = find_route(endpoints(), request.method, request.target.segments);
  if (!route.endpoint) return answer_elsewhere(request, route);
  return run(route, request);
}

net::HttpResponse Api::run(const Route& route, net::HttpRequest& request) {
  const auto begin = std::chrono::steady_clock::now();
  auto response = endpoints()[*route.endpoint].answer(backend_, Call{request, route.captures});
  backend_.metrics.observe(*route.endpoint, response.status, std::chrono::steady_clock::now() - begin);
  return response;
}

}  // namespace

Result<std::unique_ptr<net::HttpHandler>> make_api(ApiContext context) {
  if (auto safe = check_exposure(context.settings); !safe) return std::unexpected(safe.error());
  return std::make_unique<Api>(std::move(context));
}

}  // namespace crowdline::api
