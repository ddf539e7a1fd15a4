#include "evaluation/summary_references.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/json.h"
#include "evaluation/chat_recount.h"

namespace crowdline::evaluation {
namespace {

ReferenceTopic topic_from(const Json& json) {
  ReferenceTopic topic{.name = json.at("name"), .any_of = {}, .messages = json.at("messages")};
  for (const Json& word : json.at("any_of")) {
    auto text = word.get<std::string>();
    while (!text.empty() && text.front() == '"') text.erase(0, 1);
    while (!text.empty() && text.back() == '"') text.pop_back();
    topic.any_of.push_back(lower_ascii(text));
  }
  return topic;
}

ReferenceWindow window_from(const Json& json) {
  ReferenceWindow window{.window = json.at("window"),
                         .stream = json.at("stream"),
                         .start_ms = json.at("start_s").get<std::int64_t>() * 1000,
                         .end_ms = json.at("end_s").get<std::int64_t>() * 1000,
                         .writers = {}};
  for (const Json& writer : json.at("writers")) {
    ReferenceText text{
        .title = writer.at("title"), .text = writer.at("summary"), .mood = writer.at("mood"), .topics = {}};
    for (const Json& topic : writer.at("topics")) text.topics.push_back(topic_from(topic));
    window.writers.push_back(std::move(text));
  }
  return window;
}

}  // namespace

Result<std::vector<ReferenceWindow>> parse_references(std::string_view jsonl) {
  std::vector<ReferenceWindow> windows;
  for (std::size_t number = 1; !jsonl.empty(); ++number) {
    const std::string_view line = jsonl.substr(0, jsonl.find('\n'));
    jsonl.remove_prefix(std::min(jsonl.size(), line.size() + 1));
    if (line.find_first_not_of(" \r\t") == std::string_view::npos) continue;
    const auto json = parse_json(line, fmt::format("line {} of the references", number));
    if (!json) return std::unexpected(json.error());
    try {
      windows.push_back(window_from(*json));
    } catch (const Json::exception& error) {
      return fail(ErrorCode::kNotUnderstood, fmt::format("line {} of the references: {}", number, error.what()));
    }
  }
  return windows;
}

double topic_coverage(std::string_view text, std::span<const ReferenceTopic> topics) {
  const std::string lower = lower_ascii(text);
  double named = 0;
  double all = 0;
  for (const ReferenceTopic& topic : topics) {
    all += topic.messages;
    const bool found = std::ranges::any_of(
        topic.any_of, [&](const std::string& word) { return lower.find(word) != std::string::npos; });
    if (found) named += topic.messages;
  }
  return all > 0 ? named / all : 0;
}

double topic_coverage(std::string_view text, const ReferenceWindow& reference) {
  double sum = 0;
  for (const ReferenceText& writer : reference.writers) sum += topic_coverage(text, writer.topics);
  return reference.writers.empty() ? 0 : sum / static_cast<double>(reference.writers.size());
}

bool mood_agrees(std::string_view mood, const ReferenceWindow& reference) {
  return std::ranges::any_of(reference.writers, [&](const ReferenceText& writer) { return writer.mood == mood; });
}

}  // namespace crowdline::evaluation
