// The way back: from the JSON of a timeline document to its values.
#include <cmath>

#include "formats/document_reading.h"
#include "formats/timeline_document.h"

namespace crowdline::formats {
namespace {

constexpr std::string_view kFormat = "crowdline.timeline/1";

// The value of an enumeration of `count` values that `name_of` calls `name`.
template <typename Enum, typename NameOf>
std::optional<Enum> enum_from(std::string_view name, int count, NameOf name_of) {
  for (int i = 0; i < count; ++i) {
    if (name_of(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

template <typename Enum>
Enum read_enum(ObjectReader& reader, std::string_view name, int count) {
  const std::string text = reader.text(name);
  const auto value = enum_from<Enum>(text, count, [](Enum e) { return std::string_view(to_string(e)); });
  if (!value) reader.fail(reader.path_of(name) + " has no value called \"" + text + "\"");
  return value.value_or(Enum{});
}

Result<timeline::EmoteCount> emote_from_json(const Json& json) {
  ObjectReader reader(json, "emote");
  timeline::EmoteCount emote;
  emote.name = reader.text("name");
  emote.uses = reader.integer<std::uint32_t>("count");
  emote.chatters = reader.integer<std::uint32_t>("chatters");
  if (reader.has("messages")) emote.messages = reader.integer<std::uint32_t>("messages");
  return reader.finish(std::move(emote));
}

Result<timeline::Phrase> phrase_from_json(const Json& json) {
  ObjectReader reader(json, "phrase");
  timeline::Phrase phrase;
  phrase.text = reader.text("text");
  phrase.messages = reader.integer<std::uint32_t>("messages");
  phrase.chatters = reader.integer<std::uint32_t>("chatters");
  if (reader.has("weight")) phrase.weight = reader.number("weight");
  if (reader.has("polarity")) phrase.polarity = reader.number("polarity");
  if (reader.has("likes")) phrase.likes = reader.integer<std::uint64_t>("likes");
  if (reader.has("whole_message")) phrase.whole_message = reader.boolean("whole_message");
  return reader.finish(std::move(phrase));
}

Result<timeline::QuestionGroup> question_from_json(const Json& json) {
  ObjectReader reader(json, "question group");
  timeline::QuestionGroup group;
  group.text = reader.text("text");
  if (reader.has("quotable")) group.quotable = reader.boolean("quotable");
  group.messages = reader.integer<std::uint32_t>("messages");
  group.chatters = reader.integer<std::uint32_t>("chatters");
  if (reader.has("answers")) group.answers = reader.integer<std::uint32_t>("answers");
  return reader.finish(std::move(group));
}

Result<timeline::TopicWord> topic_word_from_json(const Json& json) {
  ObjectReader reader(json, "topic word");
  timeline::TopicWord word;
  word.text = reader.text("text");
  word.messages = reader.integer<std::uint32_t>("messages");
  word.chatters = reader.integer<std::uint32_t>("chatters");
  return reader.finish(std::move(word));
}

Result<timeline::Topic> topic_from_json(const Json& json) {
  ObjectReader reader(json, "topic");
  timeline::Topic topic;
  topic.words = reader.list("words", topic_word_from_json);
  if (topic.words.empty()) reader.fail("topic.words is empty");
  topic.messages = reader.integer<std::uint32_t>("messages");
  topic.chatters = reader.integer<std::uint32_t>("chatters");
  topic.weight = reader.number("weight");
  topic.polarity = reader.number("polarity");
  if (reader.has("emotion")) topic.emotion = read_enum<model::Emotion>(reader, "emotion", model::kEmotionCount);
  if (reader.has("new_here")) topic.new_here = reader.boolean("new_here");
  return reader.finish(std::move(topic));
}

Result<timeline::WindowEvent> event_from_json(const Json& json) {
  ObjectReader reader(json, "event");
  timeline::WindowEvent event;
  event.kind = read_enum<chat::EventKind>(reader, "kind", static_cast<int>(chat::EventKind::kTags) + 1);
  event.name = reader.text("name");
  event.offset_ms = reader.integer<std::int64_t>("offset_ms");
  event.amount = reader.integer<std::int64_t>("amount");
  event.text = reader.text("text");
  return reader.finish(std::move(event));
}

Result<summary::Fact> fact_from_json(const Json& json) {
  ObjectReader reader(json, "fact");
  summary::Fact fact;
  fact.kind = reader.text("kind");
  fact.text = reader.text("text");
  if (const Json* values = reader.object("values")) {
    for (const auto& [name, value] : values->items()) {
      if (!value.is_number()) reader.fail("fact.values." + name + " is no number");
      if (value.is_number()) fact.values.emplace_back(name, value.get<double>());
    }
  }
  fact.phrases = reader.texts("phrases");
  return reader.finish(std::move(fact));
}

void read_sentiment(ObjectReader& reader, timeline::ModelView& view) {
  if (!reader.has("sentiment")) return;
  const Json* json = reader.object("sentiment");
  if (json == nullptr) return;
  ObjectReader inner(*json, "sentiment");
  timeline::Interval interval;
  interval.mean = inner.number("mean");
  interval.low = inner.number("low");
  interval.high = inner.number("high");
  interval.n = inner.integer<std::uint32_t>("n");
  const auto read = inner.finish(interval);
  if (read) view.sentiment = *read;
  if (!read) reader.fail_inside(reader.path_of("sentiment"), read.error());
}

void read_emotions(ObjectReader& reader, timeline::ModelView& view) {
  const Json* json = reader.object("emotions");
  if (json == nullptr) return;
  ObjectReader inner(*json, "emotions");
  for (std::size_t i = 0; i < view.emotions.size(); ++i) {
    view.emotions[i] = inner.number(model::to_string(static_cast<model::Emotion>(i)));
  }
  const auto read = inner.finish(true);
  if (!read) reader.fail_inside(reader.path_of("emotions"), read.error());
}

void read_toxicity(ObjectReader& reader, timeline::ModelView& view) {
  const Json* json = reader.object("toxicity");
  if (json == nullptr) return;
  ObjectReader inner(*json, "toxicity");
  view.toxicity = {inner.number("share"), inner.number("low"), inner.number("high")};
  const auto read = inner.finish(true);
  if (!read) reader.fail_inside(reader.path_of("toxicity"), read.error());
}

void read_view(ObjectReader& reader, timeline::ModelView& view) {
  read_sentiment(reader, view);
  if (reader.has("mood")) {
    view.mood = read_enum<timeline::Mood>(reader, "mood", static_cast<int>(timeline::Mood::kMixed) + 1);
  }
  read_emotions(reader, view);
  read_toxicity(reader, view);
}

// Counts come back from shares: exact up to 10,000 messages, beyond that within the rounding of a share.
void read_classes(ObjectReader& reader, timeline::Window& window) {
  const Json* json = reader.object("organic");
  if (json == nullptr) return;
  ObjectReader inner(*json, "organic");
  for (std::size_t i = 0; i < timeline::kMessageClassCount; ++i) {
    const auto message_class = static_cast<timeline::MessageClass>(i);
    const double share = inner.number(i == 0 ? "share" : timeline::to_string(message_class));
    if (!(share >= 0 && share <= 1)) inner.fail("organic has a share that is not from 0 to 1");
    window.classes[i] = static_cast<std::uint32_t>(std::lround(std::clamp(share, 0.0, 1.0) * window.messages));
  }
  const auto read = inner.finish(true);
  if (!read) reader.fail_inside(reader.path_of("organic"), read.error());
}

void read_busiest(ObjectReader& reader, timeline::Window& window) {
  if (!reader.has("busiest_second")) return;
  const Json* json = reader.object("busiest_second");
  if (json == nullptr) return;
  ObjectReader inner(*json, "busiest_second");
  window.busiest_second_ms = inner.integer<std::int64_t>("start_ms");
  window.busiest_second = inner.integer<std::uint32_t>("messages");
  const auto read = inner.finish(true);
  if (!read) reader.fail_inside(reader.path_of("busiest_second"), read.error());
}

chat::StreamInfo read_stream(ObjectReader& reader) {
  chat::StreamInfo info;
  info.id = reader.text("id");
  info.platform = read_enum<chat::Platform>(reader, "platform", static_cast<int>(chat::Platform::kYoutube) + 1);
  info.kind = read_enum<chat::StreamKind>(reader, "kind", static_cast<int>(chat::StreamKind::kUpcoming) + 1);
  info.url = reader.text_or_empty("url");
  info.title = reader.text_or_empty("title");
  info.description = reader.text_or_empty("description");
  info.channel = reader.text_or_empty("channel");
  info.category = reader.text_or_empty("category");
  info.started_at = reader.text_or_empty("started_at");
  info.duration_ms = reader.integer<std::int64_t>("duration_ms");
  info.language = reader.text_or_empty("language");
  if (reader.has("tags")) info.tags = reader.texts("tags");
  return info;
}

// Reads `name` of `reader` with one of the *_from_json functions.
template <typename T>
T read_part(ObjectReader& reader, std::string_view name, Result<T> (*read)(const Json&)) {
  const Json* json = reader.object(name);
  if (json == nullptr) return {};
  auto part = read(*json);
  if (part) return std::move(*part);
  reader.fail_inside(reader.path_of(name), part.error());
  return {};
}

Result<ModelInfo> model_from_json(const Json& json) {
  ObjectReader reader(json, "model");
  ModelInfo model{reader.text("name"), reader.text("version")};
  return reader.finish(std::move(model));
}

}  // namespace

Result<chat::StreamInfo> stream_from_json(const Json& json) {
  ObjectReader reader(json, "stream");
  chat::StreamInfo info = read_stream(reader);
  return reader.finish(std::move(info));
}

Result<SourceCounts> source_from_json(const Json& json) {
  ObjectReader reader(json, "source");
  SourceCounts counts;
  counts.reader = reader.text("reader");
  counts.messages = reader.integer<std::uint64_t>("messages");
  counts.counted = reader.integer<std::uint64_t>("counted");
  counts.untimed = reader.integer<std::uint64_t>("untimed");
  if (const Json* skipped = reader.object("skipped")) {
    ObjectReader inner(*skipped, "source.skipped");
    for (const auto& [reason, count] : skipped->items()) counts.skipped[reason] = inner.integer<std::uint64_t>(reason);
    const auto read = inner.finish(true);
    if (!read) reader.fail(read.error().what);
  }
  counts.late = reader.integer<std::uint64_t>("late");
  counts.duplicates = reader.integer<std::uint64_t>("duplicates");
  counts.deleted = reader.integer<std::uint64_t>("deleted");
  return reader.finish(std::move(counts));
}

Result<timeline::Window> window_from_json(const Json& json) {
  ObjectReader reader(json, "window");
  timeline::Window window;
  window.start_ms = reader.integer<std::int64_t>("start_ms");
  window.end_ms = reader.integer<std::int64_t>("end_ms");
  window.messages = reader.integer<std::uint32_t>("messages");
  window.chatters = reader.integer<std::uint32_t>("chatters");
  window.rate_ratio = reader.number_or_null("rate_ratio");
  read_view(reader, window.view);
  window.questions = reader.integer<std::uint32_t>("questions");
  read_classes(reader, window);
  if (reader.has("base")) {
    if (const Json* base = reader.object("base")) {
      ObjectReader inner(*base, "window.base");
      read_view(inner, window.base.emplace());
      const auto read = inner.finish(true);
      if (!read) reader.fail(read.error().what);
    }
  }
  window.emotes = reader.list("emotes", emote_from_json);
  window.phrases = reader.list("phrases", phrase_from_json);
  if (reader.has("topics")) window.topics = reader.list("topics", topic_from_json);
  if (reader.has("question_groups")) window.question_groups = reader.list("question_groups", question_from_json);
  window.new_words = reader.texts("new_words");
  if (reader.has("events")) window.events = reader.list("events", event_from_json);
  if (reader.has("deleted")) window.deleted = reader.integer<std::uint32_t>("deleted");
  window.gap_ms = reader.integer<std::int64_t>("gap_ms");
  read_busiest(reader, window);
  return reader.finish(std::move(window));
}

Result<summary::Summary> summary_from_json(const Json& json) {
  ObjectReader reader(json, "summary");
  summary::Summary summary;
  summary.id = reader.text("id");
  summary.level = read_enum<summary::Level>(reader, "level", static_cast<int>(summary::Level::kStream) + 1);
  summary.start_ms = reader.integer<std::int64_t>("start_ms");
  summary.end_ms = reader.integer<std::int64_t>("end_ms");
  summary.title = reader.text_or_empty("title");
  summary.text = reader.text("text");
  summary.facts = reader.list("facts", fact_from_json);
  summary.writer = reader.text("writer");
  summary.verified = reader.boolean("verified");
  summary.model = reader.text_or_empty("model");
  summary.glossary = reader.text_or_empty("glossary");
  if (reader.has("prompt")) summary.prompt = reader.text("prompt");
  if (reader.has("language")) summary.language = reader.text("language");
  return reader.finish(std::move(summary));
}

Result<moments::Moment> moment_from_json(const Json& json) {
  ObjectReader reader(json, "moment");
  moments::Moment moment;
  moment.rank = reader.integer<std::uint32_t>("rank");
  moment.start_ms = reader.integer<std::int64_t>("start_ms");
  moment.peak_ms = reader.integer<std::int64_t>("peak_ms");
  moment.end_ms = reader.integer<std::int64_t>("end_ms");
  moment.score = reader.number("score");
  moment.kind = reader.text("kind");
  moment.why = reader.text("why");
  return reader.finish(std::move(moment));
}

Result<timeline::Gap> gap_from_json(const Json& json) {
  ObjectReader reader(json, "gap");
  timeline::Gap gap;
  gap.start_ms = reader.integer<std::int64_t>("start_ms");
  gap.end_ms = reader.integer<std::int64_t>("end_ms");
  gap.reason = reader.text("reason");
  return reader.finish(std::move(gap));
}

Result<TimelineDocument> document_from_json(const Json& json) {
  ObjectReader reader(json, "document");
  if (const std::string format = reader.text("format"); format != kFormat) {
    reader.fail("document.format is \"" + format + "\", not \"" + std::string(kFormat) + "\"");
  }
  TimelineDocument document;
  document.stream = read_part(reader, "stream", stream_from_json);
  document.source = read_part(reader, "source", source_from_json);
  document.model = read_part(reader, "model", model_from_json);
  document.glossary_version = reader.text_or_empty("glossary_version");
  document.windows = reader.list("windows", window_from_json);
  document.summaries = reader.list("summaries", summary_from_json);
  document.moments = reader.list("moments", moment_from_json);
  document.gaps = reader.list("gaps", gap_from_json);
  if (reader.has("heatmap")) document.heatmap = reader.list("heatmap", heat_marker_from_json);
  if (reader.has("receipt")) {
    if (const Json* receipt = reader.object("receipt")) document.receipt = *receipt;
  }
  return reader.finish(std::move(document));
}

}  // namespace crowdline::formats
