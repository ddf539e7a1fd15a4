// The file that holds a login.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "base/error.h"
#include "twitch/oauth_token.h"

namespace crowdline::twitch {

// Held while one process refreshes the login, so that no other does at the same time. Ends with its object.
class TokenFileLock {
 public:
  explicit TokenFileLock(int file) : file_(file) {}
  ~TokenFileLock();
  TokenFileLock(TokenFileLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}
  TokenFileLock& operator=(TokenFileLock&& other) noexcept {
    std::swap(file_, other.file_);
    return *this;
  }

 private:
  int file_;
};

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
  // Waits at most 10 s for another process. The lock is a file beside, "PATH.lock", which stays.
  Result<TokenFileLock> lock() const;

 private:
  std::string path_;
};

}  // namespace crowdline::twitch
