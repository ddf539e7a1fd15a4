// Lines on their way to one client, and what may happen to them.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sim/core.h"
#include "sim/irc_text.h"
#include "sim/wire.h"

namespace crowdline::sim {

class IrcDelivery {
 public:
  // `connection` is its number in the log.
  IrcDelivery(Wire& wire, Core& core, std::uint64_t connection);

  void set_capabilities(bool tags, bool commands) {
    tags_ = tags;
    commands_ = commands;
  }
  bool commands() const { return commands_; }

  // Replies: one frame, at once, unharmed.
  void reply(const std::vector<IrcLine>& lines);
  // A line of a channel, with the faults of kind kMessage. `id` is for the log.
  void chat(const IrcLine& line, std::string_view channel, std::string_view id);
  // Sends what merging held back: the channel has nothing more to say now.
  void flush();

  void hold_for(std::int64_t simulated_ms);  // chat waits, replies do not

  std::uint64_t connection() const { return connection_; }

 private:
  bool wanted(const IrcLine& line) const { return commands_ || !line.command; }
  void damage(IrcLine& line, std::string_view channel, std::string_view id);
  void hand_over(const std::string& text);
  void put(std::string text);
  void send_frame(const std::string& lines);
  void note(const Fault& fault, std::string_view channel, std::string_view id);

  Wire& wire_;
  Core& core_;
  std::uint64_t connection_;
  bool tags_ = false;
  bool commands_ = false;
  std::int64_t held_until_ms_ = -1;  // elapsed time
  std::vector<std::string> held_;
  std::string frame_;  // merged lines
  std::int64_t merged_ = 0;
  std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace crowdline::sim
