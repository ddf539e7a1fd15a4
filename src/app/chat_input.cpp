#include "app/chat_input.h"

#include "app/process_clock.h"
#include "app/youtube_facts.h"

namespace crowdline::app {
namespace {

bool is_youtube_video(const chat::Link& link) {
  return link.platform == chat::Platform::kYoutube && link.kind == chat::LinkKind::kVideo;
}

Result<pipeline::OpenedLive> open_video(YoutubeAccess& access, YoutubeWhole& opener, const chat::Link& link) {
  const auto catalogue = access.catalogue();
  if (!catalogue && opener.reads_replay_pages()) return opener.open_by_pages(link.id);
  if (!catalogue) return std::unexpected(catalogue.error());
  const auto video = (*catalogue)->video(link.id);
  if (!video) return std::unexpected(video.error());
  if (youtube::has_live_chat(video->kind))
    return fail(ErrorCode::kNotFound, "that is a live stream", "follow it: crowdline watch " + link.url);
  return opener.open(*video, youtube::stream_info(*video, (*catalogue)->category(video->category_id)));
}

}  // namespace

Result<std::unique_ptr<ChatInput>> ChatInput::of_file(const Settings& settings, formats::ChatFileOptions options) {
  auto input = std::make_unique<ChatInput>();
  options.key = input->key_;
  input->video_ = options.video;
  std::optional<chat::StreamInfo> facts;
  if (options.video && is_youtube_video(*options.video) && !settings.get("youtube.api_key").empty()) {
    auto access = YoutubeAccess::make(settings);
    if (!access) return std::unexpected(access.error());
    // A platform that does not answer keeps nobody from reading a file.
    if (auto asked = YoutubeFacts(**access).facts(*options.video)) facts = *std::move(asked);
  }
  if (facts) pipeline::add_facts(*facts, options);
  auto file = formats::open_chat_file(options);
  if (!file) return std::unexpected(file.error());
  input->file_ = *std::move(file);
  if (facts) {
    input->joined_ = std::make_unique<pipeline::JoinedFile>(*input->file_, *std::move(facts), !options.title.empty());
    input->provenance_.facts = "api";
    input->provenance_.api_text_ms = wall_ms();
  }
  return input;
}

Result<std::unique_ptr<ChatInput>> ChatInput::of_link(const Settings& settings, const chat::Link& link) {
  if (!is_youtube_video(link))
    return fail(
        ErrorCode::kNotFound, "nothing is stored for " + link.url + " yet, and analyze reads chat from files only",
        "export its chat with TwitchDownloader, yt-dlp or chat-downloader, then: crowdline analyze FILE --video " +
            link.url);
  auto input = std::make_unique<ChatInput>();
  auto access = YoutubeAccess::make(settings);
  if (!access) return std::unexpected(access.error());
  input->access_ = *std::move(access);
  auto opener = YoutubeWhole::make(settings, *input->access_);
  if (!opener) return std::unexpected(opener.error());
  input->opener_ = *std::move(opener);
  auto opened = open_video(*input->access_, *input->opener_, link);
  if (!opened) return std::unexpected(opened.error());
  input->opened_ = *std::move(opened);
  input->key_ = input->opened_.key;
  input->video_ = link;
  input->provenance_ = input->opened_.whole->provenance();
  return input;
}

chat::ChatSource& ChatInput::chat() const {
  if (opened_.whole) return *opened_.whole;
  return joined_ ? static_cast<chat::ChatSource&>(*joined_) : *file_;
}

std::string_view ChatInput::reader() const { return opened_.whole ? opened_.whole->reader() : file_->reader(); }

std::vector<formats::HeatMarker> ChatInput::heatmap() const {
  return opened_.whole ? opened_.whole->heatmap() : std::vector<formats::HeatMarker>{};
}

void ChatInput::stop() {
  if (!opened_.whole) return;
  opened_.whole->stop();
  access_->stop();
}

}  // namespace crowdline::app
