// Streams: list, open, import, stop, delete.
#include "api/answer.h"
#include "api/backend.h"
#include "api/parameters.h"
#include "formats/video_marks.h"
#include "net/problem.h"
#include "pipeline/stream_row.h"

namespace crowdline::api {
namespace {

constexpr std::size_t kPageSize = 20;
constexpr std::size_t kMaxPage = 1'000'000;
constexpr std::size_t kMaxWords = 200;
constexpr std::size_t kMaxLink = 2048;

bool is_running(const store::StreamRecord& record) {
  return record.status == store::StreamStatus::kLive || record.status == store::StreamStatus::kImporting;
}

// What cannot be opened is the fault of the link, whatever the reason: 422 with the sentence that says what to do.
net::HttpResponse open_failure(const Error& error) {
  const bool link = error.code == ErrorCode::kNotFound || error.code == ErrorCode::kUsage;
  return link ? net::problem(422, error.sentence()) : error_answer(error);
}

// The client knows its file by no path, and need not know ours.
net::HttpResponse import_failure(Error error, const std::string& path) {
  if (const auto at = error.what.find(path); at != std::string::npos)
    error.what.replace(at, path.size(), "the uploaded file");
  if (error.code == ErrorCode::kNotAllowed) return net::problem(503, error.sentence());
  if (error.code == ErrorCode::kUsage) return net::problem(422, error.sentence());
  return error_answer(error);
}

}  // namespace

net::HttpResponse list_streams(Backend& backend, const Call& call) {
  const auto& target = call.request.target;
  const auto words = text_parameter(target, "query", kMaxWords);
  if (!words) return error_answer(words.error());
  const auto live = boolean_parameter(target, "live");
  if (!live) return error_answer(live.error());
  const auto page = integer_parameter(target, "page", 1, kMaxPage);
  if (!page) return error_answer(page.error());
  const auto number = static_cast<std::size_t>(page->value_or(1));
  const auto found = backend.context.store.streams({*words, *live, number, kPageSize});
  if (!found) return error_answer(found.error());
  Json rows = Json::array();
  for (const auto& record : found->streams) rows.push_back(pipeline::stream_row(record));
  const auto pages = std::max<std::size_t>(1, (found->total + kPageSize - 1) / kPageSize);
  return json_answer(200, {{"streams", std::move(rows)}, {"page", number}, {"pages", pages}, {"total", found->total}});
}

net::HttpResponse get_stream(Backend& backend, const Call& call) {
  const auto record = backend.context.store.stream(call.captures[0]);
  if (!record) return error_answer(record.error());
  Json row = pipeline::stream_row(*record);
  row["video_chapters"] = formats::video_chapters(record->info);
  row["heatmap"] = Json::array();
  for (const formats::HeatMarker& marker : record->heatmap) row["heatmap"].push_back(formats::to_json(marker));
  return json_answer(200, row);
}

net::HttpResponse open_stream(Backend& backend, const Call& call) {
  const auto body = parse_json(call.request.body, "the request body");
  if (!body) return net::problem(400, body.error().sentence());
  const auto link = body->is_object() ? body->find("link") : body->end();
  if (link == body->end() || !link->is_string()) return net::problem(422, "the request body must be {\"link\": TEXT}");
  const auto& text = link->get_ref<const std::string&>();
  if (text.empty() || character_count(text) > kMaxLink || !net::is_plain_text(text)) {
    return net::problem(422, fmt::format("the link must be one line of 1 to {} characters", kMaxLink));
  }
  const auto record = backend.context.control.open_link(text);
  if (!record) return open_failure(record.error());
  return json_answer(is_running(*record) ? 202 : 200, pipeline::stream_row(*record));
}

net::HttpResponse import_file(Backend& backend, const Call& call) {
  const auto& target = call.request.target;
  const auto video = text_parameter(target, "video", kMaxLink);
  if (!video) return error_answer(video.error());
  const auto title = text_parameter(target, "title", kMaxWords);
  if (!title) return error_answer(title.error());
  auto& file = call.request.file;
  if (!file || file->size() == 0) return net::problem(422, "the request body is empty; send the bytes of a chat file");
  const auto record = backend.context.control.import_file({file->path(), true, *video, *title});
  if (!record) return import_failure(record.error(), file->path());
  file->release();  // the import reads it in the background, and deletes it
  return json_answer(202, pipeline::stream_row(*record));
}

net::HttpResponse stop_stream(Backend& backend, const Call& call) {
  const auto record = backend.context.control.stop(call.captures[0]);
  if (!record) return error_answer(record.error());
  return json_answer(202, pipeline::stream_row(*record));
}

net::HttpResponse delete_stream(Backend& backend, const Call& call) {
  const auto removed = backend.context.control.remove(call.captures[0]);
  if (!removed) return error_answer(removed.error());
  return {204, {}, {}};
}

}  // namespace crowdline::api
