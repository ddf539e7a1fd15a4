#include "api/access.h"

#include <sodium.h>

#include <array>

#include "net/problem.h"

namespace crowdline::api {
namespace {

using Digest = std::array<unsigned char, crypto_generichash_BYTES>;

Digest digest_of(std::string_view text) {
  Digest digest{};
  crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                     nullptr, 0);
  return digest;
}

// Compares digests, so that neither content nor length shows in the time.
bool is_token(std::string_view given, std::string_view wanted) {
  const auto left = digest_of(given);
  const auto right = digest_of(wanted);
  return sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

std::string_view bearer_of(const net::HttpRequest& request) {
  constexpr std::string_view kScheme = "Bearer ";
  const auto header = request.header("authorization").value_or("");
  return header.starts_with(kScheme) ? header.substr(kScheme.size()) : std::string_view{};
}

}  // namespace

Result<void> check_exposure(const ApiSettings& settings) {
  if (settings.listen.loopback() || !settings.operator_token.empty()) return {};
  return fail(ErrorCode::kUsage,
              fmt::format("{} can be reached by others, and no operator token is set", settings.listen.text()),
              "set api.operator_token (CROWDLINE_API_OPERATOR_TOKEN), or listen on 127.0.0.1");
}

std::optional<net::HttpResponse> refuse_access(const ApiSettings& settings, Access access,
                                               const net::HttpRequest& request) {
  if (settings.operator_token.empty() || access == Access::kOpen) return std::nullopt;
  if (access == Access::kRead && settings.public_read) return std::nullopt;
  if (is_token(bearer_of(request), settings.operator_token)) return std::nullopt;
  return net::problem(401, "this needs the operator token, as Authorization: Bearer TOKEN");
}

}  // namespace crowdline::api
