#include "sim/id_server.h"

#include <algorithm>

#include "sim/json_answer.h"

namespace crowdline::sim {
namespace {

constexpr std::string_view kDeviceGrant = "urn:ietf:params:oauth:grant-type:device_code";

std::string value_of(const Parameters& form, std::string_view name) { return parameter(form, name).value_or(""); }

std::string percent_encoded(std::string_view text) {
  std::string encoded;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                       c == '_' || c == '.' || c == '~';
    encoded += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return encoded;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

net::HttpResponse redirect(const std::string& location) { return {302, {{"Location", location}}, std::string()}; }

}  // namespace

IdServer::IdServer(Core& core, Accounts& accounts, std::string origin)
    : core_(core), accounts_(accounts), origin_(std::move(origin)) {}

net::HttpResponse IdServer::answer(const net::HttpRequest& request) {
  const std::string& path = request.target.path;
  Parameters form = parse_form(request.body);
  form.insert(form.end(), request.target.query.begin(), request.target.query.end());
  const bool posts = request.method == "POST";
  if (path == "/oauth2/device" && posts) return device(form);
  if (path == "/oauth2/token" && posts) return token(form);
  if (path == "/oauth2/revoke" && posts) return revoke(form);
  if (path == "/oauth2/validate" && !posts) return validate(request);
  if (path == "/oauth2/authorize" && !posts) return authorize(request);
  if (path == "/activate" && !posts) return activate(request);
  return id_error(404, "not found");
}

net::HttpResponse IdServer::device(const Parameters& form) {
  const auto* client = accounts_.find_client(value_of(form, "client_id"));
  if (client == nullptr) return id_error(400, "invalid client");
  const auto scopes = parameter(form, "scopes");
  if (!scopes) return id_error(400, "missing scopes");
  std::string code = accounts_.made_word("device", 40);
  std::string user_code = accounts_.made_word("user code", 8);
  std::ranges::transform(user_code, user_code.begin(), [](char c) { return c >= 'a' ? static_cast<char>(c - 32) : c; });
  const std::int64_t now = core_.elapsed_ms();
  DeviceCode device{.client_id = client->id, .user_code = user_code, .scopes = words_of(*scopes)};
  device.expires_ms = now + kDeviceCodeMs;
  device.denied = core_.strike(FaultName::kDenied, "/oauth2/device").has_value();
  const auto slow = core_.strike(FaultName::kSlowConsent, "/oauth2/device");
  device.consent_ms = now + (slow ? slow->for_ms : kConsentMs);
  devices_.emplace(code, device);
  return json_answer(200, {{"device_code", code},
                           {"expires_in", kDeviceCodeMs / 1000},
                           {"interval", 5},
                           {"user_code", user_code},
                           {"verification_uri", origin_ + "/activate?device-code=" + user_code}});
}

net::HttpResponse IdServer::activate(const net::HttpRequest& request) {
  const auto code = parameter(request.target.query, "device-code");
  const auto found = std::ranges::find_if(devices_, [&](const auto& entry) { return entry.second.user_code == code; });
  if (found == devices_.end()) return {404, {{"Content-Type", "text/plain"}}, std::string("There is no such code.\n")};
  found->second.consent_ms = core_.elapsed_ms();
  return {200, {{"Content-Type", "text/plain"}}, std::string("The simulated user has answered.\n")};
}

// The user has seen the page already. Redirects go to localhost only, as registered.
net::HttpResponse IdServer::authorize(const net::HttpRequest& request) {
  const auto& query = request.target.query;
  const std::string type = value_of(query, "response_type");
  const std::string target = value_of(query, "redirect_uri");
  const auto* client = accounts_.find_client(value_of(query, "client_id"));
  if (client == nullptr || client->is_public()) return id_error(400, "invalid client");
  if (!target.starts_with("http://localhost:") && target != "http://localhost")
    return id_error(400, "redirect_mismatch");
  if (type != "code" && type != "token") return id_error(400, "response_type must be code or token");
  const auto state = parameter(query, "state");
  const std::string tail = state ? "&state=" + percent_encoded(*state) : "";
  if (core_.strike(FaultName::kDenied, request.target.path))
    return redirect(target + "?error=access_denied&error_description=The+user+denied+you+access" + tail);
  const auto scopes = words_of(value_of(query, "scope"));
  const std::string scope = "&scope=" + percent_encoded(joined(scopes));
  if (type == "token") {
    const Token token = accounts_.issue(*client, scopes, false);
    return redirect(target + "#access_token=" + token.access + scope + tail + "&token_type=bearer");
  }
  const std::string code = accounts_.made_word("code", 30);
  codes_.emplace(code, AuthorizationCode{.client_id = client->id, .redirect_uri = target, .scopes = scopes});
  return redirect(target + "?code=" + code + scope + tail);
}

namespace {

net::HttpResponse token_answer(const Token& token, std::int64_t now_ms) {
  Json body{{"access_token", token.access}, {"expires_in", (token.expires_ms - now_ms) / 1000}};
  if (!token.refresh.empty()) body["refresh_token"] = token.refresh;
  if (!token.of_app) body["scope"] = token.scopes;
  body["token_type"] = "bearer";
  return json_answer(200, body);
}

}  // namespace

net::HttpResponse IdServer::token(const Parameters& form) {
  const auto* client = accounts_.find_client(value_of(form, "client_id"));
  if (client == nullptr) return id_error(400, "invalid client");
  const std::string grant = value_of(form, "grant_type");
  if (grant == kDeviceGrant) return token_of_device(*client, form);
  const bool refreshes = grant == "refresh_token";
  if (client->is_public() && !refreshes) return id_error(403, "public clients have the device flow only");
  if (!client->is_public() && value_of(form, "client_secret") != client->secret)
    return id_error(403, "invalid client secret");
  if (grant == "authorization_code") return token_of_code(*client, form);
  if (grant == "client_credentials") return token_answer(accounts_.issue(*client, {}, true), core_.elapsed_ms());
  if (!refreshes) return id_error(400, "invalid grant type");
  const auto fresh = accounts_.refresh(*client, value_of(form, "refresh_token"));
  return fresh ? token_answer(*fresh, core_.elapsed_ms()) : api_error(400, "Invalid refresh token");
}

net::HttpResponse IdServer::token_of_device(const OauthClient& client, const Parameters& form) {
  if (!parameter(form, "scopes")) return id_error(400, "missing scopes");
  const auto found = devices_.find(value_of(form, "device_code"));
  const std::int64_t now = core_.elapsed_ms();
  if (found == devices_.end() || found->second.client_id != client.id || found->second.expires_ms <= now)
    return id_error(400, "invalid device code");
  if (found->second.consent_ms > now) return id_error(400, "authorization_pending");
  if (found->second.denied) return id_error(400, "access_denied");
  const Token token = accounts_.issue(client, found->second.scopes, false);
  devices_.erase(found);
  return token_answer(token, now);
}

net::HttpResponse IdServer::token_of_code(const OauthClient& client, const Parameters& form) {
  const auto found = codes_.find(value_of(form, "code"));
  if (found == codes_.end() || found->second.client_id != client.id) return id_error(400, "Invalid authorization code");
  const AuthorizationCode code = found->second;
  codes_.erase(found);
  if (code.redirect_uri != value_of(form, "redirect_uri"))
    return id_error(400, "Parameter redirect_uri does not match");
  return token_answer(accounts_.issue(client, code.scopes, false), core_.elapsed_ms());
}

net::HttpResponse IdServer::validate(const net::HttpRequest& request) const {
  const std::string_view header = request.header("Authorization").value_or("");
  const auto space = std::min(header.find(' '), header.size());
  const bool known = header.substr(0, space) == "OAuth" || header.substr(0, space) == "Bearer";
  const Token* token = known ? accounts_.find(header.substr(std::min(space + 1, header.size()))) : nullptr;
  if (token == nullptr) return id_error(401, "invalid access token");
  Json body{{"client_id", token->client_id}};
  if (!token->of_app) body["login"] = accounts_.user().login;
  body["scopes"] = token->scopes;
  if (!token->of_app) body["user_id"] = accounts_.user().id;
  body["expires_in"] = (token->expires_ms - core_.elapsed_ms()) / 1000;
  return json_answer(200, body);
}

net::HttpResponse IdServer::revoke(const Parameters& form) {
  if (accounts_.find_client(value_of(form, "client_id")) == nullptr) return id_error(404, "client does not exist");
  if (!accounts_.revoke(value_of(form, "token"))) return id_error(400, "Invalid token");
  return {200, {}, std::string()};
}

}  // namespace crowdline::sim
