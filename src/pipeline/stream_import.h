// One import of the service. Seen only by the sources of StreamService.
#pragma once

#include <unistd.h>

#include <atomic>
#include <memory>
#include <string>

#include "pipeline/joined_file.h"
#include "pipeline/stream_service.h"

namespace crowdline::pipeline {

// Deletes a temporary file when the import is over, however it ends.
class TemporaryFile {
 public:
  TemporaryFile(std::string path, bool temporary) : path_(std::move(path)), temporary_(temporary) {}
  ~TemporaryFile() { remove(); }

  void remove() {
    if (temporary_) ::unlink(path_.c_str());
    temporary_ = false;
  }

  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

 private:
  std::string path_;
  bool temporary_;
};

struct StreamService::Import {
  Import(const ImportRequest& request, NameKey name_key) : file(request.path, request.temporary), key(name_key) {}

  // From any thread.
  void ask_to_stop() {
    stop = true;
    if (whole) whole->stop();
  }
  chat::ChatSource& chat() const {
    if (whole) return *whole;
    return joined ? static_cast<chat::ChatSource&>(*joined) : *source;
  }

  TemporaryFile file;
  NameKey key;
  std::unique_ptr<formats::ChatFile> source;  // or `whole`
  std::unique_ptr<JoinedFile> joined;         // over `source`; null where nothing is known of its video
  std::unique_ptr<WholeSource> whole;
  store::StreamRecord record;
  std::atomic<bool> stop = false;
};

}  // namespace crowdline::pipeline
