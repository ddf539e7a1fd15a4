#include "formats/timeline_text.h"

#include <algorithm>
#include <cmath>

#include "formats/json_writer.h"

namespace crowdline::formats {
namespace {

// What a part takes mostly, so that its text seldom moves.
constexpr std::size_t kUsualPart = 4096;

template <typename List, typename WriteItem>
void write_list(JsonWriter& out, std::string_view name, const List& list, WriteItem write_item) {
  out.name(name).open('[');
  for (const auto& item : list) write_item(item);
  out.close(']');
}

void write_number_or_null(JsonWriter& out, const std::optional<double>& value) {
  if (value && std::isfinite(*value)) return out.number(*value);
  out.null();
}

void write_sentiment(JsonWriter& out, const std::optional<timeline::Interval>& sentiment) {
  if (!sentiment) return out.null();
  out.open('{');
  out.name("mean").number(sentiment->mean);
  out.name("low").number(sentiment->low);
  out.name("high").number(sentiment->high);
  out.name("n").integer(sentiment->n);
  out.close('}');
}

// The members alone.
void write_view(JsonWriter& out, const timeline::ModelView& view) {
  out.name("sentiment");
  write_sentiment(out, view.sentiment);
  out.name("mood");
  view.mood ? out.text(timeline::to_string(*view.mood)) : out.null();
  out.name("emotions").open('{');
  for (std::size_t i = 0; i < view.emotions.size(); ++i)
    out.name(model::to_string(static_cast<model::Emotion>(i))).number(view.emotions[i]);
  out.close('}');
  out.name("toxicity").open('{');
  out.name("share").number(view.toxicity.share);
  out.name("low").number(view.toxicity.low);
  out.name("high").number(view.toxicity.high);
  out.close('}');
}

void write_organic(JsonWriter& out, const timeline::Window& window) {
  out.name("organic").open('{');
  out.name("share").number(window.organic_share());
  for (std::size_t i = 1; i < timeline::kMessageClassCount; ++i) {
    const double share = window.messages == 0 ? 0 : static_cast<double>(window.classes[i]) / window.messages;
    out.name(timeline::to_string(static_cast<timeline::MessageClass>(i))).number(share);
  }
  out.close('}');
}

void write(JsonWriter& out, const timeline::EmoteCount& emote) {
  out.open('{');
  out.name("name").text(emote.name);
  out.name("count").integer(emote.uses);
  out.name("chatters").integer(emote.chatters);
  out.name("messages").integer(emote.messages);
  out.close('}');
}

void write(JsonWriter& out, const timeline::Phrase& phrase) {
  out.open('{');
  out.name("text").text(phrase.text);
  out.name("messages").integer(phrase.messages);
  out.name("chatters").integer(phrase.chatters);
  out.name("weight").number(phrase.weight);
  out.name("polarity").number(phrase.polarity);
  out.name("whole_message").boolean(phrase.whole_message);
  out.close('}');
}

void write(JsonWriter& out, const timeline::QuestionGroup& group) {
  out.open('{');
  out.name("text").text(group.text);
  out.name("quotable").boolean(group.quotable);
  out.name("messages").integer(group.messages);
  out.name("chatters").integer(group.chatters);
  out.name("answers").integer(group.answers);
  out.close('}');
}

void write(JsonWriter& out, const timeline::TopicWord& word) {
  out.open('{');
  out.name("text").text(word.text);
  out.name("messages").integer(word.messages);
  out.name("chatters").integer(word.chatters);
  out.close('}');
}

void write(JsonWriter& out, const timeline::Topic& topic) {
  out.open('{');
  write_list(out, "words", topic.words, [&](const timeline::TopicWord& word) { write(out, word); });
  out.name("messages").integer(topic.messages);
  out.name("chatters").integer(topic.chatters);
  out.name("weight").number(topic.weight);
  out.name("polarity").number(topic.polarity);
  out.name("emotion");
  topic.emotion ? out.text(model::to_string(*topic.emotion)) : out.null();
  out.name("new_here").boolean(topic.new_here);
  out.close('}');
}

void write(JsonWriter& out, const timeline::WindowEvent& event) {
  out.open('{');
  out.name("kind").text(chat::to_string(event.kind));
  out.name("name").text(event.name);
  out.name("offset_ms").integer(event.offset_ms);
  out.name("amount").integer(event.amount);
  out.name("text").text(event.text);
  out.close('}');
}

// A name that comes again stands where it came first, with its last value.
void write_values(JsonWriter& out, const std::vector<std::pair<std::string, double>>& values) {
  out.name("values").open('{');
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto same = [&](const auto& other) { return other.first == values[i].first; };
    if (std::any_of(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(i), same)) continue;
    out.text_name(values[i].first).number(std::find_if(values.rbegin(), values.rend(), same)->second);
  }
  out.close('}');
}

void write(JsonWriter& out, const summary::Fact& fact) {
  out.open('{');
  out.name("kind").text(fact.kind);
  out.name("text").text(fact.text);
  write_values(out, fact.values);
  write_list(out, "phrases", fact.phrases, [&](const std::string& phrase) { out.text(phrase); });
  out.close('}');
}

void write(JsonWriter& out, const timeline::Window& window) {
  const auto write_item = [&](const auto& item) { write(out, item); };
  out.open('{');
  out.name("start_ms").integer(window.start_ms);
  out.name("end_ms").integer(window.end_ms);
  out.name("messages").integer(window.messages);
  out.name("chatters").integer(window.chatters);
  out.name("rate_ratio");
  write_number_or_null(out, window.rate_ratio);
  write_view(out, window.view);
  out.name("questions").integer(window.questions);
  write_organic(out, window);
  if (window.base) {
    out.name("base").open('{');
    write_view(out, *window.base);
    out.close('}');
  }
  write_list(out, "emotes", window.emotes, write_item);
  write_list(out, "phrases", window.phrases, write_item);
  write_list(out, "topics", window.topics, write_item);
  write_list(out, "question_groups", window.question_groups, write_item);
  write_list(out, "new_words", window.new_words, [&](const std::string& word) { out.text(word); });
  write_list(out, "events", window.events, write_item);
  out.name("deleted").integer(window.deleted);
  out.name("gap_ms").integer(window.gap_ms);
  out.name("busiest_second").open('{');
  out.name("start_ms").integer(window.busiest_second_ms);
  out.name("messages").integer(window.busiest_second);
  out.close('}');
  out.close('}');
}

void write(JsonWriter& out, const summary::Summary& summary) {
  out.open('{');
  out.name("id").text(summary.id);
  out.name("level").text(summary::to_string(summary.level));
  out.name("start_ms").integer(summary.start_ms);
  out.name("end_ms").integer(summary.end_ms);
  out.name("title").text(summary.title);
  out.name("text").text(summary.text);
  write_list(out, "facts", summary.facts, [&](const summary::Fact& fact) { write(out, fact); });
  out.name("writer").text(summary.writer);
  out.name("verified").boolean(summary.verified);
  out.name("model").text(summary.model);
  out.name("glossary").text(summary.glossary);
  if (!summary.prompt.empty()) out.name("prompt").text(summary.prompt);
  if (summary.language != "en") out.name("language").text(summary.language);
  out.close('}');
}

void write(JsonWriter& out, const moments::Moment& moment) {
  out.open('{');
  out.name("rank").integer(moment.rank);
  out.name("start_ms").integer(moment.start_ms);
  out.name("peak_ms").integer(moment.peak_ms);
  out.name("end_ms").integer(moment.end_ms);
  out.name("score").number(moment.score);
  out.name("kind").text(moment.kind);
  out.name("why").text(moment.why);
  out.close('}');
}

void write(JsonWriter& out, const timeline::Gap& gap) {
  out.open('{');
  out.name("start_ms").integer(gap.start_ms);
  out.name("end_ms").integer(gap.end_ms);
  out.name("reason").text(gap.reason);
  out.close('}');
}

template <typename Part>
std::string text_of(const Part& part) {
  std::string text;
  text.reserve(kUsualPart);
  JsonWriter out(text);
  write(out, part);
  return text;
}

}  // namespace

std::string json_text(const timeline::Window& window) { return text_of(window); }
std::string json_text(const summary::Summary& summary) { return text_of(summary); }
std::string json_text(const moments::Moment& moment) { return text_of(moment); }
std::string json_text(const timeline::Gap& gap) { return text_of(gap); }

std::string json_text(const TimelineDocument& document) {
  TimelineDocument head{.stream = document.stream,
                        .source = document.source,
                        .model = document.model,
                        .glossary_version = document.glossary_version,
                        .heatmap = document.heatmap,
                        .receipt = document.receipt};
  const Json json = to_json(head);
  std::string text;
  JsonWriter out(text);
  const auto write_item = [&](const auto& item) { write(out, item); };
  out.open('{');
  for (const auto& [name, value] : json.items()) {
    if (name == "windows") {
      write_list(out, name, document.windows, write_item);
    } else if (name == "summaries") {
      write_list(out, name, in_document_order(document.summaries), write_item);
    } else if (name == "moments") {
      write_list(out, name, document.moments, write_item);
    } else if (name == "gaps") {
      write_list(out, name, document.gaps, write_item);
    } else {
      out.name(name).raw(crowdline::to_text(value));
    }
  }
  out.close('}');
  return text;
}

}  // namespace crowdline::formats
