#include "sim/youtube_video.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

#include "sim/youtube_ids.h"

namespace crowdline::sim {
namespace {

constexpr std::int64_t kHourMs = 3'600'000;
constexpr std::int64_t kDayMs = 24 * kHourMs;

constexpr std::array kKinds = {std::pair("live", YoutubeVideo::Kind::kLive),
                               std::pair("ended", YoutubeVideo::Kind::kEnded),
                               std::pair("upload", YoutubeVideo::Kind::kUpload)};

constexpr std::array kCategories = {YoutubeCategory{"1", "Film & Animation"},
                                    YoutubeCategory{"2", "Autos & Vehicles"},
                                    YoutubeCategory{"10", "Music"},
                                    YoutubeCategory{"15", "Pets & Animals"},
                                    YoutubeCategory{"17", "Sports"},
                                    YoutubeCategory{"19", "Travel & Events"},
                                    YoutubeCategory{"20", "Gaming"},
                                    YoutubeCategory{"22", "People & Blogs"},
                                    YoutubeCategory{"23", "Comedy"},
                                    YoutubeCategory{"24", "Entertainment"},
                                    YoutubeCategory{"25", "News & Politics"},
                                    YoutubeCategory{"26", "Howto & Style"},
                                    YoutubeCategory{"27", "Education"},
                                    YoutubeCategory{"28", "Science & Technology"},
                                    YoutubeCategory{"29", "Nonprofits & Activism"}};

std::string handle_of(std::string_view title) {
  std::string handle = "@";
  for (const char c : title) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    if (letter) handle += c;
  }
  return handle.size() > 3 ? handle : "@channel" + channel_id_of(title).substr(2, 6);
}

std::string whole_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

std::span<const YoutubeCategory> youtube_categories() { return kCategories; }

Result<YoutubeVideo::Spec> YoutubeVideo::parse(const std::string& text) {
  const auto equals = text.find('=');
  const auto colon = text.rfind(':');
  const auto refusal = [&] {
    return fail(ErrorCode::kUsage, "\"" + text + "\" is no video",
                "give --youtube ID=FILE:live, :ended or :upload, the id of 11 characters");
  };
  if (equals == std::string::npos || colon == std::string::npos || colon < equals) return refusal();
  const auto kind = std::ranges::find(kKinds, text.substr(colon + 1), [](const auto& row) { return row.first; });
  if (kind == kKinds.end() || !is_video_id(std::string_view(text).substr(0, equals))) return refusal();
  return Spec{text.substr(0, equals), text.substr(equals + 1, colon - equals - 1), kind->second};
}

Result<std::unique_ptr<YoutubeVideo>> YoutubeVideo::make(Core& core, const Spec& spec, Channel::Settings settings) {
  std::unique_ptr<YoutubeVideo> video(new YoutubeVideo(core, spec));
  if (auto read = video->read(spec.path); !read) return std::unexpected(read.error());
  video->settle();
  if (spec.kind != Kind::kLive) return video;
  const Room room{.login = spec.id, .id = video->channel_.id, .shown = video->channel_.title};
  video->play_ = std::make_unique<Channel>(core, room, video->script_, settings);
  video->chat_ = std::make_unique<YoutubeChat>(core, *video->play_, video->chat_id());
  return video;
}

Result<void> YoutubeVideo::read(const std::string& path) {
  if (kind_ == Kind::kUpload) {
    if (auto file = read_youtube_comments(whole_file(path))) {
      comments_ = std::move(file->comments);
      info_ = std::move(file->info);
      return {};
    }
  }
  auto script = read_chat_script(path);
  if (!script) return std::unexpected(script.error());
  script_ = *std::move(script);
  info_ = script_->info;
  return {};
}

// What the file does not tell.
void YoutubeVideo::settle() {
  title_ = info_.title.empty() ? "Video " + id_ : info_.title;
  channel_.title = info_.channel.empty() ? "Channel of " + id_ : info_.channel;
  channel_.id = channel_id_of("channel " + channel_.title);
  channel_.handle = handle_of(channel_.title);
  length_ms_ = script_ ? script_->end_ms : info_.duration_ms > 0 ? info_.duration_ms : kHourMs;
  if (kind_ == Kind::kUpload && script_) comments_ = comments_of_chat(*script_, published_ms());
}

YoutubeVideo::State YoutubeVideo::state() const {
  if (kind_ == Kind::kUpload) return State::kUpload;
  if (kind_ == Kind::kEnded || play_->state() == Channel::State::kEnded) return State::kEnded;
  return play_->live() ? State::kLive : State::kUpcoming;
}

std::string YoutubeVideo::category_id() const {
  const auto found = std::ranges::find(kCategories, info_.category, &YoutubeCategory::title);
  return std::string(found == kCategories.end() ? "20" : found->id);
}

std::int64_t YoutubeVideo::started_ms() const {
  if (play_) return play_->started_ms();
  const std::int64_t seconds = (length_ms_ + 999) / 1000;
  return core_.clock.zero_ms() - kDayMs - seconds * 1000;
}

std::int64_t YoutubeVideo::published_ms() const {
  return kind_ == Kind::kUpload ? core_.clock.zero_ms() - 3 * kDayMs : started_ms() - kHourMs;
}

std::string YoutubeVideo::chat_id() const { return live_chat_id(id_, channel_.id); }

}  // namespace crowdline::sim
