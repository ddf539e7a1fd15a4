#include "youtube/chat_reader.h"

#include <condition_variable>
#include <deque>
#include <mutex>

#include "base/time_text.h"
#include "chat/item_times.h"
#include "youtube/api_call.h"

namespace crowdline::youtube {
namespace {

using Steady = std::chrono::steady_clock;

constexpr std::size_t kInboxBytes = 32 * 1024 * 1024;
constexpr std::int64_t kLeaseMs = 1'800'000;
constexpr std::chrono::seconds kKeepEvery{2};

}  // namespace

// Filled on the loop's thread, emptied by the one that polls.
struct ChatReader::Inbox {
  struct Piece {
    std::uint64_t call = 0;
    std::optional<int> status;
    std::string bytes;
    std::optional<Result<void>> end;
    Steady::time_point arrived;
  };

  void put(Piece piece) {
    const std::lock_guard lock(mutex);
    if (piece.call != call) return;  // of a call that was broken off
    size += piece.bytes.size();
    if (size > kInboxBytes) overflowed = true;
    if (overflowed && !piece.end) return;
    piece.arrived = Steady::now();
    pieces.push_back(std::move(piece));
    news.notify_one();
  }

  std::mutex mutex;
  std::condition_variable news;
  std::deque<Piece> pieces;
  std::size_t size = 0;  // of the bytes in them
  std::uint64_t call = 0;
  bool overflowed = false;
  bool stopped = false;
  std::optional<Steady::time_point> oldest;  // arrival of what the session holds
};

ChatReader::ChatReader(chat::StreamInfo info, ChatSessionSettings settings, ChatReaderParts parts)
    : info_(std::move(info)),
      parts_(std::move(parts)),
      key_(settings.key),
      video_id_(settings.video.id),
      kept_token_(settings.page_token),
      session_(std::move(settings)),
      inbox_(std::make_shared<Inbox>()) {
  if (!parts_.place_path.empty()) place_.emplace(parts_.place_path);
}

ChatReader::~ChatReader() {
  break_off();
  (void)parts_.ledger.lease(info_.id, 0);
}

chat::StreamInfo ChatReader::info() const {
  chat::StreamInfo info = info_;
  if (const auto started_ms = session_.started_ms()) {
    info.started_at = format_instant(*started_ms);
    if (info.kind == chat::StreamKind::kUpcoming) info.kind = chat::StreamKind::kLive;
  }
  return info;
}

void ChatReader::stop() {
  const std::lock_guard lock(inbox_->mutex);
  inbox_->stopped = true;
  inbox_->news.notify_one();
}

void ChatReader::break_off() {
  if (!abort_) return;
  std::exchange(abort_, nullptr)();
  const std::lock_guard lock(inbox_->mutex);
  ++inbox_->call;  // what is still on its way is not taken
  inbox_->pieces.clear();
  inbox_->size = 0;
}

QuotaShare ChatReader::share() {
  lease_until_ms_ = parts_.clock.now_ms() + kLeaseMs;
  const QuotaState state = parts_.ledger.lease(info_.id, kLeaseMs);
  return {.units = state.chat_units_left(parts_.ledger.settings()),
          .cost = parts_.ledger.settings().live_chat_cost,
          .streams = static_cast<std::int64_t>(state.streams.size()),
          .until_turn_ms = parts_.ledger.turns_ms() - parts_.clock.now_ms()};
}

void ChatReader::take_answers() {
  std::deque<Inbox::Piece> pieces;
  bool overflowed = false;
  {
    const std::lock_guard lock(inbox_->mutex);
    pieces.swap(inbox_->pieces);
    inbox_->size = 0;
    overflowed = std::exchange(inbox_->overflowed, false);
    if (!pieces.empty() && !inbox_->oldest) inbox_->oldest = pieces.front().arrived;
  }
  const std::int64_t now_ms = parts_.clock.now_ms();
  bool over = false;
  for (const Inbox::Piece& piece : pieces) {
    if (piece.status) session_.head(*piece.status);
    if (!piece.bytes.empty()) session_.bytes(piece.bytes, now_ms);
    if (!piece.end) continue;
    abort_ = nullptr;
    over = true;
    session_.ended(*piece.end, share(), now_ms);
  }
  if (overflowed && !over) {
    break_off();
    session_.ended(fail(ErrorCode::kRemote, "it came faster than it could be read"), share(), now_ms);
  }
  if (session_.take_refusal()) parts_.ledger.refused(QuotaBucket::kUnits);
}

void ChatReader::ask(const AskServer& asked) {
  if (parts_.ledger.take(asked.request)) return session_.no_quota(parts_.ledger.turns_ms(), parts_.clock.now_ms());
  std::uint64_t call = 0;
  {
    const std::lock_guard lock(inbox_->mutex);
    call = ++inbox_->call;
  }
  const auto inbox = inbox_;
  net::HttpPieces pieces{
      .head = [inbox, call](const net::HttpAnswer& head) { inbox->put({.call = call, .status = head.status}); },
      .bytes = [inbox, call](std::string_view bytes) { inbox->put({.call = call, .bytes = std::string(bytes)}); }};
  abort_ = parts_.http.start(call_of(parts_.base, asked.request, key_), std::move(pieces),
                             [inbox, call](const Result<net::HttpAnswer>& answer) {
                               Result<void> how;
                               if (!answer) how = std::unexpected(answer.error());
                               inbox->put({.call = call, .end = how});
                             });
}

// What poll() gave last is stored by its reader now; only then the place may be kept, or it could be lost.
void ChatReader::keep_place() {
  if (!place_ || given_token_.empty() || given_token_ == kept_token_ || Steady::now() - kept_at_ < kKeepEvery) return;
  kept_at_ = Steady::now();
  kept_token_ = given_token_;
  (void)place_->write({.video_id = video_id_,
                       .chat_id = session_.chat_id(),
                       .page_token = given_token_,
                       .zero_ms = session_.zero_ms()});
}

chat::LiveBatch ChatReader::batch() {
  chat::LiveBatch batch{.items = session_.take_items(), .trouble = session_.trouble()};
  given_token_ = session_.page_token();
  batch.unbroken = session_.unbroken();
  if (const auto zero_ms = session_.zero_ms()) {
    for (chat::SourceItem& item : batch.items) chat::to_video_time(item, *zero_ms);
    batch.now_ms = std::max<std::int64_t>(0, session_.complete_ms(parts_.clock.now_ms()) - *zero_ms);
  }
  const std::lock_guard lock(inbox_->mutex);
  if (const auto oldest = std::exchange(inbox_->oldest, std::nullopt); oldest && !batch.items.empty())
    batch.waited = Steady::now() - *oldest;
  return batch;
}

Result<chat::LiveBatch> ChatReader::end(chat::LiveBatch batch, const std::optional<Error>& error) {
  break_off();
  if (batch.items.empty() && error) return std::unexpected(*error);
  batch.ended = !error;
  if (place_ && batch.ended) place_->remove();
  return batch;
}

Result<chat::LiveBatch> ChatReader::poll(std::int64_t wait_ms) {
  const auto deadline = Steady::now() + std::chrono::milliseconds(wait_ms);
  keep_place();
  while (true) {
    take_answers();
    const ChatStep step = session_.next(parts_.clock.now_ms());
    if (const auto* over = std::get_if<Over>(&step)) return end(batch(), over->error);
    if (const auto* asked = std::get_if<AskServer>(&step)) {
      ask(*asked);
      continue;
    }
    if (session_.has_items()) return batch();
    if (parts_.clock.now_ms() > lease_until_ms_ - kLeaseMs / 2) (void)share();
    auto until = deadline;
    if (const auto& rest = std::get<Rest>(step); rest.until_ms)
      until = std::min(until, Steady::now() + parts_.clock.wait_for(*rest.until_ms));
    std::unique_lock lock(inbox_->mutex);
    inbox_->news.wait_until(lock, until, [this] { return inbox_->stopped || !inbox_->pieces.empty(); });
    const bool stopped = inbox_->stopped;
    lock.unlock();
    if (stopped) return end(batch(), std::nullopt);
    if (Steady::now() >= deadline) {
      take_answers();
      return batch();
    }
  }
}

}  // namespace crowdline::youtube
