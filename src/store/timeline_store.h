// What stays: streams, windows, summaries, moments, gaps, lanes, and the log of events that subscribers resume from.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/json.h"
#include "chat/message.h"
#include "formats/timeline_document.h"

namespace crowdline::store {

enum class StreamStatus { kImporting, kLive, kEnded, kFailed };
const char* to_string(StreamStatus status);  // "importing", "live", "ended", "failed"

// Where a stream's rows come from: "api" (an interface of the platform), "import" (a file that the user brought), "innertube"
// (YouTube's own pages, when the user switched them on), "demo". All windows of a stream come from one source of chat.
struct Provenance {
  std::string chat = "import";
  std::string facts = "import";  // title, description, channel, category, tags
  std::int64_t api_text_ms = 0;  // instant at which texts of an API were fetched last; 0: the record holds none
};

struct StreamRecord {
  chat::StreamInfo info;
  StreamStatus status = StreamStatus::kImporting;
  std::string error;               // one sentence: why it failed, or what is wrong just now with a live stream
  std::optional<double> progress;  // 0 to 1 while importing a file
  formats::SourceCounts source;
  formats::ModelInfo model;
  std::string glossary_version;
  std::uint64_t messages = 0;   // counted so far, with those that name no time
  std::uint64_t chatters = 0;   // distinct, whole stream
  std::string mood;             // of the whole stream; empty when unknown
  std::int64_t created_ms = 0;  // instant at which it was first stored
  std::optional<std::int64_t> live_edge_ms;
  Json video = Json{{"kind", "none"}};  // what the page plays beside it
  std::string owner;                    // the process that reads it (store/owner_mark.h); empty: none does
  Provenance provenance{};
  std::vector<formats::HeatMarker> heatmap{};  // "most replayed", by start
};

// A window, summary, moment or gap as the document's JSON text, with the columns that are searched.
struct StoredPiece {
  std::string id;     // summaries only
  std::string level;  // summaries only
  std::int64_t start_ms = 0;
  std::int64_t end_ms = 0;
  std::string json;
  // What people search in; of summaries and moments taken from `json` when both are empty, windows without are not searched.
  std::string title{};
  std::string text{};
  // Of a summary: the JSON text that it takes the place of. When another one stands there, or none, nothing of the change is
  // stored, and apply() fails with kNotFound. Empty: whatever stands there.
  std::string instead_of{};
};

// 600 consecutive seconds of timeline::SecondLanes, encoded. `block` = floor(second / 600).
struct LaneBlock {
  std::int64_t block = 0;
  std::string bytes;
};

struct StreamEvent {
  std::int64_t sequence = 0;  // given by the store: consecutive within the stream, never used again
  std::string name;           // "window", "summary", "moment", "gap", "clip", "status", "ended", "glossary"
  std::string data;           // JSON text
};

// One transaction: all of it is stored, or nothing.
struct StreamChange {
  std::string stream;
  std::optional<StreamRecord> record;               // replaces
  bool clear = false;                               // forget all pieces first (an import that is done again)
  bool forget_events = false;                       // empty the log: subscribers load the stream again
  std::vector<StoredPiece> windows;                 // replace those with equal start_ms
  std::vector<StoredPiece> summaries;               // replace those with equal id
  std::vector<std::string> removed_summaries;       // ids
  std::optional<std::vector<StoredPiece>> moments;  // replaces all, ranked
  std::optional<std::vector<StoredPiece>> gaps;     // replaces all
  std::optional<std::vector<StoredPiece>> clips;    // replaces all
  std::vector<LaneBlock> lanes;                     // replace those with equal block
  std::vector<StreamEvent> events;                  // appended; `sequence` is ignored
};

struct StreamFilter {
  std::string query;  // words in title or channel; empty: all
  std::optional<bool> live;
  std::size_t page = 1;  // from 1
  std::size_t page_size = 20;
};

struct StreamPage {
  std::vector<StreamRecord> streams;  // live first, then newest first
  std::size_t total = 0;
};

// A word that somebody looks for, as its beginning, and others that will do as well.
struct SearchWord {
  std::string text;
  std::vector<std::string> synonyms{};
};

struct SearchHit {
  std::string stream;
  std::string stream_title;
  std::string kind;  // "summary", "moment", or "window": what chat itself wrote
  std::int64_t start_ms = 0;
  std::int64_t end_ms = 0;
  std::string title;
  std::string text;
};

// Thread-safe. Reads see whole transactions. Errors: kNotFound for unknown streams, kInternal for a broken database.
class TimelineStore {
 public:
  virtual ~TimelineStore() = default;

  virtual Result<void> apply(const StreamChange& change) = 0;
  virtual Result<void> remove(std::string_view stream) = 0;

  virtual Result<StreamRecord> stream(std::string_view id) const = 0;
  virtual Result<StreamPage> streams(const StreamFilter& filter) const = 0;
  // The stream that has this link (info.url), newest first.
  virtual Result<StreamRecord> stream_by_url(std::string_view url) const = 0;

  // Ids of ended streams that hold texts of an API fetched before the instant, oldest first, at most `limit`.
  virtual Result<std::vector<std::string>> api_texts_before(std::int64_t instant_ms, std::size_t limit) const = 0;

  // Pieces that overlap [from_ms, to_ms), by start.
  virtual Result<std::vector<StoredPiece>> windows(std::string_view stream, std::int64_t from_ms,
                                                   std::int64_t to_ms) const = 0;
  virtual Result<std::vector<StoredPiece>> summaries(
      std::string_view stream, std::string_view level, std::int64_t from_ms,
      std::int64_t to_ms) const = 0;  // level empty: all, windows first, then
                                      // chapters, then the stream
  virtual Result<std::vector<StoredPiece>> moments(std::string_view stream) const = 0;  // by rank
  virtual Result<std::vector<StoredPiece>> gaps(std::string_view stream) const = 0;
  // Viewers' clips, by start. Their texts come from an interface of the platform; documents never show them.
  virtual Result<std::vector<StoredPiece>> clips(std::string_view stream) const = 0;
  virtual Result<std::vector<LaneBlock>> lanes(std::string_view stream, std::int64_t first_block,
                                               std::int64_t last_block) const = 0;
  // The log is bounded: when the first event is not `sequence` + 1, events between were dropped and the subscriber must load
  // the stream again.
  virtual Result<std::vector<StreamEvent>> events_after(std::string_view stream, std::int64_t sequence,
                                                        std::size_t limit) const = 0;
  virtual Result<std::int64_t> last_event(std::string_view stream) const = 0;  // 0 when there is none

  // Words in summaries and moments, and in phrases and topics of windows, of all streams; best first, one hit a time. All words
  // must occur, each or one of its synonyms. A hit of a window has title and text of its summary, where there is one.
  virtual Result<std::vector<SearchHit>> search(std::span<const SearchWord> words, std::size_t limit) const = 0;
  Result<std::vector<SearchHit>> search(std::string_view words, std::size_t limit) const;

  // False when the database cannot be read or written now.
  virtual bool healthy() const = 0;
};

// Opens (and migrates) `path`, or ":memory:". Fails with kInternal and a sentence that names the path and what to do.
Result<std::unique_ptr<TimelineStore>> open_sqlite_store(const std::string& path);

// The document of contract.md, put together from the stored pieces: the same bytes that `analyze --json` prints.
Result<std::string> document_text(const TimelineStore& store, std::string_view stream);

}  // namespace crowdline::store
