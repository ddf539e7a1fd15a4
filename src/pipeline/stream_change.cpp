#include "pipeline/stream_change.h"

#include <algorithm>
#include <set>

#include "formats/timeline_text.h"
#include "pipeline/stream_row.h"

namespace crowdline::pipeline {
namespace {

constexpr std::int64_t kBlockSeconds = 600;

std::int64_t block_of(std::int64_t offset_ms) {
  const std::int64_t second = offset_ms / 1000 - (offset_ms % 1000 < 0 ? 1 : 0);
  return second / kBlockSeconds - (second % kBlockSeconds < 0 ? 1 : 0);
}

template <typename Piece>
store::StoredPiece piece_of(const Piece& piece) {
  return {.start_ms = piece.start_ms, .end_ms = piece.end_ms, .json = formats::json_text(piece)};
}

// What chat itself wrote, each text once: topics first, then phrases and questions.
std::string searched_words(const timeline::Window& window) {
  std::set<std::string_view> known;
  std::string words;
  const auto add = [&](const std::string& text) {
    if (!known.insert(text).second) return;
    words += (words.empty() ? "" : ", ") + text;
  };
  for (const timeline::Topic& topic : window.topics) {
    for (const timeline::TopicWord& word : topic.words) add(word.text);
  }
  for (const timeline::Phrase& phrase : window.phrases) add(phrase.text);
  for (const timeline::QuestionGroup& question : window.question_groups) add(question.text);
  return words;
}

void add_lanes(const StreamSession& session, const SessionUpdate& update, store::StreamChange& change) {
  std::set<std::int64_t> blocks;
  for (const timeline::Window& window : update.windows) {
    for (std::int64_t block = block_of(window.start_ms); block <= block_of(window.end_ms - 1); ++block)
      blocks.insert(block);
  }
  if (blocks.empty()) return;
  const timeline::SecondLanes lanes = session.lanes();
  for (const std::int64_t block : blocks) {
    timeline::SecondLanes part;
    part.start_s = std::max(lanes.start_s, block * kBlockSeconds);
    const std::int64_t end_s = std::min(lanes.end_s(), (block + 1) * kBlockSeconds);
    for (std::int64_t second = part.start_s; second < end_s; ++second) part.seconds.push_back(lanes.at(second));
    change.lanes.push_back({.block = block, .bytes = timeline::encode(part)});
  }
}

}  // namespace

store::StreamRecord make_record(const StreamSession& session, const Engine& engine, store::StreamStatus status) {
  store::StreamRecord record{
      .info = session.info(),
      .status = status,
      .source = session.counts(),
      .model = {.name = std::string(engine.scorer.name()), .version = std::string(engine.scorer.version())},
      .glossary_version = engine.glossary_version,
      .messages = session.counts().counted + session.counts().untimed,
      .chatters = session.whole().chatters};
  if (session.whole().view.mood) record.mood = timeline::to_string(*session.whole().view.mood);
  return record;
}

store::StoredPiece summary_piece(const summary::Summary& summary) {
  store::StoredPiece piece = piece_of(summary);
  piece.id = summary.id;
  piece.level = summary::to_string(summary.level);
  piece.title = summary.title;
  piece.text = summary.text;
  return piece;
}

store::StreamChange make_change(const StreamSession& session, const SessionUpdate& update,
                                const store::StreamRecord& record) {
  store::StreamChange change{.stream = record.info.id, .record = record, .removed_summaries = update.removed_summaries};
  for (const timeline::Window& window : update.windows) {
    change.windows.push_back(piece_of(window));
    change.windows.back().text = searched_words(window);
    change.events.push_back({.name = "window", .data = change.windows.back().json});
  }
  for (const summary::Summary& summary : update.summaries) {
    change.summaries.push_back(summary_piece(summary));
    change.events.push_back({.name = "summary", .data = change.summaries.back().json});
  }
  if (update.moments_changed) {
    Json all = Json::array();
    change.moments.emplace();
    for (const moments::Moment& moment : session.moments()) {
      change.moments->push_back(piece_of(moment));
      change.moments->back().title = moment.kind;
      change.moments->back().text = moment.why;
      all.push_back(formats::to_json(moment));
    }
    change.events.push_back({.name = "moment", .data = to_text(Json{{"moments", std::move(all)}})});
  }
  if (update.gaps_changed) {
    change.gaps.emplace();
    for (const timeline::Gap& gap : session.gaps()) {
      change.gaps->push_back(piece_of(gap));
      change.events.push_back({.name = "gap", .data = change.gaps->back().json});
    }
  }
  add_lanes(session, update, change);
  return change;
}

void add_record_event(store::StreamChange& change) {
  const bool over =
      change.record->status == store::StreamStatus::kEnded || change.record->status == store::StreamStatus::kFailed;
  change.events.push_back({.name = over ? "ended" : "status", .data = to_text(stream_row(*change.record))});
}

}  // namespace crowdline::pipeline
