// Login by device code (RFC 8628, as Twitch does it): the user confirms a code in a browser; a public client needs no secret.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "twitch/oauth_token.h"

namespace crowdline::twitch {

struct DeviceCode {
  std::string user_code;
  std::string address;  // already holds the code
  std::int64_t expires_ms = 0;
};
struct WaitUntil {
  std::int64_t at_ms = 0;
};
// What to do next: a call, a wait, or nothing more. Only one call runs at a time.
using DeviceStep = std::variant<net::HttpCall, WaitUntil, Result<Token>>;

// Ask next() what to do, do it, tell answered(); until next() gives a result. Times are ms since 1970.
class DeviceLogin {
 public:
  DeviceLogin(std::string oauth, std::string client_id, std::vector<std::string> scopes);

  DeviceStep next(std::int64_t now_ms);
  void answered(const Result<net::HttpAnswer>& answer, std::int64_t now_ms);
  // What to show; nullopt before the server has given it.
  const std::optional<DeviceCode>& code() const { return code_; }

 private:
  void read_device(const net::HttpAnswer& answer, std::int64_t now_ms);
  void read_poll(const Result<net::HttpAnswer>& answer, std::int64_t now_ms);
  net::HttpCall poll_call() const;
  void finish(Error error) { result_ = std::unexpected(std::move(error)); }

  std::string oauth_;
  std::string client_id_;
  std::string scopes_;  // separated by blanks
  Secret device_code_;
  std::optional<DeviceCode> code_;
  std::int64_t interval_ms_ = 5'000;
  std::int64_t poll_at_ms_ = 0;
  std::optional<Result<Token>> result_;
};

}  // namespace crowdline::twitch
