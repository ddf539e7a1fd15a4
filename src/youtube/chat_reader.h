// The live chat of one video as a source: runs a ChatSession over HTTP.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "chat/source.h"
#include "net/http_client.h"
#include "net/scaled_clock.h"
#include "youtube/chat_place.h"
#include "youtube/chat_session.h"
#include "youtube/quota_ledger.h"

namespace crowdline::youtube {

// What it works with; all outlive it.
struct ChatReaderParts {
  net::HttpClient& http;
  QuotaLedger& ledger;
  const net::ScaledClock& clock;
  std::string base;        // of the Data API
  std::string place_path;  // of the file that keeps its place; empty: nowhere
};

// Whoever polls runs the session; answers wait in a bounded inbox. When the reader is too slow for it the connection is broken off,
// and the next one goes on where it stopped: nothing is lost.
class ChatReader final : public chat::LiveSource {
 public:
  ChatReader(chat::StreamInfo info, ChatSessionSettings settings, ChatReaderParts parts);
  ~ChatReader() override;

  // A stream that was announced has its true start as soon as it has begun.
  chat::StreamInfo info() const override;
  Result<chat::LiveBatch> poll(std::int64_t wait_ms) override;
  void stop() override;

 private:
  struct Inbox;  // shared with the connection

  void take_answers();
  void ask(const AskServer& asked);
  void break_off();
  QuotaShare share();
  void keep_place();
  chat::LiveBatch batch();
  Result<chat::LiveBatch> end(chat::LiveBatch batch, const std::optional<Error>& error);

  const chat::StreamInfo info_;
  const ChatReaderParts parts_;
  const Secret key_;
  const std::string video_id_;
  std::optional<ChatPlaceFile> place_;
  std::string kept_token_;
  ChatSession session_;
  std::shared_ptr<Inbox> inbox_;
  std::function<void()> abort_;  // the call that runs; empty: none
  std::int64_t lease_until_ms_ = 0;
  std::string given_token_;  // belongs to all that poll() gave
  std::chrono::steady_clock::time_point kept_at_;
};

}  // namespace crowdline::youtube
