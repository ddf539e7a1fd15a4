// For tests: Twitch's login and Helix as a function, called from many threads.
#pragma once

#include <atomic>
#include <chrono>
#include <mutex>
#include <set>
#include <string>
#include <thread>

#include "twitch/token_source.h"

namespace crowdline::twitch {

// Takes access tokens that are in `valid`; a refresh makes "access-N" and "refresh-N", and takes each refresh token once.
class ScriptedTwitch {
 public:
  CallServer caller() {
    return [this](net::HttpCall call) { return answer(call); };
  }

  net::HttpAnswer answer(const net::HttpCall& call) {
    if (call.url.ends_with("/token") && delay.count() > 0) std::this_thread::sleep_for(delay);
    const std::lock_guard lock(mutex);
    if (call.url.ends_with("/validate")) {
      ++validations;
      const std::string token = token_of(call, "OAuth ");
      if (!valid.contains(token))
        return {.status = 401, .headers = {}, .body = R"({"status":401,"message":"invalid access token"})"};
      return {.status = 200,
              .headers = {},
              .body = R"({"client_id":"c","login":"ana","user_id":"5","scopes":[],"expires_in":14000})"};
    }
    if (call.url.ends_with("/token")) return grant(call);
    ++calls;
    const std::string token = token_of(call, "Bearer ");
    seen.insert(token);
    if (!valid.contains(token)) return {.status = 401, .headers = {}, .body = R"({"message":"Invalid OAuth token"})"};
    return {.status = 200, .headers = {}, .body = body};
  }

  std::mutex mutex;
  std::set<std::string> valid = {"old"};
  std::set<std::string> refresh = {"r-old"};
  std::set<std::string> seen;
  std::string body = R"({"data":[]})";
  std::chrono::milliseconds delay{0};
  int grants = 0;
  int validations = 0;
  int calls = 0;

 private:
  static std::string token_of(const net::HttpCall& call, std::string_view before) {
    const auto header = net::find_header(call.headers, "Authorization").value_or("");
    return std::string(header.substr(std::min(before.size(), header.size())));
  }
  net::HttpAnswer grant(const net::HttpCall& call) {
    const std::string mark = "&refresh_token=";
    if (const auto at = call.body.find(mark); at != std::string::npos) {
      const auto begin = at + mark.size();
      const std::string used = call.body.substr(begin, call.body.find('&', begin) - begin);
      if (refresh.erase(used) == 0)
        return {.status = 400, .headers = {}, .body = R"({"message":"Invalid refresh token"})"};
    } else if (call.body.find("client_secret=good") == std::string::npos) {
      return {.status = 403, .headers = {}, .body = R"({"message":"invalid client secret"})"};
    }
    ++grants;
    const std::string number = std::to_string(grants);
    valid = {"access-" + number};
    refresh.insert("refresh-" + number);
    return {.status = 200,
            .headers = {},
            .body = R"({"access_token":"access-)" + number + R"(","refresh_token":"refresh-)" + number +
                    R"(","expires_in":14000})"};
  }
};

}  // namespace crowdline::twitch
