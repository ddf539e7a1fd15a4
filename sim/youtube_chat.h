// The live chat of one broadcast: what was said so far, for everybody who asks.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "sim/channel.h"
#include "sim/core.h"
#include "sim/youtube_message.h"

namespace crowdline::sim {

// Who waits for what comes next.
class YoutubeChatReader {
 public:
  virtual ~YoutubeChatReader() = default;
  virtual void on_growth() = 0;  // new messages, or the end
  virtual void on_fault(const Fault& fault) = 0;
};

// Positions count what was said: a token is a position, and nothing that was said is ever forgotten.
class YoutubeChat : public ChannelListener {
 public:
  static constexpr std::size_t kRecent = 75;  // messages that a reader without a token gets

  YoutubeChat(Core& core, Channel& channel, std::string id);

  const std::string& id() const { return id_; }
  std::size_t size() const { return said_.size(); }
  std::size_t recent_position() const { return said_.size() > kRecent ? said_.size() - kRecent : 0; }
  // An instant in simulated milliseconds since the start of the simulator; -1: the chat goes on.
  std::int64_t ended_ms() const { return ended_ms_; }
  std::string offline_at() const;  // RFC 3339; of an ended chat
  // Messages in the last minute.
  std::size_t lately() const;
  // What was said at a position, and its instant.
  const YoutubeEvent& event(std::size_t at) const { return said_[at].event; }
  std::int64_t sent_ms(std::size_t at) const { return said_[at].sent_ms; }
  // Of an answer that tells [begin, end): cheaper than one made of what it holds, and changes as that does.
  std::string etag(std::size_t begin, std::size_t end) const;
  // Message resources [begin, end).
  Json messages(std::size_t begin, std::size_t end, YoutubeMessageForm form) const;

  void watch(YoutubeChatReader& reader) { readers_.push_back(&reader); }
  void leave(YoutubeChatReader& reader) { std::erase(readers_, &reader); }
  void strike(const Fault& fault);

  void on_item(Channel& channel, const Said& said) override;
  void on_turn(Channel& channel) override { tell(), (void)channel; }
  void on_end(Channel& channel) override;

 private:
  struct Entry {
    YoutubeEvent event;
    std::int64_t sent_ms;  // instant
    StampForm stamp;
  };
  void add(YoutubeEvent event, std::int64_t sent_ms);
  void append(YoutubeEvent event, std::int64_t sent_ms);
  void add_invented(YoutubeEvent event);
  void add_extras();
  void add_gifts(std::int64_t times);
  void add_ban();
  void add_burst(std::int64_t per_second, std::int64_t until_ms);
  void tell();

  Core& core_;
  Channel& channel_;
  const std::string id_;
  std::vector<Entry> said_;
  std::vector<YoutubeChatReader*> readers_;
  std::size_t told_ = 0;
  std::uint64_t invented_ = 0;
  // Held back by jitter, with the instant of each; the end of the chat lets them go.
  std::map<std::uint64_t, std::pair<YoutubeEvent, std::int64_t>> late_;
  std::uint64_t last_late_ = 0;
  std::int64_t ended_ms_ = -1;
  std::int64_t ended_at_ = 0;  // instant
  std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace crowdline::sim
