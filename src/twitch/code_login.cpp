#include "twitch/code_login.h"

#include "net/http_call_text.h"
#include "net/target.h"

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

Result<Secret> CodeLogin::code_of(std::string_view target) const {
  const auto parsed = net::parse_target(target);
  if (!parsed) return fail(ErrorCode::kNotUnderstood, "the browser came back with an address that cannot be read");
  if (state.empty() || !same(parsed->parameter("state").value_or(""), state))
    return fail(ErrorCode::kNotAllowed, "the browser came back from a login that was not started here",
                "run crowdline login twitch --browser again");
  if (parsed->parameter("error")) return fail(ErrorCode::kNotAllowed, "the login was refused in the browser");
  const auto code = parsed->parameter("code");
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
