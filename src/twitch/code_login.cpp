#include "twitch/code_login.h"

#include "net/http_call_text.h"

namespace crowdline::twitch {
namespace {

// In the same time wherever the first difference is.
bool same(std::string_view a, std::string_view b) {
  unsigned different = a.size() == b.size() ? 0 : 1;
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i)
    different |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
  return different == 0;
}

}  // namespace

std::string CodeLogin::address(const OauthClient& client, const std::vector<std::string>& scopes) const {
  return fmt::format("{}/authorize?response_type=code&client_id={}&redirect_uri={}&scope={}&state={}", oauth,
                     net::percent_encode(client.id), net::percent_encode(redirect),
                     net::percent_encode(fmt::format("{}", fmt::join(scopes, " "))), net::percent_encode(state));
}

bool CodeLogin::is_ours(const net::Target& target) const {
  return !state.empty() && same(target.parameter("state").value_or(""), state);
}

Result<Secret> CodeLogin::code_of(std::string_view target) const {
  const auto parsed = net::parse_target(target);
  if (!parsed) return fail(ErrorCode::kNotUnderstood, "the browser came back with an address that cannot be read");
  return code_of(*parsed);
}

Result<Secret> CodeLogin::code_of(const net::Target& target) const {
  if (!is_ours(target))
    return fail(ErrorCode::kNotAllowed, "the browser came back from a login that was not started here",
                "run crowdline login twitch --browser again");
  if (target.parameter("error")) return fail(ErrorCode::kNotAllowed, "the login was refused in the browser");
  const auto code = target.parameter("code");
  if (!code || code->empty()) return fail(ErrorCode::kNotUnderstood, "the browser came back without a code");
  return Secret(std::string(*code));
}

net::HttpCall CodeLogin::exchange_call(const OauthClient& client, const Secret& code) const {
  return form_call(oauth + "/token", {{"client_id", client.id},
                                      {"client_secret", client.secret.reveal()},
                                      {"code", code.reveal()},
                                      {"grant_type", "authorization_code"},
                                      {"redirect_uri", redirect}});
}

}  // namespace crowdline::twitch
