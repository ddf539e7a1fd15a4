// https://api.twitch.tv/helix: the reads that a chat tool needs, and EventSub's subscriptions.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "net/http_types.h"
#include "sim/accounts.h"
#include "sim/channel.h"
#include "sim/core.h"
#include "sim/helix_rows.h"
#include "sim/http_text.h"
#include "sim/rate_bucket.h"

namespace crowdline::sim {

// Who asks.
struct HelixCaller {
  Token token;
  std::string owner;  // of the bucket: client, and user where there is one
};

class Helix {
 public:
  using Subscriptions = std::function<net::HttpResponse(const net::HttpRequest&, const HelixCaller&)>;

  // `limit`: requests in a minute. `subscriptions` answers /helix/eventsub/subscriptions.
  Helix(Core& core, Accounts& accounts, std::int64_t limit, Subscriptions subscriptions);
  void add(const Channel& channel) { channels_.push_back(&channel); }

  // Requests below /helix. Everything carries Ratelimit-*.
  net::HttpResponse answer(const net::HttpRequest& request);

 private:
  struct Endpoint {
    std::string_view path;
    net::HttpResponse (Helix::*handler)(const net::HttpRequest&, const HelixCaller&);
  };
  static const std::vector<Endpoint>& endpoints();

  std::variant<HelixCaller, net::HttpResponse> authorize(const net::HttpRequest& request) const;
  net::HttpResponse dispatch(const net::HttpRequest& request, const HelixCaller& caller);
  void add_limits(net::HttpResponse& response, const std::string& owner);

  net::HttpResponse users(const net::HttpRequest& request, const HelixCaller& caller);
  net::HttpResponse streams(const net::HttpRequest& request, const HelixCaller& caller);
  net::HttpResponse followed(const net::HttpRequest& request, const HelixCaller& caller);
  net::HttpResponse channels(const net::HttpRequest& request, const HelixCaller& caller);
  net::HttpResponse videos(const net::HttpRequest& request, const HelixCaller& caller);
  net::HttpResponse clips(const net::HttpRequest& request, const HelixCaller& caller);
  net::HttpResponse search_channels(const net::HttpRequest& request, const HelixCaller& caller);
  net::HttpResponse search_categories(const net::HttpRequest& request, const HelixCaller& caller);
  net::HttpResponse games(const net::HttpRequest& request, const HelixCaller& caller);
  net::HttpResponse global_emotes(const net::HttpRequest& request, const HelixCaller& caller);
  net::HttpResponse channel_emotes(const net::HttpRequest& request, const HelixCaller& caller);
  net::HttpResponse emote_sets(const net::HttpRequest& request, const HelixCaller& caller);
  net::HttpResponse global_badges(const net::HttpRequest& request, const HelixCaller& caller);
  net::HttpResponse channel_badges(const net::HttpRequest& request, const HelixCaller& caller);
  net::HttpResponse cheermotes(const net::HttpRequest& request, const HelixCaller& caller);
  net::HttpResponse shared_chat(const net::HttpRequest& request, const HelixCaller& caller);
  net::HttpResponse chat_settings(const net::HttpRequest& request, const HelixCaller& caller);
  net::HttpResponse markers(const net::HttpRequest& request, const HelixCaller& caller);
  net::HttpResponse subscriptions(const net::HttpRequest& request, const HelixCaller& caller);

  const Channel* channel_of(std::string_view id) const;
  std::vector<const Channel*> by_viewers() const;
  net::HttpResponse paged(const Rows& rows, const net::HttpRequest& request);
  // Each category once.
  std::vector<std::string> categories() const;

  Core& core_;
  Accounts& accounts_;
  RateBucket bucket_;
  Subscriptions subscriptions_;
  std::vector<const Channel*> channels_;
};

}  // namespace crowdline::sim
