// What a refusal of the Data API means, and what is to be done about it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/secret.h"

namespace crowdline::youtube {

enum class ApiFailure : std::uint8_t {
  kQuotaUsedUp,     // the units of the day: nothing more until midnight in Los Angeles
  kSearchesUsedUp,  // the searches of the day: the same for them alone
  kTooFast,         // asked sooner than the interval that the server named
  kTooMany,         // more than may be asked in a minute
  kNoKey,
  kWrongKey,
  kNotEnabled,  // the key's project does not use the Data API
  kTokenExpired,
  kScopeMissing,
  kChatDisabled,
  kChatEnded,
  kChatNotFound,
  kCommentsDisabled,
  kNotFound,  // of a video, channel, playlist, thread
  kStalePageToken,
  kBadRequest,  // parameters that the server does not take
  kForbidden,
  kServer,       // its trouble: try again later
  kBadAnswer,    // a success whose body is no JSON object
  kUnreachable,  // no answer at all
};

struct ApiError {
  ApiFailure failure = ApiFailure::kServer;
  int status = 0;
  std::string reason;   // the word that it was told by; "" where only the status tells
  std::string message;  // the server's, fit to be shown

  // Whether the same call may succeed soon.
  bool passing() const {
    return failure == ApiFailure::kServer || failure == ApiFailure::kTooFast || failure == ApiFailure::kTooMany;
  }
};

// The body of an answer that is no success: JSON, JSON in an array (the stream of live chat), HTML or nothing. Tested in this
// order: details[].reason, errors[].reason, the text of the message, the status. `key` is kept out of the message.
ApiError read_api_error(int status, std::string_view body, const Secret& key);

// For people: kNotAllowed, kNotFound, kUsage or kRemote, one sentence, with what to do.
Error to_error(const ApiError& error);

// What to do when there is no key: one sentence.
std::string how_to_get_an_api_key();

}  // namespace crowdline::youtube
