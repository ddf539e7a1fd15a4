// The token of the user who logged in: kept usable by a thread of its own, shared with other processes through its file.
#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "net/scaled_clock.h"
#include "twitch/token_file.h"
#include "twitch/token_keeper.h"
#include "twitch/token_source.h"

namespace crowdline::twitch {

struct UserTokenSettings {
  std::string oauth;
  OauthClient client;
  std::string path;  // of the login
};

// Validates at the start and hourly, refreshes before the end and when the server refuses. A refresh token works once, and the
// file may be used by several processes: who refreshes holds the file's lock and looks first whether another one did it.
class UserTokens final : public TokenSource {
 public:
  UserTokens(UserTokenSettings settings, CallServer call, const net::ScaledClock& clock);
  ~UserTokens() override;  // waits for a call that runs

  Result<Token> token() override;
  bool renew(const Secret& used) override;

 private:
  using Lock = std::unique_lock<std::mutex>;

  void run();
  bool load();  // false: there is no login
  void execute(Lock& lock);
  void execute(const CallOauth& action, Lock& lock);
  void lose(const LoginLost& action);
  bool take_login_of_others();
  bool wait(Lock& lock, const std::function<bool()>& until);

  const UserTokenSettings settings_;
  const CallServer call_;
  const net::ScaledClock& clock_;
  const TokenFile file_;

  std::mutex mutex_;
  std::condition_variable changed_;
  std::optional<TokenKeeper> keeper_;
  std::optional<files::FileLock> file_lock_;  // while a refresh runs
  std::optional<Error> error_;                // why there is no token
  int ready_ = 0;                             // how often a token could be used, and how often not
  int failed_ = 0;
  bool asked_ = false;  // somebody wants the file to be looked at again
  bool stop_ = false;
  std::jthread thread_;
};

}  // namespace crowdline::twitch
