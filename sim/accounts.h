// Clients, users and tokens of the id server.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/core.h"
#include "sim/irc_session.h"

namespace crowdline::sim {

// An application that was registered. Public ones have no secret, and only the device flow.
struct OauthClient {
  std::string id;
  std::string secret;
  bool is_public() const { return secret.empty(); }
};

struct Token {
  std::string access;
  std::string refresh;  // empty for those of an app
  std::string client_id;
  bool of_app = false;
  std::vector<std::string> scopes;
  std::int64_t expires_ms = 0;          // elapsed time
  std::int64_t refresh_expires_ms = 0;  // elapsed time; 0: never

  bool has_scope(std::string_view scope) const;
};

// One user, who consents to everything. Names and secrets depend on the seed alone.
class Accounts {
 public:
  static constexpr std::int64_t kUserTokenMs = 14'000'000;             // about 4 h
  static constexpr std::int64_t kAppTokenMs = 58LL * 86'400'000;       // about 58 days
  static constexpr std::int64_t kPublicRefreshMs = 30LL * 86'400'000;  // of a public client

  Accounts(Core& core, std::string user_login, std::uint64_t seed);

  const Account& user() const { return user_; }
  const OauthClient& confidential() const { return clients_[0]; }
  const OauthClient& public_client() const { return clients_[1]; }
  const OauthClient* find_client(std::string_view id) const;  // nullptr: unknown

  Token issue(const OauthClient& client, std::vector<std::string> scopes, bool of_app);
  // nullptr: unknown, revoked or expired.
  const Token* find(std::string_view access) const;
  // A new token for a refresh token; that of a public client is used up. nullopt: not valid for this client.
  std::optional<Token> refresh(const OauthClient& client, std::string_view refresh_token);
  bool revoke(std::string_view access);

  void expire_all();  // they can be refreshed
  void revoke_all();

  // A word that nobody can guess, the same for the same seed and call.
  std::string made_word(std::string_view kind, std::size_t size);

 private:
  Core& core_;
  Account user_;
  std::uint64_t seed_;
  std::uint64_t made_ = 0;
  std::vector<OauthClient> clients_;
  std::map<std::string, Token, std::less<>> tokens_;  // by access token
};

// "a b  c" -> a, b, c
std::vector<std::string> words_of(std::string_view text);

}  // namespace crowdline::sim
