#include "formats/chat_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/time_text.h"
#include "formats/byte_source.h"
#include "formats/byte_window.h"
#include "formats/decompress.h"
#include "formats/file_survey.h"
#include "formats/hashing_source.h"
#include "formats/sniff.h"

namespace crowdline::formats {
namespace {

constexpr std::size_t kIdLength = 20;
constexpr std::size_t kRecordsBetweenStopChecks = 4096;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_damaged(const chat::SourceItem& item) {
  const auto* skipped = std::get_if<chat::SkippedRecord>(&item);
  return skipped != nullptr && skipped->reason.starts_with("bad_");
}

// One reading of the file from its beginning: cutter and reader that belong together.
class Pass {
 public:
  Pass(ByteSource& source, const ChatFileOptions& options) : source_(source), window_(source, options.read_size) {}

  // Looks at the first bytes. Passes over a byte order mark.
  Result<ChatFormat> look(std::string_view name) {
    while (window_.view().size() < kSniffSize) {
      auto more = window_.more();
      if (!more) return std::unexpected(more.error());
      if (!*more) break;
    }
    pass_mark();
    return sniff(window_.view().substr(0, kSniffSize), name);
  }

  void begin(const ChatFormat& format, const NameKey& key) {
    reader_ = format.make_reader(key, format.separator);
    cutter_ = make_cutter(format, window_, *reader_);
  }

  Result<std::optional<RawRecord>> cut() { return cutter_->next(); }

  // nullopt: a header. A record that cannot be understood makes the cutter look for the next one inside it.
  Result<std::optional<chat::SourceItem>> read(const RawRecord& record) {
    if (!record.problem.empty()) return skip(end_reason(record));
    if (record.cut_off && !source_.damage().empty()) return skip(source_.damage());
    auto item = reader_->read(record.bytes);
    if (!item || !is_damaged(*item)) return item;
    if (auto done = cutter_->reject(); !done) return std::unexpected(done.error());
    return record.cut_off ? skip("truncated") : item;
  }

  // What the end of the file adds: a damaged archive is said once.
  std::optional<chat::SourceItem> end() {
    const std::string_view damage = source_.damage();
    if (damage.empty() || said_damage_) return std::nullopt;
    return skip(damage);
  }

  const FileHeader& header() const { return reader_->header(); }

  // Reads the first bytes again and passes over a byte order mark.
  Result<void> restart() {
    while (window_.view().size() < kByteOrderMark.size()) {
      auto more = window_.more();
      if (!more) return std::unexpected(more.error());
      if (!*more) break;
    }
    pass_mark();
    return {};
  }

 private:
  void pass_mark() {
    if (window_.view().starts_with(kByteOrderMark)) window_.consume(kByteOrderMark.size());
  }

  std::string_view end_reason(const RawRecord& record) const {
    return record.problem == "truncated" && !source_.damage().empty() ? source_.damage() : record.problem;
  }

  chat::SourceItem skip(std::string_view reason) {
    said_damage_ = said_damage_ || reason == "truncated" || reason == "corrupt_archive";
    return chat::SkippedRecord{std::string(reason)};
  }

  ByteSource& source_;
  ByteWindow window_;
  std::unique_ptr<RecordReader> reader_;
  std::unique_ptr<RecordCutter> cutter_;
  bool said_damage_ = false;
};

class OpenChatFile final : public ChatFile {
 public:
  OpenChatFile(std::unique_ptr<ByteSource> source, const ChatFormat& format, FileClock clock, chat::StreamInfo info)
      : source_(std::move(source)), format_(format), clock_(clock), info_(std::move(info)) {}

  Result<void> begin(const ChatFileOptions& options) {
    if (auto done = source_->rewind(); !done) return done;
    pass_ = std::make_unique<Pass>(*source_, options);
    pass_->begin(format_, options.key);
    return pass_->restart();
  }

  Result<std::vector<chat::SourceItem>> next(std::size_t limit) override {
    std::vector<chat::SourceItem> items;
    items.reserve(std::min<std::size_t>(limit, 4096));
    while (items.size() < limit && !ended_) {
      auto record = pass_->cut();
      if (!record) return std::unexpected(record.error());
      if (!*record) {
        ended_ = true;
        if (auto last = pass_->end()) items.push_back(*std::move(last));
        break;
      }
      auto item = pass_->read(**record);
      if (!item) return std::unexpected(item.error());
      if (!*item) continue;
      clock_.set(**item);
      items.push_back(**std::move(item));
    }
    return items;
  }

