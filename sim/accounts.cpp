#include "sim/accounts.h"

#include <algorithm>

#include "base/hash.h"
#include "sim/room.h"

namespace crowdline::sim {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    if (end > 0) words.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

bool Token::has_scope(std::string_view scope) const { return std::ranges::find(scopes, scope) != scopes.end(); }

Accounts::Accounts(Core& core, std::string user_login, std::uint64_t seed) : core_(core), seed_(seed) {
  user_ = {.login = user_login, .id = number_id("user " + user_login), .shown = user_login};
  clients_.push_back({.id = made_word("client", 30), .secret = made_word("secret", 30)});
  clients_.push_back({.id = made_word("client", 30), .secret = ""});
}

std::string Accounts::made_word(std::string_view kind, std::size_t size) {
  constexpr std::string_view kLetters = "0123456789abcdefghijklmnopqrstuvwxyz";
  std::string word;
  std::uint64_t state = hash64(kind, seed_ * 1000 + made_++);
  while (word.size() < size) {
    word += kLetters[state % kLetters.size()];
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    state ^= state >> 29;
  }
  return word;
}

const OauthClient* Accounts::find_client(std::string_view id) const {
  const auto found = std::ranges::find(clients_, id, &OauthClient::id);
  return found == clients_.end() ? nullptr : &*found;
}

Token Accounts::issue(const OauthClient& client, std::vector<std::string> scopes, bool of_app) {
  Token token{.access = made_word("access", 30), .client_id = client.id, .of_app = of_app, .scopes = std::move(scopes)};
  const std::int64_t now = core_.elapsed_ms();
  if (!of_app) token.refresh = made_word("refresh", 50);
  token.expires_ms = now + (of_app ? kAppTokenMs : kUserTokenMs);
  if (client.is_public()) token.refresh_expires_ms = now + kPublicRefreshMs;
  tokens_.emplace(token.access, token);
  core_.log.write("token", {{"client", client.is_public() ? "public" : "confidential"}, {"app", of_app}});
  return token;
}

const Token* Accounts::find(std::string_view access) const {
  const auto found = tokens_.find(access);
  if (found == tokens_.end() || found->second.expires_ms <= core_.elapsed_ms()) return nullptr;
  return &found->second;
}

std::optional<Token> Accounts::refresh(const OauthClient& client, std::string_view refresh_token) {
  const auto found = std::ranges::find_if(tokens_, [&](const auto& entry) {
    return !refresh_token.empty() && entry.second.refresh == refresh_token && entry.second.client_id == client.id;
  });
  if (found == tokens_.end()) return std::nullopt;
  Token& old = found->second;
  const bool late = old.refresh_expires_ms > 0 && old.refresh_expires_ms <= core_.elapsed_ms();
  if (late) return std::nullopt;
  const std::string kept = old.refresh;
  if (client.is_public()) old.refresh.clear();
  Token fresh = issue(client, found->second.scopes, false);
  if (!client.is_public()) {
    old.refresh.clear();
    tokens_.find(fresh.access)->second.refresh = fresh.refresh = kept;
  }
  return fresh;
}

bool Accounts::revoke(std::string_view access) {
  const auto found = tokens_.find(access);
  if (found == tokens_.end()) return false;
  tokens_.erase(found);
  return true;
}

void Accounts::expire_all() {
  for (auto& [access, token] : tokens_) token.expires_ms = core_.elapsed_ms();
}

void Accounts::revoke_all() { tokens_.clear(); }

}  // namespace crowdline::sim
