// Answers of YouTube's Data API, whole and in pieces: objects come out the same however the bytes come, every message becomes one item
// with emotes inside its text, a gift or an event that comes twice counts once, refusals are classified, nothing shows a secret.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "youtube/api_error.h"
#include "youtube/channel_facts.h"
#include "youtube/chat_page.h"
#include "youtube/object_cutter.h"
#include "youtube/video_facts.h"

namespace {

using namespace crowdline;

constexpr std::size_t kLargest = 4096;  // bytes of an object, so that large ones are met, too

void require(bool holds) {
  if (!holds) std::abort();
}

std::vector<std::string> cut(std::string_view text, std::size_t step) {
  youtube::ObjectCutter cutter(kLargest);
  std::vector<std::string> objects;
  for (std::size_t at = 0; at < text.size(); at += step) {
    cutter.feed(text.substr(at, step));
    while (auto object = cutter.next()) objects.push_back(*std::move(object));
  }
  return objects;
}

void check_item(const chat::SourceItem& item) {
  if (const auto* event = std::get_if<chat::ChannelEvent>(&item))
    require(!event->name.empty() && event->name.size() <= 64);
  const auto* said = std::get_if<chat::ChatMessage>(&item);
  if (said == nullptr) return;
  std::uint32_t end = 0;
  for (const chat::EmoteSpan& emote : said->emotes) {
    require(emote.begin >= end && emote.begin < emote.end && emote.end <= said->text.size());
    end = emote.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto objects = cut(text, size + 1);
  for (const std::size_t step : {std::size_t{1}, std::size_t{3}, std::size_t{17}}) require(cut(text, step) == objects);
  youtube::ChatItems items(NameKey::fixed(1));
  for (const std::string& object : objects) {
    const auto page = youtube::read_chat_page(object, items);
    if (!page) continue;
    for (const chat::SourceItem& item : page->items) check_item(item);
    const auto again = youtube::read_chat_page(object, items);
    require(again.has_value() && again->next_page == page->next_page);
  }
  for (const youtube::VideoFacts& video : youtube::read_videos(text).value_or(std::vector<youtube::VideoFacts>()))
    require(!video.id.empty() && *to_string(video.kind) != 0 && !youtube::stream_info(video, "").id.empty());
  (void)youtube::read_channels(text);
  (void)youtube::read_found_channels(text);
  (void)youtube::read_found_videos(text);
  (void)youtube::read_playlist_videos(text);
  (void)youtube::read_categories(text);
  const Secret key("sesame");
  for (const int status : {400, 403, 429, 502}) {
    const auto error = youtube::read_api_error(status, text, key);
    require(error.message.find("sesame") == std::string::npos && !to_error(error).what.empty());
  }
  return 0;
}
