// A chat file joined with what the platform says of its video. Only facts are joined: all chat is the file's.
#pragma once

#include "chat/source.h"
#include "formats/chat_file.h"

namespace crowdline::pipeline {

// The file's own id and times, the platform's texts. A title that the user gave stays.
chat::StreamInfo joined_info(chat::StreamInfo file, const chat::StreamInfo& facts, bool own_title);

// What the file must know before it is opened: when video second 0 was, and how long the video is.
void add_facts(const chat::StreamInfo& facts, formats::ChatFileOptions& options);

// `file` outlives it.
class JoinedFile : public chat::ChatSource {
 public:
  JoinedFile(chat::ChatSource& file, chat::StreamInfo facts, bool own_title)
      : file_(file), facts_(std::move(facts)), own_title_(own_title) {}

  Result<std::vector<chat::SourceItem>> next(std::size_t limit) override { return file_.next(limit); }
  chat::StreamInfo info() const override { return joined_info(file_.info(), facts_, own_title_); }
  std::optional<double> progress() const override { return file_.progress(); }

 private:
  chat::ChatSource& file_;
  const chat::StreamInfo facts_;
  const bool own_title_;
};

}  // namespace crowdline::pipeline
