// What went wrong with a call of a language model.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crowdline::llm {

enum class Failure : std::uint8_t {
  kUnreachable,  // no connection, or it broke
  kSlow,         // no whole answer within the time limit
  kKey,          // 401, 403
  kModel,        // 404: no such model or address
  kSchema,       // the server cannot answer by JSON schema: ask without
  kContext,      // the prompt is longer than the model can read
  kBusy,         // 429, 503
  kServer,       // any other status of 500 or more
  kRequest,      // any other refusal
  kGarbled,      // not what the protocol says
  kCut,          // the answer ended in the middle
  kTooLong,      // more than was agreed
  kEmpty,        // nothing written
};
inline constexpr std::size_t kFailureCount = 13;
const char* to_string(Failure failure);  // "unreachable", …

// By status and body of an answer that is no success. `asked_schema`: the call wanted an answer by JSON schema. Never looks at
// or keeps what the server says of the key.
Failure classify_refusal(int status, std::string_view body, bool asked_schema);

// Seconds of a Retry-After header, at most an hour; absent when it is none.
std::optional<int> retry_after_seconds(std::string_view header);

// How long to leave the model alone after that many failures in a row, the last of this kind. Wrong keys and addresses wait
// long, since only people mend them.
std::int64_t pause_ms(Failure failure, unsigned in_a_row, std::optional<int> retry_after);

// What a person can do: one sentence.
std::string remedy(Failure failure);

}  // namespace crowdline::llm
