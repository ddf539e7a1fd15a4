// A channel that plays its chat file.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "sim/chat_script.h"
#include "sim/core.h"
#include "sim/irc_lines.h"
#include "sim/room.h"

namespace crowdline::sim {

class Channel;

// One item at the moment of being said.
struct Said {
  const ScriptItem& item;
  std::string id;            // of a message or an event
  std::string target_id;     // of the message that a deletion takes out
  std::int64_t sent_ms = 0;  // instant
};

class ChannelListener {
 public:
  virtual ~ChannelListener() = default;
  virtual void on_item(Channel& channel, const Said& said) = 0;
  virtual void on_turn(Channel& /*channel*/) {}  // all that was due has been said
  virtual void on_live(Channel& /*channel*/) {}
  virtual void on_end(Channel& /*channel*/) {}
};

class Channel {
 public:
  enum class State : std::uint8_t { kWaiting, kLive, kEnded };
  struct Settings {
    int rounds = 1;               // the file is played so often, one after the other
    std::int64_t offline_ms = 0;  // goes live so much later, in simulated time
  };

  Channel(Core& core, Room room, std::shared_ptr<const ChatScript> script, Settings settings);

  void listen(ChannelListener& listener) { listeners_.push_back(&listener); }
  // Begins to play. Call once, after the clock was released.
  void start();

  const Room& room() const { return room_; }
  const ChatScript& script() const { return *script_; }
  State state() const;
  bool live() const { return state() == State::kLive; }
  std::int64_t begin_ms() const { return settings_.offline_ms; }  // video time of the simulator at which it goes live
  std::int64_t end_ms() const { return settings_.offline_ms + length_ms() * settings_.rounds; }
  std::int64_t started_ms() const { return core_.clock.zero_ms() + settings_.offline_ms; }  // instant
  const std::string& title() const { return title_; }
  // Gives it another title and category, as a streamer does in the middle of a stream.
  void retitle();
  const std::string& category() const { return category_; }
  Speaker speaker(const ScriptItem& item) const;
  // The item that was said last, counting back; nullptr when there is none. Messages only.
  const ScriptItem* recent(std::size_t back) const;
  std::string message_id(std::size_t index, int round) const;
  std::string id_of(const ScriptItem& item) const;  // of an item in the round that plays
  std::size_t said() const { return said_; }

 private:
  std::int64_t length_ms() const { return script_->end_ms; }
  void play();
  void say(std::size_t index);
  void schedule();

  Core& core_;
  Room room_;
  std::shared_ptr<const ChatScript> script_;
  Settings settings_;
  std::vector<ChannelListener*> listeners_;
  std::string title_, category_;
  std::size_t next_ = 0;
  std::size_t said_ = 0;
  int round_ = 0;
  bool started_ = false;
  bool ended_ = false;
  std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace crowdline::sim
