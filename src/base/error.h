// Expected failure: a code for the exit status, one sentence for people, and what they can do.
#pragma once

#include <expected>
#include <string>
#include <utility>

namespace crowdline {

// The values are the exit statuses of the command line.
enum class ErrorCode {
  kInternal = 1,
  kUsage = 2,
  kNotUnderstood = 3,
  kRemote = 4,
  kNotAllowed = 5,
  kNotFound = 6,
};

struct Error {
  ErrorCode code = ErrorCode::kInternal;
  std::string what;  // what was wrong, without a full stop at the end
  std::string hint;  // what to do about it; may be empty

  // One line: "what; hint".
  std::string sentence() const { return hint.empty() ? what : what + "; " + hint; }
};

template <typename T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> fail(ErrorCode code, std::string what, std::string hint = {}) {
  return std::unexpected(Error{code, std::move(what), std::move(hint)});
}

}  // namespace crowdline
