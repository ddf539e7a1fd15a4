#include "twitch/oauth_token.h"

#include <algorithm>

#include "base/json_fields.h"
#include "net/http_call_text.h"

namespace crowdline::twitch {
namespace {

std::int64_t seconds_of(const Json& object, const char* name) {
  constexpr std::int64_t kMost = std::int64_t{10} * 365 * 24 * 3600;
  return std::clamp<std::int64_t>(number_field(object, name), 0, kMost);
}

void add_words(std::string_view text, std::vector<std::string>& words) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

// A list or one text with blanks: both occur.
std::vector<std::string> scopes_of(const Json& object, const char* name) {
  std::vector<std::string> scopes;
  const auto found = object.find(name);
  if (found == object.end()) return scopes;
  if (found->is_string()) add_words(found->get<std::string>(), scopes);
  if (found->is_array()) {
    for (const Json& scope : *found) {
      if (scope.is_string()) add_words(scope.get<std::string>(), scopes);
    }
  }
  return scopes;
}

Result<Json> object_of(const net::HttpAnswer& answer, std::string_view what) {
  auto json = parse_json(answer.body, what);
  if (json && !json->is_object()) return fail(ErrorCode::kNotUnderstood, fmt::format("{} is no object", what));
  return json;
}

}  // namespace

bool Token::has_scope(std::string_view scope) const { return std::ranges::find(scopes, scope) != scopes.end(); }

std::string error_message(std::string_view body) {
  const auto json = parse_json(body, "an error");
  return json && json->is_object() ? text_field(*json, "message") : std::string();
}

// What the server says of a refusal is not repeated: it may quote what it was sent.
Result<Token> read_grant(const net::HttpAnswer& answer, const std::string& client_id, std::int64_t now_ms) {
  if (answer.status == 400 || answer.status == 401 || answer.status == 403)
    return fail(ErrorCode::kNotAllowed, fmt::format("Twitch refused the login (status {})", answer.status),
                "run crowdline login twitch");
  if (answer.status != 200)
    return fail(ErrorCode::kRemote, fmt::format("Twitch's login answered with status {}", answer.status),
                "try again later");
  const auto json = object_of(answer, "the answer of Twitch's login");
  if (!json) return std::unexpected(json.error());
  Token token{.access = Secret(text_field(*json, "access_token")),
              .refresh = Secret(text_field(*json, "refresh_token")),
              .expires_ms = now_ms + 1000 * seconds_of(*json, "expires_in"),
              .scopes = scopes_of(*json, "scope"),
              .client_id = client_id};
  if (token.access.empty()) return fail(ErrorCode::kNotUnderstood, "the answer of Twitch's login holds no token");
  return token;
}

Result<TokenFacts> read_validation(const net::HttpAnswer& answer) {
  if (answer.status == 401)
    return fail(ErrorCode::kNotAllowed, "the login to Twitch is no longer valid", "run crowdline login twitch");
  if (answer.status != 200)
    return fail(ErrorCode::kRemote,
                fmt::format("Twitch could not say whether the login is valid (status {})", answer.status));
  const auto json = object_of(answer, "the answer about the login to Twitch");
  if (!json) return std::unexpected(json.error());
  TokenFacts facts{.client_id = text_field(*json, "client_id"),
                   .login = text_field(*json, "login"),
                   .user_id = text_field(*json, "user_id"),
                   .scopes = scopes_of(*json, "scopes"),
                   .expires_in_ms = 1000 * seconds_of(*json, "expires_in")};
  if (facts.client_id.empty())
    return fail(ErrorCode::kNotUnderstood, "the answer about the login to Twitch names no client");
  return facts;
}

net::HttpCall form_call(std::string url, const std::vector<FormField>& fields) {
  net::HttpCall call{.method = "POST", .url = std::move(url)};
  call.headers.emplace_back("Content-Type", "application/x-www-form-urlencoded");
  for (const FormField& field : fields) {
    if (field.value.empty()) continue;
    if (!call.body.empty()) call.body += '&';
    call.body += net::percent_encode(field.name) + "=" + net::percent_encode(field.value);
  }
  return call;
}

net::HttpCall refresh_call(const std::string& oauth, const OauthClient& client, const Secret& refresh) {
  return form_call(oauth + "/token", {{"grant_type", "refresh_token"},
                                      {"refresh_token", refresh.reveal()},
                                      {"client_id", client.id},
                                      {"client_secret", client.secret.reveal()}});
}

net::HttpCall validate_call(const std::string& oauth, const Secret& access) {
  net::HttpCall call{.url = oauth + "/validate"};
  call.headers.emplace_back("Authorization", "OAuth " + access.reveal());
  return call;
}

net::HttpCall revoke_call(const std::string& oauth, const std::string& client_id, const Secret& access) {
  return form_call(oauth + "/revoke", {{"client_id", client_id}, {"token", access.reveal()}});
}

Result<void> read_revocation(const net::HttpAnswer& answer) {
  if (answer.status == 200 || answer.status == 400) return {};
  if (answer.status == 404) return fail(ErrorCode::kNotFound, "Twitch does not know this client id");
  return fail(ErrorCode::kRemote, fmt::format("Twitch could not revoke the login (status {})", answer.status),
              "try again later");
}

net::HttpCall app_token_call(const std::string& oauth, const OauthClient& client) {
  return form_call(
      oauth + "/token",
      {{"client_id", client.id}, {"client_secret", client.secret.reveal()}, {"grant_type", "client_credentials"}});
}

}  // namespace crowdline::twitch
