// A video of the simulated YouTube: a broadcast that plays its chat file, one that is over, or an ordinary upload.
#pragma once

#include <memory>
#include <string>

#include "sim/youtube_chat.h"
#include "sim/youtube_comments.h"

namespace crowdline::sim {

struct YoutubeChannel {
  std::string id;
  std::string title;
  std::string handle;  // with "@"
};

class YoutubeVideo {
 public:
  enum class Kind : std::uint8_t { kLive, kEnded, kUpload };
  enum class State : std::uint8_t { kUpcoming, kLive, kEnded, kUpload };

  // ID=FILE:live|ended|upload.
  struct Spec {
    std::string id, path;
    Kind kind = Kind::kUpload;
  };
  static Result<Spec> parse(const std::string& text);

  // Reads the file. `settings` are those of a live video. Fails as chat files do.
  static Result<std::unique_ptr<YoutubeVideo>> make(Core& core, const Spec& spec, Channel::Settings settings);

  const std::string& id() const { return id_; }
  Kind kind() const { return kind_; }
  State state() const;
  const YoutubeChannel& channel() const { return channel_; }
  const std::string& title() const { return play_ ? play_->title() : title_; }
  const chat::StreamInfo& info() const { return info_; }
  std::string category_id() const;
  std::int64_t length_ms() const { return length_ms_; }
  std::int64_t started_ms() const;    // instant of video second 0
  std::int64_t published_ms() const;  // instant
  std::size_t chatters() const { return script_ ? script_->chatters.size() : comments_.size(); }

  Channel* play() { return play_.get(); }                     // nullptr unless it is live
  YoutubeChat* chat() const { return chat_.get(); }           // the same
  const ChatScript* script() const { return script_.get(); }  // nullptr: comments that are none of a chat file
  const YoutubeComments& comments() const { return comments_; }
  std::string chat_id() const;

 private:
  YoutubeVideo(Core& core, const Spec& spec) : core_(core), id_(spec.id), kind_(spec.kind) {}
  Result<void> read(const std::string& path);
  void settle();

  Core& core_;
  const std::string id_;
  const Kind kind_;
  YoutubeChannel channel_;
  std::string title_;
  chat::StreamInfo info_;
  std::int64_t length_ms_ = 0;
  std::shared_ptr<const ChatScript> script_;
  std::unique_ptr<Channel> play_;
  std::unique_ptr<YoutubeChat> chat_;
  YoutubeComments comments_;
};

// "1" to "29": the categories that videos may have.
struct YoutubeCategory {
  std::string_view id, title;
};
std::span<const YoutubeCategory> youtube_categories();

}  // namespace crowdline::sim
