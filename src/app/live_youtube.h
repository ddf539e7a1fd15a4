// Opens links of YouTube: asks what kind of video each is, and reads live chat.
#pragma once

#include <memory>

#include "app/youtube_access.h"
#include "app/youtube_whole.h"
#include "pipeline/live_opener.h"
#include "youtube/chat_session.h"

namespace crowdline::app {

// Thread-safe. Outlives the streams that it opened.
class LiveYoutube final : public pipeline::LiveOpener {
 public:
  // `access` and `whole`, which reads uploads and ended streams, outlive it. `whole` null: only live chat is read. `goes_on`: places in
  // chats are kept, for resume(); those that nobody came back for are removed.
  static Result<std::unique_ptr<LiveYoutube>> make(YoutubeAccess& access, YoutubeWhole* whole, bool goes_on);

  // Videos, and channels by id, handle and user name: what they show now.
  bool takes(const chat::Link& link) const override;
  Result<pipeline::OpenedLive> open(const chat::Link& link) override;
  Result<pipeline::OpenedLive> resume(const chat::Link& link, const pipeline::ResumedLive& stream) override;

 private:
  LiveYoutube(YoutubeAccess& access, YoutubeWhole* whole, std::string places)
      : access_(access), whole_(whole), places_(std::move(places)) {}
  std::string place_of(const std::string& stream) const {
    return places_.empty() ? std::string() : places_ + "/" + stream + ".json";
  }
  pipeline::OpenedLive read(chat::StreamInfo info, youtube::ChatSessionSettings session);

  YoutubeAccess& access_;
  YoutubeWhole* const whole_;
  const std::string places_;  // folder of the places in live chats; empty: none are kept
};

// What a link shows: the video itself, or what a channel shows now.
Result<youtube::VideoFacts> find_video(youtube::VideoCatalogue& catalogue, const chat::Link& link);

}  // namespace crowdline::app
