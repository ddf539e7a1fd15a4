// The channels of one session: which are joined, what was lost, what has been delivered.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "base/seen_ids.h"
#include "base/server_clock.h"
#include "chat/message.h"
#include "formats/irc_items.h"
#include "twitch/irc_action.h"
#include "twitch/request_budget.h"

namespace crowdline::twitch {

// Times are the caller's clock, ms since 1970, never running backwards.
class ChannelBook {
 public:
  // `join_timeout_ms`: how long a join may go unanswered. `seen_capacity`: how many ids are kept to find doubles.
  ChannelBook(std::int64_t join_timeout_ms, std::size_t seen_capacity)
      : join_timeout_ms_(join_timeout_ms), seen_(seen_capacity) {}

  // `name` is lower case, without "#". `key` hashes the names of its chatters.
  void add(const std::string& name, const NameKey& key) { channels_.try_emplace(name, key); }
  // True when it was joined, or about to be. An open gap ends at `now_ms`.
  bool remove(const std::string& name, std::int64_t now_ms, std::vector<IrcAction>& actions);
  bool empty() const { return channels_.empty(); }

  // JOIN lines for channels that wait, as many as the budget grants, none longer than 512 bytes.
  std::vector<std::string> join_lines(RequestBudget& budget, std::int64_t now_ms);
  bool has_waiting() const;
  // All that wait or are being joined have been answered.
  bool all_settled() const;

  // The server confirmed a join. False when the channel is none of ours, or was joined already.
  bool joined(std::string_view name, std::string_view room_id, std::int64_t now_ms);
  // The channel will not be tried again. False when it is none of ours, or was given up before.
  bool give_up(std::string_view name);
  // The connection ended: what is not read through another one must be joined again, and has a gap from its last message on.
  void lost();
  // The joins belong to a connection that is about to go; all channels are to be joined on a new one. Until old_gone() they
  // are still read through the old one.
  void moving();
  // The old connection is gone: channels that the new one does not read yet have a gap.
  void old_gone();

  // Joins without an answer. A channel that was joined before waits again; any other is given up and reported.
  void expire_joins(std::int64_t now_ms, std::vector<IrcAction>& actions);
  // When expire_joins() has something to do; nullopt: never.
  std::optional<std::int64_t> next_expiry() const;

  // Delivers a line unless it came before, or is the copy of a message that comes from its own room as well.
  void deliver(const irc::Privmsg& message, std::int64_t now_ms, std::vector<IrcAction>& actions);
  void deliver(const irc::UserNotice& notice, std::int64_t now_ms, std::vector<IrcAction>& actions);
  void deliver(const irc::ClearChat& clear, std::int64_t now_ms, std::vector<IrcAction>& actions);
  void deliver(const irc::ClearMsg& clear, std::int64_t now_ms, std::vector<IrcAction>& actions);

  // Gaps that nothing ended yet end now.
  void end_gaps(std::int64_t now_ms, std::vector<IrcAction>& actions);
  std::uint64_t doubles() const { return doubles_; }

 private:
  enum class State : std::uint8_t { kWaiting, kJoining, kJoined, kGivenUp };

  struct Channel {
    explicit Channel(const NameKey& key) : items(key) {}
    formats::IrcItems items;
    State state = State::kWaiting;
    std::string room_id;
    std::int64_t join_sent_ms = 0;
    std::int64_t last_ms = 0;  // when the newest message was sent, or the channel joined; 0: never joined
    bool guessed = false;      // last_ms is of the own clock: the server's is not known yet
    bool read_by_old = false;
    bool gap_open = false;
  };

  Channel* find(std::string_view name);
  bool is_repeated(const irc::SharedOrigin& origin, std::uint64_t mark, std::string_view room_id);
  bool reads_room(std::string_view room_id) const;
  void hand_over(Deliver what, Channel& channel, std::int64_t sent_ms, std::int64_t now_ms,
                 std::vector<IrcAction>& actions);
  static void end_gap(const std::string& name, Channel& channel, std::int64_t end_ms, std::vector<IrcAction>& actions);

  std::int64_t join_timeout_ms_;
  SeenIds seen_;
  ServerClock server_clock_;
  std::map<std::string, Channel, std::less<>> channels_;
  std::uint64_t doubles_ = 0;
};

}  // namespace crowdline::twitch
