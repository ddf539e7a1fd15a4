#include "twitch/user_tokens.h"

namespace crowdline::twitch {
namespace {

constexpr std::chrono::seconds kLongestWait{30};  // for a caller; a call of the server takes no longer

Error no_login() { return {ErrorCode::kNotAllowed, "nobody is logged in to Twitch", "run crowdline login twitch"}; }

}  // namespace

UserTokens::UserTokens(UserTokenSettings settings, CallServer call, const net::ScaledClock& clock)
    : settings_(std::move(settings)),
      call_(std::move(call)),
      clock_(clock),
      file_(settings_.path),
      asked_(true),
      thread_([this] { run(); }) {}

UserTokens::~UserTokens() {
  const std::lock_guard lock(mutex_);
  stop_ = true;
  changed_.notify_all();
}

void UserTokens::run() {
  Lock lock(mutex_);
  while (!stop_) {
    if (std::exchange(asked_, false) && !keeper_ && !load()) changed_.notify_all();
    if (keeper_) keeper_->timer(clock_.now_ms());
    execute(lock);
    const auto next = keeper_ ? keeper_->wait_until() : std::nullopt;
    const auto woken = [this] { return stop_ || asked_; };
    if (next)
      changed_.wait_for(lock, clock_.wait_for(*next), woken);
    else
      changed_.wait(lock, woken);
  }
}

bool UserTokens::load() {
  auto stored = file_.read();
  if (!stored) {
    error_ = stored.error();
  } else if (!*stored) {
    error_ = no_login();
  } else {
    error_.reset();
    keeper_.emplace(settings_.oauth, settings_.client, **std::move(stored),
                    static_cast<std::uint64_t>(clock_.now_ms()));
    keeper_->start(clock_.now_ms());
    return true;
  }
  ++failed_;
  return false;
}

void UserTokens::execute(Lock& lock) {
  while (keeper_ && !stop_) {
    const std::vector<TokenAction> actions = keeper_->take_actions();
    if (actions.empty()) break;
    for (const TokenAction& action : actions) {
      if (const auto* call = std::get_if<CallOauth>(&action)) execute(*call, lock);
      if (const auto* save = std::get_if<SaveToken>(&action)) keeper_->saved(file_.write(save->token), clock_.now_ms());
      if (std::holds_alternative<TokenReady>(action)) ++ready_;
      if (std::holds_alternative<RefreshFailed>(action)) ++failed_;
      if (const auto* lost = std::get_if<LoginLost>(&action)) lose(*lost);
      changed_.notify_all();
      if (!keeper_ || stop_) break;
    }
  }
  file_lock_.reset();
}

void UserTokens::execute(const CallOauth& action, Lock& lock) {
  if (action.kind == TokenCall::kRefresh && !file_lock_) {
    lock.unlock();
    auto file_lock = file_.lock();  // at most some seconds; without it the refresh is tried all the same
    lock.lock();
    if (file_lock) file_lock_ = *std::move(file_lock);
    if (take_login_of_others()) return;
  }
  lock.unlock();
  const auto answer = call_(action.call);
  lock.lock();
  if (keeper_) keeper_->answered(action.kind, answer, clock_.now_ms());
}

// True when the file holds another login than ours: another process has refreshed it, or the user logged in again.
bool UserTokens::take_login_of_others() {
  auto stored = file_.read();
  if (!stored || !*stored || (*stored)->access == keeper_->token().access) return false;
  keeper_.emplace(settings_.oauth, settings_.client, **std::move(stored), static_cast<std::uint64_t>(clock_.now_ms()));
  keeper_->start(clock_.now_ms());
  return true;
}

void UserTokens::lose(const LoginLost& action) {
  if (take_login_of_others()) return;
  error_ = Error{ErrorCode::kNotAllowed, action.why, "run crowdline login twitch"};
  keeper_.reset();
  ++failed_;
}

bool UserTokens::wait(Lock& lock, const std::function<bool()>& until) {
  return changed_.wait_for(lock, kLongestWait, [&] { return stop_ || until(); }) && !stop_;
}

Result<Token> UserTokens::token() {
  Lock lock(mutex_);
  const int failed = failed_;
  if (!keeper_) {
    asked_ = true;
    changed_.notify_all();
  }
  const bool in_time =
      wait(lock, [&] { return (keeper_ && keeper_->usable()) || (!keeper_ && error_ && failed_ != failed); });
  if (in_time && keeper_ && keeper_->usable()) return keeper_->token();
  if (error_) return std::unexpected(*error_);
  return fail(ErrorCode::kRemote, "Twitch did not say in time whether the login is valid", "try again later");
}

bool UserTokens::renew(const Secret& used) {
  Lock lock(mutex_);
  if (!keeper_) return false;
  const int ready = ready_;
  const int failed = failed_;
  keeper_->refused(used, clock_.now_ms());
  asked_ = true;
  changed_.notify_all();
  return wait(lock, [&] { return ready_ != ready || failed_ != failed; }) && ready_ != ready;
}

}  // namespace crowdline::twitch
