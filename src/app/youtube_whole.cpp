#include "app/youtube_whole.h"

#include "app/address_setting.h"
#include "app/process_clock.h"
#include "youtube/comment_source.h"
#include "youtube/replay_source.h"

namespace crowdline::app {
namespace {

constexpr std::int64_t kMostPages = 10'000;
constexpr std::chrono::milliseconds kPatience{20'000};
constexpr std::size_t kPageLimit = 16 * 1024 * 1024;  // bytes; watch pages have one or two million

// `Source` of src/youtube as one of the pipeline.
template <typename Source>
class Whole final : public pipeline::WholeSource {
 public:
  template <typename... Parts>
  Whole(std::string_view reader, store::Provenance provenance, Parts&&... parts)
      : source_(std::forward<Parts>(parts)...), reader_(reader), provenance_(std::move(provenance)) {}

  Result<std::vector<chat::SourceItem>> next(std::size_t limit) override { return source_.next(limit); }
  chat::StreamInfo info() const override { return source_.info(); }
  std::optional<double> progress() const override { return source_.progress(); }
  void stop() override { source_.stop(); }
  std::string_view reader() const override { return reader_; }
  store::Provenance provenance() const override { return provenance_; }
  std::vector<formats::HeatMarker> heatmap() const override {
    if constexpr (requires { source_.heatmap(); }) return source_.heatmap();
    return {};
  }

 private:
  Source source_;
  const std::string_view reader_;  // a literal
  const store::Provenance provenance_;
};

std::unexpected<Error> no_chat(const youtube::VideoFacts& video) {
  const std::string state = video.kind == youtube::VideoKind::kEndedProcessing ? " (it is still being processed)" : "";
  return fail(
      ErrorCode::kNotFound, "this stream has ended" + state + ", and YouTube gives its chat to no program",
      fmt::format("save it with: yt-dlp --skip-download --write-subs --sub-langs live_chat {}; then drop the file on "
                  "the page, or run: crowdline analyze FILE --video {}. The setting youtube.replay_pages reads "
                  "YouTube's own pages, which is against its terms",
                  youtube::watch_url(video.id), youtube::watch_url(video.id)));
}

}  // namespace

struct YoutubeWhole::Site {
  Site(std::string base, std::unique_ptr<net::ClientLoop> client_loop, net::HttpClientSettings settings)
      : address(std::move(base)), loop(std::move(client_loop)), http(*loop, std::move(settings)) {}

  const std::string address;
  const std::unique_ptr<net::ClientLoop> loop;
  net::HttpClient http;
};

Result<std::unique_ptr<YoutubeWhole>> YoutubeWhole::make(const Settings& settings, YoutubeAccess& access) {
  const auto pages = settings.number("youtube.comment_pages");
  const auto replay = settings.flag("youtube.replay_pages");
  if (!pages) return std::unexpected(pages.error());
  if (!replay) return std::unexpected(replay.error());
  if (*pages < 1 || *pages > kMostPages)
    return fail(ErrorCode::kUsage, fmt::format("the setting youtube.comment_pages must be from 1 to {}", kMostPages));
  std::shared_ptr<Site> site;
  if (*replay) {
    std::string address;
    net::HttpClientSettings http;
    if (auto read = read_address(settings, {"youtube.site_url", &address}, http.hosts); !read)
      return std::unexpected(read.error());
    http.body_limit = kPageLimit;
    auto loop = net::ClientLoop::start();
    if (!loop) return std::unexpected(loop.error());
    site = std::make_shared<Site>(std::move(address), *std::move(loop), std::move(http));
  }
  return std::unique_ptr<YoutubeWhole>(new YoutubeWhole(access, static_cast<std::size_t>(*pages), std::move(site)));
}

Result<pipeline::OpenedLive> YoutubeWhole::open(const youtube::VideoFacts& video, const chat::StreamInfo& info) {
  if (video.kind == youtube::VideoKind::kUpload) return open_comments(video, info);
  return site_ ? open_replay(video, info) : no_chat(video);
}

Result<pipeline::OpenedLive> YoutubeWhole::open_by_pages(const std::string& video_id) {
  const youtube::VideoFacts video{.id = video_id, .kind = youtube::VideoKind::kEnded};
  return open(video, youtube::stream_info(video, {}));
}

Result<pipeline::OpenedLive> YoutubeWhole::open_comments(const youtube::VideoFacts& video, chat::StreamInfo info) {
  const auto client = access_.client();
  if (!client) return std::unexpected(client.error());
  info.id += "-comments";  // never the stream under which a live chat of this video was stored
  const NameKey key = NameKey::random();
  const auto ask = [client = *client](const youtube::ApiRequest& request) { return client->ask(request, kPatience); };
  return pipeline::OpenedLive{
      .key = key,
      .whole = std::make_unique<Whole<youtube::CommentSource>>(
          "youtube-comments", store::Provenance{.chat = "api", .facts = "api", .api_text_ms = wall_ms()}, video,
          std::move(info), key, youtube::CommentLimits{.pages = comment_pages_}, ask)};
}

// Texts come from the pages, too: what pages say is not mixed with what the API says.
Result<pipeline::OpenedLive> YoutubeWhole::open_replay(const youtube::VideoFacts& video, const chat::StreamInfo& info) {
  const NameKey key = NameKey::random();
  chat::StreamInfo own{.id = info.id + "-replay",
                       .platform = info.platform,
                       .kind = info.kind,
                       .url = info.url,
                       .started_at = info.started_at,
                       .duration_ms = info.duration_ms};
  const auto call = [site = site_](net::HttpCall one) { return site->http.call(std::move(one)); };
  return pipeline::OpenedLive{.key = key,
                              .whole = std::make_unique<Whole<youtube::ReplaySource>>(
                                  "youtube-replay-pages", store::Provenance{.chat = "innertube", .facts = "innertube"},
                                  site_->address, video.id, std::move(own), key, call)};
}

}  // namespace crowdline::app
