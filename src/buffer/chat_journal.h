// The raw chat of one running stream in a file, so that a crash of the process loses nothing of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/hash.h"
#include "chat/message.h"

namespace crowdline::buffer {

// What must be known to go on with a stream.
struct JournalHead {
  chat::StreamInfo info;
  NameKey key = NameKey::fixed(0);  // of the chatter hashes; it goes with the file
  std::int64_t window_ms = 0;
  std::int64_t created_ms = 0;
};

// Appends in batches, each with one write(2): after kill -9 the file holds every batch whose append() returned; after a loss of
// power perhaps not the last seconds. Mode 0600. Not thread-safe.
//
// File: "CROWDLN1", then records: u32 size, u64 XXH3 of the bytes, the bytes (a head, then items; item_codec.h).
class ChatJournal {
 public:
  // A new file; one that is there is replaced. Fails with kInternal, naming the path.
  static Result<std::unique_ptr<ChatJournal>> create(const std::string& path, const JournalHead& head);
  // Goes on with a file that was read to `end` (StoredChat::end); what follows it is cut off.
  static Result<std::unique_ptr<ChatJournal>> reopen(const std::string& path, std::uint64_t end);
  ~ChatJournal();  // the file stays
  ChatJournal(const ChatJournal&) = delete;
  ChatJournal& operator=(const ChatJournal&) = delete;

  Result<void> append(std::span<const chat::SourceItem> items);
  // Unlinks the file.
  void remove();
  std::uint64_t size() const { return size_; }

 private:
  ChatJournal(std::string path, int descriptor, std::uint64_t size)
      : path_(std::move(path)), descriptor_(descriptor), size_(size) {}
  Result<void> write_all(std::string_view bytes);

  std::string path_;
  int descriptor_;
  std::uint64_t size_;
};

// Reads a journal in order, up to the first record that is not whole.
class StoredChat {
 public:
  // Fails with kNotUnderstood when not even the head is whole.
  static Result<std::unique_ptr<StoredChat>> open(const std::string& path);
  ~StoredChat();
  StoredChat(const StoredChat&) = delete;
  StoredChat& operator=(const StoredChat&) = delete;

  const JournalHead& head() const { return head_; }
  // At most `limit` items; empty at the end.
  std::vector<chat::SourceItem> next(std::size_t limit);
  std::uint64_t end() const { return end_; }  // bytes that were whole so far

 private:
  explicit StoredChat(std::FILE* file) : file_(file) {}
  std::optional<std::string> record();
  bool read_bytes(std::string& bytes, std::size_t count);

  std::FILE* file_;
  JournalHead head_;
  std::uint64_t end_ = 0;
  bool broken_ = false;  // at the end, or at a record that is not whole: nothing is read behind it
};

}  // namespace crowdline::buffer
