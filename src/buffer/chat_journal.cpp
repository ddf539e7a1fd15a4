#include "buffer/chat_journal.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "buffer/byte_reader.h"
#include "buffer/byte_writer.h"
#include "buffer/item_codec.h"

namespace crowdline::buffer {
namespace {

constexpr std::string_view kMark = "CROWDLN2";
constexpr std::uint32_t kLargestRecord = 1 << 20;  // a message has some KB at most

std::unexpected<Error> broken(const std::string& path, const char* what) {
  return fail(ErrorCode::kInternal, fmt::format("cannot {} {}: {}", what, path, std::strerror(errno)),
              "make room in the data folder, or see to its permissions");
}

void put_record(std::string& bytes, std::string_view record) {
  ByteWriter frame;
  frame.put(static_cast<std::uint32_t>(record.size()));
  frame.put(hash64(record));
  bytes += frame.bytes();
  bytes += record;
}

std::string head_record(const JournalHead& head) {
  ByteWriter info;
  write_info(head.info, info);
  ByteWriter writer;
  for (const unsigned char byte : head.key.bytes()) writer.put(byte);
  writer.put(head.window_ms);
  writer.put(head.created_ms);
  writer.put(std::string_view(info.bytes()));
  return writer.bytes();
}

std::optional<JournalHead> read_head(std::string_view record) {
  ByteReader reader(record);
  std::array<unsigned char, 16> key{};
  for (unsigned char& byte : key) reader.get(byte);
  JournalHead head{.key = NameKey::from_bytes(key)};
  std::string info_bytes;
  reader.get(head.window_ms);
  reader.get(head.created_ms);
  reader.get(info_bytes);
  auto info = read_info(info_bytes);
  if (!reader.good() || !reader.at_end() || !info) return std::nullopt;
  head.info = std::move(*info);
  return head;
}

}  // namespace

Result<std::unique_ptr<ChatJournal>> ChatJournal::create(const std::string& path, const JournalHead& head) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (descriptor < 0) return broken(path, "write");
  std::unique_ptr<ChatJournal> journal(new ChatJournal(path, descriptor, 0));
  std::string bytes(kMark);
  put_record(bytes, head_record(head));
  if (auto written = journal->write_all(bytes); !written) return std::unexpected(written.error());
  return journal;
}

Result<std::unique_ptr<ChatJournal>> ChatJournal::reopen(const std::string& path, std::uint64_t end) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) return broken(path, "write");
  std::unique_ptr<ChatJournal> journal(new ChatJournal(path, descriptor, end));
  if (::ftruncate(descriptor, static_cast<off_t>(end)) != 0 || ::lseek(descriptor, 0, SEEK_END) < 0)
    return broken(path, "write");
  return journal;
}

ChatJournal::~ChatJournal() { ::close(descriptor_); }

Result<void> ChatJournal::append(std::span<const chat::SourceItem> items) {
  std::string bytes;
  ByteWriter writer;
  for (const chat::SourceItem& item : items) {
    writer.clear();
    write_item(item, writer);
    put_record(bytes, writer.bytes());
  }
  return write_all(bytes);
}

Result<void> ChatJournal::write_all(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return broken(path_, "write");
    size_ += static_cast<std::uint64_t>(written);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

void ChatJournal::remove() { ::unlink(path_.c_str()); }

Result<std::unique_ptr<StoredChat>> StoredChat::open(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "rbe");
  if (file == nullptr) return broken(path, "read");
  std::unique_ptr<StoredChat> chat(new StoredChat(file));
  std::string mark;
  if (chat->read_bytes(mark, kMark.size()) && mark == kMark) {
    chat->end_ = kMark.size();
    if (const auto record = chat->record()) {
      if (auto head = read_head(*record)) {
        chat->head_ = std::move(*head);
        return chat;
      }
    }
  }
  return fail(ErrorCode::kNotUnderstood, path + " is no whole journal of a stream");
}

StoredChat::~StoredChat() { std::fclose(file_); }

std::vector<chat::SourceItem> StoredChat::next(std::size_t limit) {
  std::vector<chat::SourceItem> items;
  while (items.size() < limit && !broken_) {
    const std::uint64_t before = end_;
    const auto bytes = record();
    auto item = bytes ? read_item(*bytes) : std::nullopt;
    broken_ = !item;
    if (broken_) end_ = before;
    if (item) items.push_back(std::move(*item));
  }
  return items;
}

std::optional<std::string> StoredChat::record() {
  std::string frame;
  std::string bytes;
  constexpr std::size_t kFrame = sizeof(std::uint32_t) + sizeof(std::uint64_t);
  if (!read_bytes(frame, kFrame)) return std::nullopt;
  ByteReader reader(frame);
  std::uint32_t size = 0;
  std::uint64_t hash = 0;
  reader.get(size);
  reader.get(hash);
  if (size > kLargestRecord || !read_bytes(bytes, size) || hash64(bytes) != hash) return std::nullopt;
  end_ += kFrame + size;
  return bytes;
}

bool StoredChat::read_bytes(std::string& bytes, std::size_t count) {
  bytes.resize(count);
  return std::fread(bytes.data(), 1, count, file_) == count;
}

}  // namespace crowdline::buffer
