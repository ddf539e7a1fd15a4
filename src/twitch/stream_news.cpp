#include "twitch/stream_news.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace crowdline::twitch {
namespace {

constexpr int kMissedToEnd = 2;

void compare(std::string& known, const std::string& now, chat::EventKind kind, const char* name, std::int64_t now_ms,
             std::vector<StreamChangeNews>& news) {
  if (now.empty() || now == known) return;
  const bool first = known.empty();
  known = now;
  if (!first) news.emplace_back(chat::ChannelEvent{.kind = kind, .name = name, .sent_ms = now_ms, .text = now});
}

}  // namespace

std::vector<StreamChangeNews> StreamNews::take(const HelixStream* stream, std::int64_t now_ms) {
  std::vector<StreamChangeNews> news;
  if (stream == nullptr) {
    if (live_ && ++missed_ >= kMissedToEnd) {
      live_ = false;
      news.emplace_back(StreamOver{});
    }
    return news;
  }
  missed_ = 0;
  if (!std::exchange(live_, true)) news.emplace_back(StreamBegan{stream->started_ms});
  compare(title_, stream->title, chat::EventKind::kTitle, "title", now_ms, news);
  compare(category_, stream->category, chat::EventKind::kCategory, "category", now_ms, news);
  if (stream->tags != tags_) {
    tags_ = stream->tags;
    news.emplace_back(chat::ChannelEvent{.kind = chat::EventKind::kTags,
                                         .name = "tags",
                                         .sent_ms = now_ms,
                                         .text = fmt::format("{}", fmt::join(tags_, "\n"))});
  }
  return news;
}

}  // namespace crowdline::twitch
