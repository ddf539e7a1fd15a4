// login, logout, auth status: the user's login to Twitch.
#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <thread>

#include "app/commands.h"
#include "app/login_redirect.h"
#include "app/signals.h"
#include "app/twitch_access.h"
#include "base/time_text.h"
#include "twitch/device_login.h"
#include "twitch/token_file.h"
#include "twitch/user_tokens.h"

namespace crowdline::app {
namespace {

using twitch::Token;

// Reading chat over both paths, and the channels that the user follows.
const std::vector<std::string> kScopes = {"user:read:chat", "chat:read", "user:read:follows"};
constexpr std::chrono::milliseconds kLook{200};  // how often a wait looks whether the user gave up

std::unexpected<Error> no_client_id() {
  return fail(ErrorCode::kNotAllowed, "there is no client id to log in with", how_to_get_a_client_id());
}

std::unexpected<Error> given_up() { return fail(ErrorCode::kNotAllowed, "the login was given up"); }

void say(const std::string& text) {
  fmt::print("{}\n", text);
  std::fflush(stdout);
}

// False when the user gave up.
bool wait_until(const TwitchAccess& access, std::int64_t at_ms) {
  while (!stop_requested() && access.clock().now_ms() < at_ms)
    std::this_thread::sleep_for(std::min(kLook, access.clock().wait_for(at_ms)));
  return !stop_requested();
}

Result<Token> log_in_by_device(TwitchAccess& access) {
  const auto& settings = access.settings();
  twitch::DeviceLogin login(settings.oauth, settings.client.id, kScopes);
  bool shown = false;
  while (true) {
    twitch::DeviceStep step = login.next(access.clock().now_ms());
    if (auto* result = std::get_if<Result<Token>>(&step)) return std::move(*result);
    if (const auto* wait = std::get_if<twitch::WaitUntil>(&step)) {
      if (!wait_until(access, wait->at_ms)) return given_up();
      continue;
    }
    login.answered(access.http().call(std::get<net::HttpCall>(step)), access.clock().now_ms());
    if (login.code() && !std::exchange(shown, true))
      say(fmt::format("Open {} in a browser and confirm the code {}.", login.code()->address, login.code()->user_code));
  }
}

Result<Token> log_in_by_browser(TwitchAccess& access) {
  const auto& settings = access.settings();
  if (settings.client.secret.empty())
    return fail(ErrorCode::kNotAllowed, "a login by browser needs the secret of a confidential application",
                "set twitch.client_secret, or log in without --browser");
  const twitch::CodeLogin login{.oauth = settings.oauth,
                                .redirect = fmt::format("http://localhost:{}", settings.redirect_port),
                                .state = random_state()};
  auto listening = LoginRedirect::listen(login, static_cast<std::uint16_t>(settings.redirect_port));
  if (!listening) return std::unexpected(listening.error());
  say(fmt::format("Open {} in a browser of this machine.", login.address(settings.client, kScopes)));
  const auto code = (*listening)->wait([] { return stop_requested().load(); });
  if (!code) return std::unexpected(code.error());
  const auto answer = access.http().call(login.exchange_call(settings.client, *code));
  if (!answer) return std::unexpected(answer.error());
  return twitch::read_grant(*answer, settings.client.id, access.clock().now_ms());
}

// Whose login it is; a token that does not belong to this program is of no use.
Result<void> complete(TwitchAccess& access, Token& token) {
  const auto answer = access.http().call(twitch::validate_call(access.settings().oauth, token.access));
  if (!answer) return std::unexpected(answer.error());
  const auto facts = twitch::read_validation(*answer);
  if (!facts) return std::unexpected(facts.error());
  if (facts->client_id != token.client_id || facts->login.empty())
    return fail(ErrorCode::kNotUnderstood, "Twitch gave a login that belongs to nobody");
  token.login = facts->login;
  token.user_id = facts->user_id;
  token.scopes = facts->scopes;
  return {};
}

Result<Token> stored_token(TwitchAccess& access) {
  twitch::UserTokens tokens({access.settings().oauth, access.settings().client, access.settings().login_path},
                            access.caller(), access.clock());
  return tokens.token();
}

}  // namespace

Result<void> log_in(const CommandContext& context, bool browser) {
  auto access = TwitchAccess::make(context.settings);
  if (!access) return std::unexpected(access.error());
  if ((*access)->settings().client.id.empty()) return no_client_id();
  auto token = browser ? log_in_by_browser(**access) : log_in_by_device(**access);
  if (!token) return std::unexpected(token.error());
  if (auto completed = complete(**access, *token); !completed) return completed;
  std::error_code error;
  std::filesystem::create_directories(context.settings.get("data"), error);
  const twitch::TokenFile file((*access)->settings().login_path);
  if (auto written = file.write(*token); !written) return written;
  say(fmt::format("Logged in to Twitch as {}.", token->login));
  return {};
}

// A login that has run out is renewed once more, for only a token that lives takes its refresh token with it.
Result<void> log_out(const CommandContext& context) {
  auto access = TwitchAccess::make(context.settings);
  if (!access) return std::unexpected(access.error());
  const twitch::TokenFile file((*access)->settings().login_path);
  const auto stored = file.read();
  if (stored && !*stored) {
    say("Nobody is logged in to Twitch.");
    return {};
  }
  const auto token = stored_token(**access);
  Result<void> revoked;
  if (token) {
    const auto answer =
        (*access)->http().call(twitch::revoke_call((*access)->settings().oauth, token->client_id, token->access));
    revoked = answer ? twitch::read_revocation(*answer) : Result<void>(std::unexpected(answer.error()));
  } else if (token.error().code != ErrorCode::kNotAllowed) {
    revoked = std::unexpected(token.error());
  }
  if (auto removed = file.remove(); !removed) return removed;
  if (!revoked)
    return fail(ErrorCode::kRemote, "the login is deleted here, but Twitch could not be told: " + revoked.error().what,
                "disconnect Crowdline at https://www.twitch.tv/settings/connections");
  say("Logged out of Twitch.");
  return {};
}

Result<void> show_login(const CommandContext& context) {
  auto access = TwitchAccess::make(context.settings);
  if (!access) return std::unexpected(access.error());
  if ((*access)->settings().client.id.empty()) return no_client_id();
  const auto token = stored_token(**access);
  if (!token) return std::unexpected(token.error());
  say(fmt::format("Logged in to Twitch as {}; the login is valid until {} and is renewed by itself.", token->login,
                  format_instant(token->expires_ms / 1000 * 1000)));
  say(fmt::format("It allows: {}.", fmt::join(token->scopes, ", ")));
  return {};
}

}  // namespace crowdline::app
