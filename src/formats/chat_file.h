// Opens a chat file of any known format as a source of records.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/hash.h"
#include "chat/link.h"
#include "chat/source.h"

namespace crowdline::formats {

struct ChatFileOptions {
  std::string path;                        // "-" is standard input
  NameKey key;                             // under which chatter names are hashed, at once
  std::string title;                       // empty: what the file says
  std::optional<chat::Platform> platform;  // nullopt: what the file says, or that of `video`
  std::int64_t duration_ms = 0;            // 0: what the file says
  std::int64_t started_ms = 0;             // instant of video second 0, when it is known from elsewhere
  std::optional<chat::Link> video;         // the video that the chat belongs to
  std::size_t read_size = 256 * 1024;      // bytes asked for at once; changes nothing in the results
  const std::atomic<bool>* stop =
      nullptr;  // once true, reading standard input and surveying end as if the file ended there
};

// Records come in the order of the file; each record that is neither blank nor a header of the file is exactly one item.
// Times are video time: where the file has only instants, second 0 is the known start, else the first message. Memory
// does not grow with the file. Skipped records, by reason: "bad_json", "bad_columns", "bad_quotes", "bad_record",
// "no_text", "no_time", "record_too_long", "duplicate_ticker", "implausible_time" (more than 48 hours from the file's
// median), "truncated" (at most once), "corrupt_archive" (at most once; the packed file is damaged from there on).
class ChatFile : public chat::ChatSource {
 public:
  // "twitchdownloader-json", "twitch-v5-json", "chat-downloader-json", "yt-dlp-live-chat", "pytchat-actions",
  // "pytchat-chatdata", "twitch-irc", "timed-text", "tsv", "csv".
  virtual std::string_view reader() const = 0;
};

// Reads the whole file once to survey it (content hash, median time, start, headers that stand last), then stands at its
// beginning. Standard input and pipes are spooled to an unlinked temporary file. Fails with kUsage when there is no such
// file, with kNotUnderstood when it is no chat file or holds not one message, with kInternal when it cannot be read.
Result<std::unique_ptr<ChatFile>> open_chat_file(const ChatFileOptions& options);

// The same for a file that is in memory; `bytes` must outlive the source, options.path is only a name for errors.
Result<std::unique_ptr<ChatFile>> open_chat_bytes(std::string_view bytes, const ChatFileOptions& options);

}  // namespace crowdline::formats
