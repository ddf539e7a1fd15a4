// The file that holds a login.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "base/error.h"
#include "files/private_file.h"
#include "twitch/oauth_token.h"

namespace crowdline::twitch {

// Errors name the path, never the contents. lock() is held while one process refreshes the login.
class TokenFile {
 public:
  explicit TokenFile(std::string path) : file_(std::move(path)) {}

  // nullopt: there is none. kNotAllowed: others may read it; kNotUnderstood: it is no login.
  Result<std::optional<Token>> read() const;
  Result<void> write(const Token& token) const;
  // Fine when there is none.
  Result<void> remove() const { return file_.remove(); }
  Result<files::FileLock> lock() const { return file_.lock(); }

 private:
  files::PrivateFile file_;
};

}  // namespace crowdline::twitch
