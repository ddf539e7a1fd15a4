// For tests: a YouTube whose time moves when told.
#pragma once

#include <set>

#include "sim/sim_fixture.h"
#include "sim/youtube_api.h"
#include "sim/youtube_stream.h"

namespace crowdline::sim {

constexpr std::string_view kLiveChat =
    "offset_s\tauthor\tbadges\ttext\temotes\n"
    "1\tamy\tmoderator/1\thello there\t\n"
    "2\tbo\t\thi 🦉 \\o/\t\n"
    "4\tcy\t\twow\t\n"
    "30\tamy\tmoderator/1\tbye\t\n";

class YoutubeStage {
 public:
  static constexpr const char* kLive = "live_video1";
  static constexpr const char* kEnded = "ended_vid_2";
  static constexpr const char* kUpload = "upload_vid3";

  explicit YoutubeStage(std::string_view faults = {}, YoutubeLimits limits = {}, std::int64_t offline_ms = 0)
      : stage(faults), api(stage.core, limits, 1, [this](const std::string& video) { read_chats.insert(video); }) {
    add(std::string(kLive) + "=" + file_.path() + ":live", offline_ms);
    add(std::string(kEnded) + "=" + file_.path() + ":ended", 0);
    add(std::string(kUpload) + "=" + file_.path() + ":upload", 0);
  }

  void play() {
    stage.core.clock.release(stage.core.now());
    for (const auto& video : videos) {
      if (video->play() != nullptr) video->play()->start();
    }
  }

  // "/videos?part=id&id=…"; the key is added unless `key` is empty.
  HttpAnswer ask(std::string_view target, std::string key = "right", net::HeaderList headers = {}) {
    const auto question = std::min(target.find('?'), target.size());
    net::HttpRequest request{.method = "GET", .headers = std::move(headers)};
    request.target.path = target.substr(0, question);
    request.target.query = parse_form(target.substr(std::min(question + 1, target.size())));
    if (key == "right") key = api.key();
    if (!key.empty()) request.headers.emplace_back("x-goog-api-key", key);
    return api.answer(request);
  }
  Json get(std::string_view target) {
    const auto answer = ask(target);
    return Json::parse(answer.response.bytes());
  }
  // "403 quotaExceeded"
  std::string refusal(std::string_view target, std::string key = "right") {
    const auto answer = ask(target, std::move(key));
    Json body = Json::parse(answer.response.bytes());
    if (body.is_array()) body = body[0];
    if (!body.contains("error")) return std::to_string(answer.response.status);
    return fmt::format("{} {}", answer.response.status, body["error"]["errors"][0]["reason"].get<std::string>());
  }
  std::string chat_target(std::string_view method, std::string_view token = {}) const {
    const std::string more = token.empty() ? "" : "&pageToken=" + std::string(token);
    return fmt::format("/liveChat/{}?part=id,snippet,authorDetails&liveChatId={}{}", method, videos[0]->chat_id(),
                       more);
  }

 private:
  void add(const std::string& text, std::int64_t offline_ms) {
    const auto spec = YoutubeVideo::parse(text);
    auto video = YoutubeVideo::make(stage.core, *spec, {.rounds = 1, .offline_ms = offline_ms});
    EXPECT_TRUE(video) << video.error().sentence();
    api.add(**video);
    videos.push_back(*std::move(video));
  }
  const TestFile file_{"youtube.tsv", kLiveChat};

 public:
  TestStage stage;
  std::set<std::string> read_chats;
  std::vector<std::unique_ptr<YoutubeVideo>> videos;
  YoutubeApi api;
};

// Texts of the messages of an answer.
inline std::vector<std::string> texts_of(const Json& answer) {
  std::vector<std::string> texts;
  for (const Json& item : answer["items"]) {
    const Json& snippet = item["snippet"];
    const bool text = snippet["type"] == "textMessageEvent";
    texts.push_back(text ? snippet["textMessageDetails"]["messageText"].get<std::string>()
                         : snippet["type"].get<std::string>());
  }
  return texts;
}

}  // namespace crowdline::sim
