// Tokens of Twitch's OAuth, and the answers that carry them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/secret.h"
#include "net/http_call.h"

namespace crowdline::twitch {

// The program that asks, as registered with Twitch. A public client has no secret.
struct OauthClient {
  std::string id;
  Secret secret;
};

struct Token {
  Secret access;
  Secret refresh;               // empty: none
  std::int64_t expires_ms = 0;  // instant, ms since 1970
  std::vector<std::string> scopes;
  std::string client_id;
  std::string login;    // of its user; empty before the first validation
  std::string user_id;  // the same

  bool has_scope(std::string_view scope) const;
};

// What GET /validate says of a token.
struct TokenFacts {
  std::string client_id;
  std::string login;    // empty for an app's token
  std::string user_id;  // the same
  std::vector<std::string> scopes;
  std::int64_t expires_in_ms = 0;
};

// An answer of POST /token. kNotAllowed: the server refused (400, 401, 403); kRemote: try again; kNotUnderstood: an answer
// that is no grant.
Result<Token> read_grant(const net::HttpAnswer& answer, const std::string& client_id, std::int64_t now_ms);
// kNotAllowed: the token is no longer valid (401).
Result<TokenFacts> read_validation(const net::HttpAnswer& answer);

// "message" of an error's body; empty when there is none.
std::string error_message(std::string_view body);

// POST with application/x-www-form-urlencoded.
struct FormField {
  std::string_view name;
  std::string_view value;
};
net::HttpCall form_call(std::string url, const std::vector<FormField>& fields);

net::HttpCall refresh_call(const std::string& oauth, const OauthClient& client, const Secret& refresh);
net::HttpCall validate_call(const std::string& oauth, const Secret& access);
net::HttpCall revoke_call(const std::string& oauth, const std::string& client_id, const Secret& access);
// A token that is gone already counts as revoked.
Result<void> read_revocation(const net::HttpAnswer& answer);
// A token of the program itself, without a user: needs the client's secret.
net::HttpCall app_token_call(const std::string& oauth, const OauthClient& client);

}  // namespace crowdline::twitch
