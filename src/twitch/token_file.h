// The file that holds a login.
#pragma once

#include <optional>
#include <string>

#include "base/error.h"
#include "twitch/oauth_token.h"

namespace crowdline::twitch {

// Only its owner may read it (0600); it is replaced as a whole, so that a crash leaves the old or the new one. Errors name the
// path, never the contents.
class TokenFile {
 public:
  explicit TokenFile(std::string path) : path_(std::move(path)) {}

  // nullopt: there is none. kNotAllowed: others may read it; kNotUnderstood: it is no login.
  Result<std::optional<Token>> read() const;
  Result<void> write(const Token& token) const;
  // Fine when there is none.
  Result<void> remove() const;

 private:
  std::string path_;
};

}  // namespace crowdline::twitch
