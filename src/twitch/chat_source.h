// One live channel as a source of chat.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "chat/source.h"
#include "twitch/emote_words.h"
#include "twitch/irc_action.h"

namespace crowdline::twitch {

// Filled by the driver's thread, emptied by the one that polls. Holds at most `capacity` items: beyond, what comes is dropped
// and becomes a gap ("buffer_full"), for a reader that is too slow must not eat the memory. Times of items become video time:
// 0 is `zero_ms`, when the stream began.
class ChatSource final : public chat::LiveSource {
 public:
  ChatSource(chat::StreamInfo info, std::int64_t zero_ms, std::size_t capacity, std::function<std::int64_t()> now_ms);

  // From any thread.
  void deliver(chat::SourceItem item);
  // Nothing follows. With an error, poll() fails after what came before was taken.
  void end();
  void fail(Error error);
  // Marks third-party emotes in what is delivered from now on.
  void know_emotes(std::shared_ptr<const EmoteWords> emotes);
  // Called once when the reader stops; not after this object is gone.
  void on_stop(std::function<void()> call);

  chat::StreamInfo info() const override;
  Result<chat::LiveBatch> poll(std::int64_t wait_ms) override;
  void stop() override;

 private:
  void close_gap();

  const chat::StreamInfo info_;
  const std::int64_t zero_ms_;
  const std::size_t capacity_;
  const std::function<std::int64_t()> now_ms_;  // ms since 1970

  std::mutex mutex_;
  std::condition_variable something_;
  std::deque<chat::SourceItem> items_;
  std::optional<chat::LostChat> dropped_;
  std::optional<Error> error_;
  std::shared_ptr<const EmoteWords> emotes_;  // null: none are known
  std::function<void()> on_stop_;
  bool ended_ = false;
  bool stopped_ = false;
};

}  // namespace crowdline::twitch
