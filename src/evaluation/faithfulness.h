// Whether a summary says no more than the chat does: its claims, each counted again.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "evaluation/chat_recount.h"
#include "evaluation/text_claims.h"

namespace crowdline::evaluation {

// What the claims of one window's text are checked by, apart from its chat.
struct WindowRecord {
  std::vector<ChatLine> chat;
  std::vector<std::int64_t> amounts;   // of its events: raiders, gifts, …
  std::vector<std::uint32_t> earlier;  // messages of each window of the stream before
  double seconds = 0;
};

struct Faithfulness {
  std::uint32_t numbers = 0, numbers_true = 0;
  std::uint32_t quotes = 0, quotes_true = 0;  // true: at least 3 chatters of the window wrote it
  std::uint32_t names = 0, names_true = 0;    // words like emotes; true: written in the window, or in `known`
  std::vector<std::string> wrong;             // as they stand in the text
  bool faithful() const { return wrong.empty(); }
};

// A number of people or messages, or a share of them, is true when it fits the next quote of its sentence (with no other
// number between; without one, the last; quotes joined by "and", "or" or a comma count as one, too), counted as words of
// their own, all people or messages of the window, or an event's amount. A share of the messages may be that of what the
// sentence calls them: copies, spam, commands, walls of emotes. `known`: title and category of the stream.
Faithfulness check_faithfulness(std::string_view text, const WindowRecord& record, std::string_view known = {});

}  // namespace crowdline::evaluation
