// Where the browser comes back to after a login: a server on this machine that takes one answer.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "base/error.h"
#include "twitch/code_login.h"

namespace crowdline::app {

// 32 hexadecimal digits of the system's random numbers.
std::string random_state();

class LoginRedirect {
 public:
  // Listens on 127.0.0.1. Fails with kUsage when the port is taken.
  static Result<std::unique_ptr<LoginRedirect>> listen(const twitch::CodeLogin& login, std::uint16_t port);
  virtual ~LoginRedirect() = default;

  // The code that the browser brings. kNotAllowed: refused, given up, or nobody came within 10 minutes. What does not belong to
  // this login is answered with an error page, and waited on.
  virtual Result<Secret> wait(const std::function<bool()>& gave_up) = 0;
};

}  // namespace crowdline::app
