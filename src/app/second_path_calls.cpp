#include "app/second_path_calls.h"

namespace crowdline::app {
namespace {

constexpr std::size_t kMostWaiting = 1'000;  // five a channel

}  // namespace

SecondPathCalls::SecondPathCalls(TwitchAccess& access)
    : access_(access), queue_(kMostWaiting), thread_([this] {
        while (auto call = queue_.pop()) (*call)();
      }) {}

SecondPathCalls::~SecondPathCalls() {
  queue_.close();
  while (queue_.pop_within(std::chrono::milliseconds(0))) {
  }
}

void SecondPathCalls::later(std::function<void()> call, const std::function<void(Error)>& refuse) {
  if (!queue_.try_push(std::move(call)))
    refuse({ErrorCode::kRemote, "too many calls wait for Twitch", "try again later"});
}

// Only the user's own token may read chat this way.
Result<twitch::EventSubRights> SecondPathCalls::rights(const std::string& login) {
  const auto helix = access_.helix();
  if (!helix) return std::unexpected(helix.error());
  const auto token = access_.token();
  if (!token) return std::unexpected(token.error());
  if (token->user_id.empty() || !token->has_scope("user:read:chat"))
    return fail(ErrorCode::kNotAllowed, "nobody is logged in who may read chat", "run crowdline login twitch");
  const auto users = (*helix)->list(twitch::users_by_login({login}), twitch::read_users, 1);
  if (!users) return std::unexpected(users.error());
  if (users->empty()) return fail(ErrorCode::kNotFound, "Twitch has no channel called " + login);
  return twitch::EventSubRights{.user_id = token->user_id, .room_id = users->front().id};
}

Result<twitch::IrcLogin> SecondPathCalls::login(const Secret& refused) {
  const auto token = access_.token(refused);
  if (!token) return std::unexpected(token.error());
  if (token->login.empty() || !token->has_scope("chat:read"))
    return fail(ErrorCode::kNotAllowed, "nobody is logged in who may read chat", "run crowdline login twitch");
  return twitch::IrcLogin{.nick = token->login, .token = token->access};
}

twitch::LoginCall SecondPathCalls::login_call() {
  if (access_.settings().client.id.empty()) return {};
  return [this](Secret refused, std::function<void(Result<twitch::IrcLogin>)> done) {
    later([this, refused = std::move(refused), done] { done(login(refused)); },
          [done](Error error) { done(std::unexpected(std::move(error))); });
  };
}

std::optional<twitch::SecondPathSettings> SecondPathCalls::settings() {
  if (access_.settings().client.id.empty()) return std::nullopt;
  twitch::SecondPathSettings second;
  second.driver.session.url = access_.settings().event_sub;
  second.driver.hosts = access_.settings().hosts;
  second.rights = [this](std::string login, std::function<void(Result<twitch::EventSubRights>)> done) {
    later([this, login = std::move(login), done] { done(rights(login)); },
          [done](Error error) { done(std::unexpected(std::move(error))); });
  };
  second.subscribe = [this](twitch::HelixRequest request, std::function<void(Result<void>)> done) {
    later(
        [this, request = std::move(request), done] {
          const auto helix = access_.helix();
          const auto answer = helix ? (*helix)->ask(request) : Result<std::string>(std::unexpected(helix.error()));
          done(answer ? Result<void>() : Result<void>(std::unexpected(answer.error())));
        },
        [done](Error error) { done(std::unexpected(std::move(error))); });
  };
  return second;
}

}  // namespace crowdline::app
