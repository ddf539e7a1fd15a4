#include "twitch/device_login.h"

#include <algorithm>

#include "base/json_fields.h"

namespace crowdline::twitch {
namespace {

constexpr std::int64_t kShortestInterval = 1;   // seconds
constexpr std::int64_t kLongestInterval = 60;   // a server that says more is not followed
constexpr std::int64_t kLongestLife = 30 * 60;  // of a code

}  // namespace

DeviceLogin::DeviceLogin(std::string oauth, std::string client_id, std::vector<std::string> scopes)
    : oauth_(std::move(oauth)), client_id_(std::move(client_id)), scopes_(fmt::format("{}", fmt::join(scopes, " "))) {}

DeviceStep DeviceLogin::next(std::int64_t now_ms) {
  if (result_) return *result_;
  if (!code_) return form_call(oauth_ + "/device", {{"client_id", client_id_}, {"scopes", scopes_}});
  if (now_ms >= code_->expires_ms) {
    finish({ErrorCode::kNotAllowed, "nobody confirmed the code in time", "run crowdline login twitch again"});
    return *result_;
  }
  if (now_ms < poll_at_ms_) return WaitUntil{std::min(poll_at_ms_, code_->expires_ms)};
  return poll_call();
}

net::HttpCall DeviceLogin::poll_call() const {
  return form_call(oauth_ + "/token", {{"client_id", client_id_},
                                       {"scopes", scopes_},
                                       {"device_code", device_code_.reveal()},
                                       {"grant_type", "urn:ietf:params:oauth:grant-type:device_code"}});
}

void DeviceLogin::answered(const Result<net::HttpAnswer>& answer, std::int64_t now_ms) {
  if (result_) return;
  if (code_) return read_poll(answer, now_ms);
  if (!answer) return finish(answer.error());
  read_device(*answer, now_ms);
}

void DeviceLogin::read_device(const net::HttpAnswer& answer, std::int64_t now_ms) {
  if (answer.status != 200)
    return finish({answer.status < 500 ? ErrorCode::kNotAllowed : ErrorCode::kRemote,
                   fmt::format("Twitch gave no code to log in with (status {})", answer.status),
                   "check the client id that you registered with Twitch"});
  const auto json = parse_json(answer.body, "the answer to the login");
  if (!json || !json->is_object())
    return finish({ErrorCode::kNotUnderstood, "the answer to the login is no JSON object", {}});
  device_code_ = Secret(text_field(*json, "device_code"));
  DeviceCode code{.user_code = text_field(*json, "user_code"), .address = text_field(*json, "verification_uri")};
  if (device_code_.empty() || code.user_code.empty() || !code.address.starts_with("http"))
    return finish({ErrorCode::kNotUnderstood, "the answer to the login lacks its code or address", {}});
  code.expires_ms =
      now_ms + 1000 * std::clamp<std::int64_t>(number_field(*json, "expires_in", kLongestLife), 0, kLongestLife);
  interval_ms_ = 1000 * std::clamp(number_field(*json, "interval", 5), kShortestInterval, kLongestInterval);
  poll_at_ms_ = now_ms + interval_ms_;
  code_ = std::move(code);
}

// Until the user has confirmed, the server says 400 "authorization_pending"; any other 400 is final. What goes wrong on the
// way is tried again while the code lives.
void DeviceLogin::read_poll(const Result<net::HttpAnswer>& answer, std::int64_t now_ms) {
  poll_at_ms_ = now_ms + interval_ms_;
  if (!answer || answer->status >= 500 || answer->status == 429) return;
  if (answer->status == 400 && error_message(answer->body) == "authorization_pending") return;
  result_ = read_grant(*answer, client_id_, now_ms);
}

}  // namespace crowdline::twitch
