// Chat counted from its messages alone, apart from what the timeline counted: what the claims of a summary are checked by.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace crowdline::evaluation {

struct ChatLine {
  std::int64_t offset_ms = 0;
  std::uint64_t chatter = 0;
  std::string text;
};

// Upper to lower case, ASCII only.
std::string lower_ascii(std::string_view text);

// Words in lower case: runs of letters, digits, apostrophes between them and bytes beyond ASCII; anything else that is not
// a space is a word of its own when it stands alone.
std::vector<std::string> plain_words(std::string_view text);

// How many messages and distinct chatters.
struct Tally {
  std::uint32_t messages = 0;
  std::uint32_t chatters = 0;
  friend bool operator==(const Tally&, const Tally&) = default;
};

class Recount {
 public:
  explicit Recount(std::span<const ChatLine> lines);

  Tally all() const { return all_; }
  // Who wrote one of `terms`: ASCII case apart; as words (neither letter nor digit next to it), or also inside longer ones.
  Tally with(std::string_view term, bool inside = false) const;
  Tally with_any(std::span<const std::string> terms, bool inside = false) const;
  // True when the term occurs with exactly this case, as emotes have to.
  bool holds_exactly(std::string_view term) const;

  // Shares of the messages: equal, but for case and marks, to one of two other chatters; to two that the same chatter wrote
  // before; beginning with "!"; of eight or more words that all look like emotes or of which one makes up half.
  double copied_share() const;
  double repeated_share() const;
  double command_share() const;
  double wall_share() const;

 private:
  double share(std::size_t messages) const;

  std::span<const ChatLine> lines_;
  std::vector<std::string> lower_;
  Tally all_;
};

}  // namespace crowdline::evaluation
