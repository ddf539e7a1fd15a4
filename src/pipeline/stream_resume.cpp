// How streams go on after the process ended in the middle of them.
#include <unistd.h>

#include <filesystem>

#include "pipeline/live_stream.h"
#include "pipeline/stream_service.h"

namespace crowdline::pipeline {
namespace {

constexpr std::string_view kEnding = ".chat";
constexpr std::size_t kLooked = 1000;  // items in which to look for one with both times

// The instant of video second 0, by a message that has both times.
std::optional<std::int64_t> zero_of(const std::string& path) {
  auto chat = buffer::StoredChat::open(path);
  if (!chat) return std::nullopt;
  for (const chat::SourceItem& item : (*chat)->next(kLooked)) {
    const auto* message = std::get_if<chat::ChatMessage>(&item);
    if (message != nullptr && message->offset_ms && message->sent_ms != 0)
      return message->sent_ms - *message->offset_ms;
  }
  return std::nullopt;
}

// Where the whole part of the file ends.
std::uint64_t end_of(const std::string& path) {
  const auto chat = buffer::StoredChat::open(path);
  if (!chat) return 0;
  while (!(*chat)->next(kLooked).empty()) {
  }
  return (*chat)->end();
}

}  // namespace

std::string StreamService::journal_path(std::string_view stream) const {
  return fmt::format("{}/{}{}", settings_.buffer_folder, stream, kEnding);
}

bool StreamService::resume(const store::StreamRecord& record) {
  const auto link = chat::classify_link(record.info.url);
  if (settings_.buffer_folder.empty() || settings_.opener == nullptr || !link || !settings_.opener->takes(*link))
    return false;
  const std::string path = journal_path(record.info.id);
  auto before = buffer::StoredChat::open(path);
  if (!before || (*before)->head().info.id != record.info.id) return false;
  auto journal = buffer::ChatJournal::reopen(path, end_of(path));
  if (!journal) return false;
  const buffer::JournalHead& head = (*before)->head();
  auto opened = settings_.opener->resume(*link, {.info = head.info, .key = head.key, .zero_ms = zero_of(path)});
  if (!opened) return false;
  auto live = std::make_shared<Live>();
  live->source = std::move(opened->source);
  live->key = head.key;
  live->settings = {.window_ms = head.window_ms,
                    .video = record.video,
                    .created_ms = record.created_ms,
                    .owner = owner_name(),
                    .provenance = record.provenance,
                    .on_batch = settings_.on_batch,
                    .on_summaries = settings_.on_summaries};
  live->journal = std::move(*journal);
  live->before = std::move(*before);
  store::StreamRecord owned = record;
  owned.owner = owner_name();
  return run(std::move(live), std::move(owned), false).has_value();
}

void StreamService::remove_lost_journals() {
  if (settings_.buffer_folder.empty()) return;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(settings_.buffer_folder, ignored)) {
    const std::string name = entry.path().filename();
    if (!name.ends_with(kEnding)) continue;
    const std::string stream = name.substr(0, name.size() - kEnding.size());
    if (!is_live(stream) && refuse_elsewhere(stream)) ::unlink(entry.path().c_str());
  }
}

}  // namespace crowdline::pipeline
