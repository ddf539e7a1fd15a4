#include "app/youtube_facts.h"

namespace crowdline::app {
namespace {

bool is_video(const chat::Link& link) {
  return link.platform == chat::Platform::kYoutube && link.kind == chat::LinkKind::kVideo;
}

}  // namespace

Result<chat::StreamInfo> YoutubeFacts::facts(const chat::Link& link) {
  if (!is_video(link)) return fail(ErrorCode::kNotFound, link.url + " is no video of YouTube");
  const auto catalogue = access_.catalogue();
  if (!catalogue) return std::unexpected(catalogue.error());
  const auto video = (*catalogue)->video(link.id);
  if (!video) return std::unexpected(video.error());
  return youtube::stream_info(*video, (*catalogue)->category(video->category_id));
}

std::map<std::string, chat::StreamInfo> YoutubeFacts::refresh(const std::vector<store::StreamRecord>& streams) {
  std::map<std::string, chat::StreamInfo> facts;
  const auto catalogue = access_.catalogue();
  if (!catalogue) return facts;
  std::map<std::string, std::vector<std::string>> streams_of;  // by video
  std::vector<std::string> ids;
  for (const store::StreamRecord& record : streams) {
    const auto link = chat::classify_link(record.info.url);
    if (!link || !is_video(*link)) continue;
    if (streams_of[link->id].empty()) ids.push_back(link->id);
    streams_of[link->id].push_back(record.info.id);
  }
  const auto videos = ids.empty() ? Result<std::vector<youtube::VideoFacts>>{} : (*catalogue)->videos(ids);
  if (!videos) return facts;
  for (const youtube::VideoFacts& video : *videos) {
    const chat::StreamInfo info = youtube::stream_info(video, (*catalogue)->category(video.category_id));
    for (const std::string& stream : streams_of[video.id]) facts[stream] = info;
  }
  return facts;
}

}  // namespace crowdline::app
