// One live stream of the service, and what belongs to it. Seen only by the sources of StreamService.
#pragma once

#include <memory>
#include <thread>

#include "buffer/chat_journal.h"
#include "pipeline/stream_service.h"

namespace crowdline::pipeline {

// The thread is last: it ends before what it uses goes.
struct StreamService::Live {
  std::unique_ptr<chat::LiveSource> source;
  NameKey key;
  std::unique_ptr<buffer::ChatJournal> journal;
  std::unique_ptr<buffer::StoredChat> before;
  LiveRunSettings settings;
  std::jthread thread;
};

}  // namespace crowdline::pipeline
