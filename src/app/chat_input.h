// What analyze reads: a chat file, perhaps joined with the facts of its video, or a video that is read to its end.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/settings.h"
#include "app/youtube_access.h"
#include "app/youtube_whole.h"
#include "formats/chat_file.h"
#include "pipeline/joined_file.h"

namespace crowdline::app {

class ChatInput {
 public:
  // The file of the options; facts of options.video are asked for where a key allows it.
  static Result<std::unique_ptr<ChatInput>> of_file(const Settings& settings, formats::ChatFileOptions options);
  // kNotFound for what cannot be read to its end, with what to do; kNotAllowed without a key.
  static Result<std::unique_ptr<ChatInput>> of_link(const Settings& settings, const chat::Link& link);

  chat::ChatSource& chat() const;
  std::string_view reader() const;
  NameKey key() const { return key_; }
  const std::optional<chat::Link>& video() const { return video_; }
  const store::Provenance& provenance() const { return provenance_; }
  std::vector<formats::HeatMarker> heatmap() const;
  // Whether the source ends by itself when it was stopped.
  bool stops_itself() const { return opened_.whole != nullptr; }
  // From any thread: calls that run end now.
  void stop();

 private:
  std::unique_ptr<YoutubeAccess> access_;
  std::unique_ptr<YoutubeWhole> opener_;
  pipeline::OpenedLive opened_;  // ends before what it calls with
  std::unique_ptr<formats::ChatFile> file_;
  std::unique_ptr<pipeline::JoinedFile> joined_;
  NameKey key_ = NameKey::random();
  std::optional<chat::Link> video_;
  store::Provenance provenance_;
};

}  // namespace crowdline::app
