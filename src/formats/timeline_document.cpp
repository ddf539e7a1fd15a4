#include "formats/timeline_document.h"

#include <algorithm>
#include <cmath>

namespace crowdline::formats {
namespace {

Json number(double value) { return document_number(value); }

Json number_or_null(const std::optional<double>& value) {
  return value && std::isfinite(*value) ? number(*value) : Json(nullptr);
}

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

template <typename T, typename Write>
Json array_of(const std::vector<T>& items, Write write) {
  Json result = Json::array();
  for (const T& item : items) result.push_back(write(item));
  return result;
}

template <typename T>
Json array_of(const std::vector<T>& items) {
  return array_of(items, [](const T& item) { return to_json(item); });
}

Json emote_json(const timeline::EmoteCount& emote) {
  return {{"name", emote.name}, {"count", emote.uses}, {"chatters", emote.chatters}, {"messages", emote.messages}};
}

Json phrase_json(const timeline::Phrase& phrase) {
  Json json = {{"text", phrase.text},
               {"messages", phrase.messages},
               {"chatters", phrase.chatters},
               {"weight", number(phrase.weight)},
               {"polarity", number(phrase.polarity)},
               {"whole_message", phrase.whole_message}};
  if (phrase.likes > 0) json["likes"] = phrase.likes;
  return json;
}

Json topic_json(const timeline::Topic& topic) {
  return {{"words", array_of(topic.words,
                             [](const timeline::TopicWord& word) {
                               return Json{
                                   {"text", word.text}, {"messages", word.messages}, {"chatters", word.chatters}};
                             })},
          {"messages", topic.messages},
          {"chatters", topic.chatters},
          {"weight", number(topic.weight)},
          {"polarity", number(topic.polarity)},
          {"emotion", topic.emotion ? Json(model::to_string(*topic.emotion)) : Json(nullptr)},
          {"new_here", topic.new_here}};
}

Json question_json(const timeline::QuestionGroup& group) {
  return {{"text", group.text},
          {"quotable", group.quotable},
          {"messages", group.messages},
          {"chatters", group.chatters},
          {"answers", group.answers}};
}

Json event_json(const timeline::WindowEvent& event) {
  return {{"kind", chat::to_string(event.kind)},
          {"name", event.name},
          {"offset_ms", event.offset_ms},
          {"amount", event.amount},
          {"text", event.text}};
}

Json fact_json(const summary::Fact& fact) {
  Json values = Json::object();
  for (const auto& [name, value] : fact.values) values[name] = number(value);
  return {{"kind", fact.kind}, {"text", fact.text}, {"values", std::move(values)}, {"phrases", fact.phrases}};
}

Json emotions_json(const std::array<double, model::kEmotionCount>& shares) {
  Json result = Json::object();
  for (std::size_t i = 0; i < shares.size(); ++i) {
    result[std::string(model::to_string(static_cast<model::Emotion>(i)))] = number(shares[i]);
  }
  return result;
}

// The four members that every model's view has, in the order of the document.
void add_view(Json& json, const timeline::ModelView& view) {
  json["sentiment"] = to_json(view.sentiment);
  json["mood"] = view.mood ? Json(timeline::to_string(*view.mood)) : Json(nullptr);
  json["emotions"] = emotions_json(view.emotions);
  json["toxicity"] = to_json(view.toxicity);
}

Json organic_json(const timeline::Window& window) {
  Json result = {{"share", number(window.organic_share())}};
  for (std::size_t i = 1; i < timeline::kMessageClassCount; ++i) {
    const double share = window.messages == 0 ? 0 : static_cast<double>(window.classes[i]) / window.messages;
    result[timeline::to_string(static_cast<timeline::MessageClass>(i))] = number(share);
  }
  return result;
}

}  // namespace

Json document_number(double value) {
  if (!std::isfinite(value)) return 0;
  constexpr double kRoundable = 1e11;  // beyond it, four decimals are below the precision of a double
  const double result = std::abs(value) < kRoundable ? rounded(value) : value;
  constexpr double kExactIntegers = 9007199254740992.0;  // 2^53
  if (result == std::trunc(result) && std::abs(result) < kExactIntegers) return static_cast<std::int64_t>(result);
  return result;
}

std::vector<summary::Summary> in_document_order(std::vector<summary::Summary> summaries) {
  std::ranges::sort(summaries, {}, [](const summary::Summary& summary) {
    return std::tuple(summary.level, summary.start_ms, summary.id);
  });
  return summaries;
}

Json to_json(const std::optional<timeline::Interval>& sentiment) {
  if (!sentiment) return nullptr;
  return {{"mean", number(sentiment->mean)},
          {"low", number(sentiment->low)},
          {"high", number(sentiment->high)},
          {"n", sentiment->n}};
}

Json to_json(const timeline::Share& share) {
  return {{"share", number(share.share)}, {"low", number(share.low)}, {"high", number(share.high)}};
}

std::uint64_t SourceCounts::skipped_total() const {
  std::uint64_t total = 0;
  for (const auto& [reason, count] : skipped) total += count;
  return total;
}

// Files tell no tags: without any, the member is left out.
Json to_json(const chat::StreamInfo& info) {
  Json json{{"id", info.id},
            {"platform", chat::to_string(info.platform)},
            {"kind", chat::to_string(info.kind)},
            {"url", text_or_null(info.url)},
            {"title", info.title},
            {"description", info.description},
            {"channel", info.channel},
            {"category", info.category},
            {"started_at", text_or_null(info.started_at)},
            {"duration_ms", info.duration_ms},
            {"language", info.language}};
  if (!info.tags.empty()) json["tags"] = info.tags;
  return json;
}

Json to_json(const SourceCounts& counts) {
  Json skipped = Json::object();
  for (const auto& [reason, count] : counts.skipped) skipped[reason] = count;
  return {{"reader", counts.reader},         {"messages", counts.messages},   {"counted", counts.counted},
          {"untimed", counts.untimed},       {"skipped", std::move(skipped)}, {"late", counts.late},
          {"duplicates", counts.duplicates}, {"deleted", counts.deleted}};
}

Json to_json(const timeline::Window& window) {
  Json json = {{"start_ms", window.start_ms},
               {"end_ms", window.end_ms},
               {"messages", window.messages},
               {"chatters", window.chatters},
               {"rate_ratio", number_or_null(window.rate_ratio)}};
  add_view(json, window.view);
  json["questions"] = window.questions;
  json["organic"] = organic_json(window);
  if (window.base) add_view(json["base"], *window.base);
  json["emotes"] = array_of(window.emotes, emote_json);
  json["phrases"] = array_of(window.phrases, phrase_json);
  json["topics"] = array_of(window.topics, topic_json);
  json["question_groups"] = array_of(window.question_groups, question_json);
  json["new_words"] = window.new_words;
  json["events"] = array_of(window.events, event_json);
  json["deleted"] = window.deleted;
  json["gap_ms"] = window.gap_ms;
  json["busiest_second"] = {{"start_ms", window.busiest_second_ms}, {"messages", window.busiest_second}};
  return json;
}

Json to_json(const summary::Summary& summary) {
  Json json = {{"id", summary.id},
               {"level", summary::to_string(summary.level)},
               {"start_ms", summary.start_ms},
               {"end_ms", summary.end_ms},
               {"title", summary.title},
               {"text", summary.text},
               {"facts", array_of(summary.facts, fact_json)},
               {"writer", summary.writer},
               {"verified", summary.verified},
               {"model", summary.model},
               {"glossary", summary.glossary}};
  if (!summary.prompt.empty()) json["prompt"] = summary.prompt;
  if (summary.language != "en") json["language"] = summary.language;
  return json;
}

Json to_json(const moments::Moment& moment) {
  return {{"rank", moment.rank},     {"start_ms", moment.start_ms},   {"peak_ms", moment.peak_ms},
          {"end_ms", moment.end_ms}, {"score", number(moment.score)}, {"kind", moment.kind},
          {"why", moment.why}};
}

Json to_json(const timeline::Gap& gap) {
  return {{"start_ms", gap.start_ms}, {"end_ms", gap.end_ms}, {"reason", gap.reason}};
}

Json to_json(const TimelineDocument& document) {
  Json json = {{"format", "crowdline.timeline/1"},
               {"stream", to_json(document.stream)},
               {"source", to_json(document.source)},
               {"model", {{"name", document.model.name}, {"version", document.model.version}}},
               {"glossary_version", document.glossary_version},
               {"windows", array_of(document.windows)},
               {"summaries", array_of(in_document_order(document.summaries))},
               {"moments", array_of(document.moments)},
               {"gaps", array_of(document.gaps)},
               {"receipt", document.receipt}};
  if (Json chapters = video_chapters(document.stream); !chapters.empty()) json["video_chapters"] = std::move(chapters);
  if (!document.heatmap.empty()) json["heatmap"] = array_of(document.heatmap);
  return json;
}

}  // namespace crowdline::formats
