// list, show, delete, export: what is stored already.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "app/commands.h"
#include "app/stored_streams.h"
#include "app/terminal_recap.h"
#include "app/whole_file.h"
#include "base/time_text.h"
#include "formats/export.h"
#include "pipeline/stream_row.h"

namespace crowdline::app {
namespace {

constexpr std::size_t kPage = 100;

Result<std::vector<store::StreamRecord>> all_streams(const store::TimelineStore& store) {
  std::vector<store::StreamRecord> all;
  for (std::size_t page = 1;; ++page) {
    auto streams = store.streams({.page = page, .page_size = kPage});
    if (!streams) return std::unexpected(streams.error());
    all.insert(all.end(), streams->streams.begin(), streams->streams.end());
    if (page * kPage >= streams->total) return all;
  }
}

// Cuts at a code point and adds "…".
std::string shortened(const std::string& text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  std::size_t end = bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

void print_recap(const summary::Recap& recap, std::int64_t at_ms, bool json) {
  if (json) {
    fmt::print("{}\n",
               to_text(Json{
                   {"at_ms", at_ms}, {"so_far", recap.so_far}, {"now", recap.now}, {"summaries", recap.summary_ids}}));
    return;
  }
  fmt::print("Until {}: {}\nNow: {}\n", format_offset(at_ms), recap.so_far, recap.now);
}

}  // namespace

Result<void> list_streams(const CommandContext& context, bool json) {
  auto store = open_store(context.settings);
  if (!store) return std::unexpected(store.error());
  auto streams = all_streams(**store);
  if (!streams) return std::unexpected(streams.error());
  if (json) {
    Json rows = Json::array();
    for (const store::StreamRecord& record : *streams) rows.push_back(pipeline::stream_row(record));
    fmt::print("{}\n", to_text(Json{{"streams", std::move(rows)}}));
    return {};
  }
  if (streams->empty()) {
    fmt::print("Nothing is stored yet. Read a chat file: crowdline analyze FILE\n");
    return {};
  }
  std::size_t widest = 0;  // ids are shown whole: those of one channel differ at their end
  for (const store::StreamRecord& record : *streams) widest = std::max(widest, record.info.id.size());
  for (const store::StreamRecord& record : *streams) {
    const std::string& name = record.info.title.empty() ? record.info.channel : record.info.title;
    fmt::print("{:<{}}  {:<9}  {:>8}  {:>8}  {:<8}  {}\n", record.info.id, widest, store::to_string(record.status),
               format_offset(record.info.duration_ms), record.messages, record.mood.empty() ? "-" : record.mood,
               shortened(name.empty() ? "(no title)" : name, 60));
  }
  return {};
}

Result<void> show_stream(const CommandContext& context, const std::string& stream, const std::string& at, bool json) {
  auto store = open_store(context.settings);
  if (!store) return std::unexpected(store.error());
  auto record = find_stream(**store, stream);
  if (!record) return std::unexpected(record.error());
  if (at.empty() && json) {
    auto text = store::document_text(**store, record->info.id);
    if (!text) return std::unexpected(text.error());
    fmt::print("{}\n", *text);
    return {};
  }
  auto document = read_document(**store, record->info.id);
  if (!document) return std::unexpected(document.error());
  if (at.empty()) {
    fmt::print("{}", terminal_recap(*document, style_for(STDOUT_FILENO)));
    return {};
  }
  const auto at_ms = parse_offset(at);
  if (!at_ms) return fail(ErrorCode::kUsage, at + " is no time", "write it like 1:02:03");
  print_recap(summary::recap_at(document->summaries, *at_ms), *at_ms, json);
  return {};
}

Result<void> delete_stream(const CommandContext& context, const std::string& stream) {
  auto store = open_store(context.settings);
  if (!store) return std::unexpected(store.error());
  auto record = find_stream(**store, stream);
  if (!record) return std::unexpected(record.error());
  if (record->status == store::StreamStatus::kLive || record->status == store::StreamStatus::kImporting) {
    return fail(ErrorCode::kNotAllowed, "the stream " + record->info.id + " is being read by a running server",
                "delete it on the page, or stop the server first");
  }
  if (auto removed = (*store)->remove(record->info.id); !removed) return removed;
  fmt::print("Deleted {} ({}).\n", record->info.id, record->info.title.empty() ? "no title" : record->info.title);
  return {};
}

Result<void> export_stream(const CommandContext& context, const std::string& stream, const std::string& format,
                           const std::string& file) {
  auto store = open_store(context.settings);
  if (!store) return std::unexpected(store.error());
  auto record = find_stream(**store, stream);
  if (!record) return std::unexpected(record.error());
  auto document = read_document(**store, record->info.id);
  if (!document) return std::unexpected(document.error());
  auto exported = formats::export_document(format, *document);
  if (!exported) return std::unexpected(exported.error());
  if (!file.empty() && file != "-") return write_whole(file, exported->bytes);
  std::fwrite(exported->bytes.data(), 1, exported->bytes.size(), stdout);
  return {};
}

}  // namespace crowdline::app
