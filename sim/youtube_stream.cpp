#include "sim/youtube_stream.h"

#include <algorithm>

#include "sim/youtube_failure.h"
#include "sim/youtube_ids.h"

namespace crowdline::sim {
namespace {

constexpr std::int64_t kShortestMs = 10'200;  // of a connection: 10.2 to 10.8 s were seen
constexpr std::uint64_t kSpreadMs = 600;
constexpr std::size_t kElementSize = 500;  // messages
constexpr std::size_t kCuts = 8;
constexpr std::size_t kNear = 256;                     // bytes
constexpr std::chrono::microseconds kPause{50};        // between pieces, real
constexpr std::chrono::milliseconds kBeforeReset{20};  // real

}  // namespace

YoutubeStream::YoutubeStream(Core& core, Wire& wire, YoutubeChat& chat, Start start)
    : core_(core), wire_(wire), chat_(chat), start_(std::move(start)) {
  chat_.watch(*this);
  objects_ = strikes(FaultName::kStreamObjects);
  split_ = strikes(FaultName::kStreamSplit);
  core_.log.write("stream-open", {{"channel", start_.video}, {"position", start_.position}});
  begin();
}

YoutubeStream::~YoutubeStream() { chat_.leave(*this); }

bool YoutubeStream::strikes(FaultName name) {
  const auto fault = core_.strike(name, start_.video);
  if (fault) core_.log.fault(fault->kind->text, {{"channel", start_.video}, {"position", start_.position}});
  return fault.has_value();
}

void YoutubeStream::begin() {
  if (chat_.size() == start_.position && chat_.ended_ms() < 0) send_element(start_.position);
  tell_news();
  const auto life = kShortestMs + static_cast<std::int64_t>(core_.faults.draw(kSpreadMs));
  core_.after(life, alive_, [this] { send_last(); });
}

void YoutubeStream::on_growth() {
  if (!stalled_) tell_news();
}

void YoutubeStream::tell_news() {
  while (!over_ && start_.position < chat_.size()) send_element(std::min(start_.position + kElementSize, chat_.size()));
  if (over_ || chat_.ended_ms() < 0) return;
  send_element(start_.position);
  end(true);
}

void YoutubeStream::send_element(std::size_t stop) {
  Json answer{{"kind", "youtube#liveChatMessageListResponse"},
              {"etag", chat_.etag(start_.position, stop)},
              {"nextPageToken", page_token(chat_.id(), stop)}};
  if (chat_.ended_ms() >= 0 && stop == chat_.size()) answer["offlineAt"] = chat_.offline_at();
  const std::size_t count = stop - start_.position;
  answer["pageInfo"] = {{"totalResults", count}, {"resultsPerPage", count}};
  answer["items"] = chat_.messages(start_.position, stop, start_.form);
  const std::string text = to_text(answer);
  if (count > 0 && strikes(FaultName::kStreamError)) {
    put(to_text(quota_exceeded().body()));
    return end(true);
  }
  if (count > 0 && strikes(FaultName::kStreamReset)) {
    put(std::string_view(text).substr(0, text.size() / 2));
    over_ = true;
    return core_.at(core_.now() + kBeforeReset, [this, owner = std::weak_ptr(alive_)] {
      if (!owner.expired()) wire_.drop();
    });
  }
  put(text);
  if (count > 0) core_.log.write("stream-sent", {{"channel", start_.video}, {"from", start_.position}, {"to", stop}});
  start_.position = stop;
}

// An answer that says nothing new, with the same token, comes just before the end.
void YoutubeStream::send_last() {
  if (over_ || stalled_) return;
  tell_news();
  if (over_) return;
  send_element(start_.position);
  end(true);
}

void YoutubeStream::put(std::string_view element) {
  const std::string_view before = first_ ? (objects_ ? "" : "[") : (objects_ ? "\n" : ",\n");
  first_ = false;
  write(std::string(before) + std::string(element));
}

void YoutubeStream::write(std::string text) {
  if (!split_) return wire_.send_text(text);
  write_in_pieces(std::move(text));
}

// Cuts go behind a backslash or inside a character where one is near: that is where readers fail.
void YoutubeStream::write_in_pieces(std::string text) {
  const bool waiting = !pieces_.empty();
  std::size_t from = 0;
  for (std::size_t i = 0; i < kCuts && from + 1 < text.size(); ++i) {
    std::size_t cut = from + 1 + core_.faults.draw(std::max<std::size_t>(1, 2 * text.size() / kCuts));
    const std::size_t near = std::min(cut + kNear, text.size());
    const auto hard = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(std::min(cut, text.size())),
                                   text.begin() + static_cast<std::ptrdiff_t>(near),
                                   [](char c) { return c == '\\' || static_cast<unsigned char>(c) >= 0xC0; });
    if (hard != text.begin() + static_cast<std::ptrdiff_t>(near))
      cut = static_cast<std::size_t>(hard - text.begin()) + 1;
    cut = std::min(cut, text.size());
    pieces_.push_back(text.substr(from, cut - from));
    from = cut;
  }
  if (from < text.size()) pieces_.push_back(text.substr(from));
  if (!waiting) drain();
}

void YoutubeStream::drain() {
  if (pieces_.empty()) {
    if (over_) wire_.close(0, "");
    return;
  }
  wire_.send_text(pieces_.front());
  core_.at(core_.now() + kPause, [this, owner = std::weak_ptr(alive_)] {
    if (owner.expired()) return;
    pieces_.pop_front();
    drain();
  });
}

void YoutubeStream::end(bool with_bracket) {
  if (with_bracket && !objects_) write("]");
  over_ = true;
  core_.log.write("stream-end", {{"channel", start_.video}, {"position", start_.position}});
  if (pieces_.empty()) wire_.close(0, "");
}

void YoutubeStream::on_fault(const Fault& fault) {
  const FaultName name = fault.kind->name;
  const bool meant = name == FaultName::kDrop || name == FaultName::kHalfOpen || name == FaultName::kStall ||
                     name == FaultName::kClose;
  if (!meant || over_) return;
  core_.log.fault(fault.kind->text, {{"channel", start_.video}, {"position", start_.position}});
  if (name == FaultName::kDrop) over_ = true, wire_.drop();
  if (name == FaultName::kHalfOpen) over_ = true, wire_.mute();
  if (name == FaultName::kClose) end(false);
  if (name != FaultName::kStall) return;
  stalled_ = true;
  core_.after(fault.for_ms, alive_, [this] {
    stalled_ = false;
    tell_news();
    send_last();
  });
}

}  // namespace crowdline::sim
