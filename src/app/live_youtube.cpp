#include "app/live_youtube.h"

#include <filesystem>
#include <random>

#include "base/time_text.h"
#include "youtube/chat_reader.h"

namespace crowdline::app {
namespace {

constexpr const char* kFileHint =
    "export its chat with yt-dlp or chat-downloader and drop the file on the page (or: crowdline analyze FILE --video "
    "LINK)";

// A page token is worth nothing after days.
void remove_old(const std::string& folder) {
  const auto oldest = std::filesystem::file_time_type::clock::now() - std::chrono::hours(48);
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
    if (entry.last_write_time(ignored) < oldest) std::filesystem::remove(entry.path(), ignored);
  }
}

}  // namespace

Result<youtube::VideoFacts> find_video(youtube::VideoCatalogue& catalogue, const chat::Link& link) {
  if (link.kind == chat::LinkKind::kVideo) return catalogue.video(link.id);
  const auto channel = catalogue.channel(link);
  if (!channel) return std::unexpected(channel.error());
  return catalogue.showing(*channel);
}

Result<std::unique_ptr<LiveYoutube>> LiveYoutube::make(YoutubeAccess& access, YoutubeWhole* whole, bool goes_on) {
  if (!goes_on) return std::unique_ptr<LiveYoutube>(new LiveYoutube(access, whole, {}));
  const std::string folder = access.settings().data + "/youtube-chats";
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (!error) std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
  if (error)
    return fail(ErrorCode::kInternal, "cannot make the folder " + folder, "see to the permissions of the data folder");
  remove_old(folder);
  return std::unique_ptr<LiveYoutube>(new LiveYoutube(access, whole, folder));
}

bool LiveYoutube::takes(const chat::Link& link) const {
  if (link.platform != chat::Platform::kYoutube) return false;
  return link.kind == chat::LinkKind::kVideo || link.kind == chat::LinkKind::kChannel ||
         link.kind == chat::LinkKind::kHandle || link.kind == chat::LinkKind::kUser;
}

Result<pipeline::OpenedLive> LiveYoutube::open(const chat::Link& link) {
  const auto catalogue = access_.catalogue();
  const bool by_pages = whole_ != nullptr && whole_->reads_replay_pages() && link.kind == chat::LinkKind::kVideo;
  if (!catalogue && by_pages) return whole_->open_by_pages(link.id);
  if (!catalogue) return std::unexpected(catalogue.error());
  auto video = find_video(**catalogue, link);
  if (!video) return std::unexpected(video.error());
  chat::StreamInfo info = youtube::stream_info(*video, (*catalogue)->category(video->category_id));
  const bool live = youtube::has_live_chat(video->kind);
  if (!live && whole_ != nullptr) return whole_->open(*video, info);
  if (!live)
    return fail(ErrorCode::kNotFound, "that video is no live stream (" + std::string(to_string(video->kind)) + ")",
                kFileHint);
  return read(std::move(info), {.video = *std::move(video), .names = NameKey::random()});
}

// The place in the chat was kept beside the chat itself; without it the video is looked for first.
Result<pipeline::OpenedLive> LiveYoutube::resume(const chat::Link& link, const pipeline::ResumedLive& stream) {
  if (auto client = access_.client(); !client) return std::unexpected(client.error());
  youtube::ChatSessionSettings session{
      .video = {.id = link.id, .kind = youtube::VideoKind::kUpcoming}, .zero_ms = stream.zero_ms, .names = stream.key};
  session.video.title = stream.info.title;
  const auto place = youtube::ChatPlaceFile(place_of(stream.info.id)).read();
  if (place && place->video_id == link.id) {
    session.video.kind = youtube::VideoKind::kLive;
    session.video.chat_id = place->chat_id;
    session.page_token = place->page_token;
    if (!session.zero_ms) session.zero_ms = place->zero_ms;
  }
  return read(stream.info, std::move(session));
}

pipeline::OpenedLive LiveYoutube::read(chat::StreamInfo info, youtube::ChatSessionSettings session) {
  session.planned_ms = access_.settings().planned_ms;
  session.key = access_.settings().key;
  session.seed = std::random_device{}();
  const NameKey names = session.names;
  const std::string place = place_of(info.id);
  auto reader = std::make_unique<youtube::ChatReader>(std::move(info), std::move(session),
                                                      youtube::ChatReaderParts{.http = access_.http(),
                                                                               .ledger = access_.ledger(),
                                                                               .clock = access_.clock(),
                                                                               .base = access_.settings().api,
                                                                               .place_path = place});
  return {.source = std::move(reader), .key = names};
}

}  // namespace crowdline::app