  chat::StreamInfo info() const override { return info_; }
  std::optional<double> progress() const override { return ended_ ? 1.0 : source_->progress(); }
  std::string_view reader() const override { return format_.name; }

 private:
  std::unique_ptr<ByteSource> source_;
  ChatFormat format_;
  FileClock clock_;
  chat::StreamInfo info_;
  std::unique_ptr<Pass> pass_;
  bool ended_ = false;
};

Result<FileSurvey> survey(Pass& pass, const std::atomic<bool>* stop) {
  FileSurvey result;
  for (std::size_t count = 1;; ++count) {
    if (stop != nullptr && count % kRecordsBetweenStopChecks == 0 && stop->load()) break;
    auto record = pass.cut();
    if (!record) return std::unexpected(record.error());
    if (!*record) break;
    if (!result.wants_next()) continue;
    auto item = pass.read(**record);
    if (!item) return std::unexpected(item.error());
    if (*item) result.add(**item);
  }
  return result;
}

FileClock clock_of(const FileSurvey::Times& times, const FileHeader& header, const ChatFileOptions& options) {
  FileClock clock{
      .median_offset_ms = times.median_offset_ms, .median_instant_ms = times.median_instant_ms, .zero_ms = {}};
  if (options.started_ms != 0)
    clock.zero_ms = options.started_ms;
  else if (times.paired_zero_ms)
    clock.zero_ms = times.paired_zero_ms;
  else if (header.started_ms != 0)
    clock.zero_ms = header.started_ms;
  else
    clock.zero_ms = times.first_instant_ms;
  return clock;
}

chat::StreamInfo info_of(const FileHeader& header, const FileClock& clock, const ChatFileOptions& options,
                         const std::string& hash) {
  chat::StreamInfo info;
  info.id = hash.substr(0, kIdLength);
  info.platform = header.platform;
  if (options.video) info.platform = options.video->platform;
  if (options.platform) info.platform = *options.platform;
  info.url = options.video ? options.video->url : header.url;
  info.title = options.title.empty() ? header.title : options.title;
  info.description = header.description;
  info.channel = header.channel;
  info.category = header.category;
  info.language = header.language;
  info.duration_ms = options.duration_ms > 0 ? options.duration_ms : header.duration_ms;
  const std::int64_t started_ms = options.started_ms != 0  ? options.started_ms
                                  : header.started_ms != 0 ? header.started_ms
                                                           : clock.zero_ms.value_or(0);
  if (started_ms > 0) info.started_at = format_instant(started_ms / 1000 * 1000);
  return info;
}

Result<std::unique_ptr<ChatFile>> open(std::unique_ptr<ByteSource> raw, const ChatFileOptions& options) {
  const std::string name = options.path == "-" ? "standard input" : options.path;
  auto hashing = std::make_unique<HashingSource>(std::move(raw));
  HashingSource& hashed = *hashing;
  auto source = decompressed(std::move(hashing));
  if (!source) return std::unexpected(source.error());

  Pass pass(**source, options);
  auto format = pass.look(name);
  if (!format) return std::unexpected(format.error());
  pass.begin(*format, options.key);
  auto found = survey(pass, options.stop);
  if (!found) return std::unexpected(found.error());
  if (!found->found_message()) {
    return fail(ErrorCode::kNotUnderstood,
                fmt::format("{} looks like {}, but holds not one message with a time", name, format->name),
                "check that the export is complete");
  }
  auto hash = hashed.finish();
  if (!hash) return std::unexpected(hash.error());
  const FileClock clock = clock_of(found->times(), pass.header(), options);
  auto file =
      std::make_unique<OpenChatFile>(*std::move(source), *format, clock, info_of(pass.header(), clock, options, *hash));
  if (auto begun = file->begin(options); !begun) return std::unexpected(begun.error());
  return file;
}

}  // namespace

Result<std::unique_ptr<ChatFile>> open_chat_file(const ChatFileOptions& options) {
  auto raw = open_byte_source(options.path, options.stop);
  if (!raw) return std::unexpected(raw.error());
  return open(*std::move(raw), options);
}

Result<std::unique_ptr<ChatFile>> open_chat_bytes(std::string_view bytes, const ChatFileOptions& options) {
  return open(memory_source(bytes), options);
}

}  // namespace crowdline::formats
