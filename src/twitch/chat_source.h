// One live channel as a source of chat.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "base/server_clock.h"
#include "chat/source.h"
#include "twitch/emote_words.h"

namespace crowdline::twitch {

struct ChatSourceSettings {
  std::optional<std::int64_t> zero_ms;   // when the stream began; unknown: its first message is second 0
  bool waits = false;                    // for begin(): what comes before belongs to no stream
  std::size_t capacity = 20'000;         // items that wait for the reader
  std::int64_t silence_ms = 0;           // the stream is over when so long nothing came, though connected; 0: never
  std::function<std::int64_t()> now_ms;  // ms since 1970, never running backwards
};

// Filled by the driver's thread, emptied by the one that polls. Holds at most `capacity` items: beyond, what comes is dropped
// and becomes a gap ("buffer_full"), for a reader that is too slow must not eat the memory. Times of items become video time,
// by the server's clock.
class ChatSource final : public chat::LiveSource {
 public:
  ChatSource(chat::StreamInfo info, ChatSourceSettings settings);

  // From any thread.
  void deliver(chat::SourceItem item);
  // The stream that was waited for began at `zero_ms`.
  void begin(std::int64_t zero_ms);
  // Nothing follows. With an error, poll() fails after what came before was taken.
  void end();
  void fail(Error error);
  // Marks third-party emotes in what is delivered from now on.
  void know_emotes(std::shared_ptr<const EmoteWords> emotes);
  // The channel is read now, or why it is not: one sentence. While it is not, silence says nothing.
  void connected();
  void disconnected(std::string trouble);
  // Items that were dropped because the reader was too slow.
  std::uint64_t dropped() const;
  // Called once when the reader stops, at once when it has; not after this object is gone.
  void on_stop(std::function<void()> call);

  chat::StreamInfo info() const override;
  Result<chat::LiveBatch> poll(std::int64_t wait_ms) override;
  void stop() override;

 private:
  struct Waiting {
    chat::SourceItem item;
    std::chrono::steady_clock::time_point arrived;
  };

  void close_gap();
  void drop(std::int64_t sent_ms);
  void push(chat::SourceItem item);
  std::int64_t server_now() const { return clock_.at(settings_.now_ms()); }
  void take(std::size_t count, chat::LiveBatch& batch);
  bool silent() const;

  const chat::StreamInfo info_;
  const ChatSourceSettings settings_;

  mutable std::mutex mutex_;
  std::condition_variable something_;
  ServerClock clock_;
  std::optional<std::int64_t> zero_ms_;
  std::optional<std::int64_t> heard_ms_;  // by the own clock; since then there was silence
  std::deque<Waiting> items_;
  std::optional<chat::LostChat> dropped_gap_;
  std::uint64_t dropped_ = 0;
  std::string trouble_;
  std::optional<Error> error_;
  std::shared_ptr<const EmoteWords> emotes_;  // null: none are known
  std::function<void()> on_stop_;
  bool waits_;
  bool ended_ = false;
  bool stopped_ = false;
};

}  // namespace crowdline::twitch
