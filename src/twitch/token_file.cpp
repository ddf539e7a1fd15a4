#include "twitch/token_file.h"

#include "base/json_fields.h"

namespace crowdline::twitch {
namespace {

std::string text_of(const Token& token) {
  Json json;
  json["access_token"] = token.access.reveal();
  json["refresh_token"] = token.refresh.reveal();
  json["expires_ms"] = token.expires_ms;
  json["client_id"] = token.client_id;
  json["login"] = token.login;
  json["user_id"] = token.user_id;
  json["scopes"] = token.scopes;
  return to_text(json) + "\n";
}

std::optional<Token> token_of(const std::string& text) {
  const auto json = parse_json(text, "a login");
  if (!json || !json->is_object()) return std::nullopt;
  Token token{.access = Secret(text_field(*json, "access_token")),
              .refresh = Secret(text_field(*json, "refresh_token")),
              .expires_ms = number_field(*json, "expires_ms"),
              .client_id = text_field(*json, "client_id"),
              .login = text_field(*json, "login"),
              .user_id = text_field(*json, "user_id")};
  if (const auto scopes = json->find("scopes"); scopes != json->end() && scopes->is_array()) {
    for (const Json& scope : *scopes) {
      if (scope.is_string()) token.scopes.push_back(scope.get<std::string>());
    }
  }
  return token.access.empty() ? std::nullopt : std::optional(std::move(token));
}

}  // namespace

Result<std::optional<Token>> TokenFile::read() const {
  const auto text = file_.read();
  if (!text) return std::unexpected(text.error());
  if (!*text) return std::optional<Token>();
  auto token = token_of(**text);
  if (!token) return fail(ErrorCode::kNotUnderstood, file_.path() + " holds no login", "run crowdline login twitch");
  return token;
}

Result<void> TokenFile::write(const Token& token) const { return file_.write(text_of(token)); }

}  // namespace crowdline::twitch
