// Items as JSON, for tests: the same for every key of the chatter hash.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

#include "base/json.h"
#include "chat/message.h"

namespace crowdline::formats {

// Chatters are numbered in the order in which they appear.
class ItemDump {
 public:
  Json operator()(const chat::SourceItem& item) {
    return std::visit([this](const auto& record) { return this->dump(record); }, item);
  }

 private:
  std::size_t number(chat::ChatterId chatter) {
    return numbers_.try_emplace(chatter, numbers_.size() + 1).first->second;
  }

  template <typename Record>
  static void add_times(const Record& record, Json& json) {
    json["offset_ms"] = record.offset_ms ? Json(*record.offset_ms) : Json();
    if (record.sent_ms != 0) json["sent_ms"] = record.sent_ms;
  }

  Json dump(const chat::ChatMessage& message) {
    Json json = {{"message", message.text}};
    add_times(message, json);
    if (!message.id.empty()) json["id"] = message.id;
    json["chatter"] = number(message.chatter);
    if (message.roles.bits != 0) json["roles"] = message.roles.bits;
    constexpr const char* kKinds[] = {"text", "action", "paid", "notice", "comment"};
    if (message.kind != chat::MessageKind::kText) json["kind"] = kKinds[static_cast<std::size_t>(message.kind)];
    for (const auto& span : message.emotes)
      json["emotes"].push_back(message.text.substr(span.begin, span.end - span.begin) + "@" +
                               std::to_string(span.begin));
    return json;
  }

  Json dump(const chat::ChannelEvent& event) {
    Json json = {{"event", event.name}, {"kind", chat::to_string(event.kind)}};
    add_times(event, json);
    if (event.amount != 0) json["amount"] = event.amount;
    if (!event.text.empty()) json["text"] = event.text;
    return json;
  }

  Json dump(const chat::Deletion& deletion) {
    constexpr const char* kScopes[] = {"message", "chatter", "everything"};
    Json json = {{"deletion", deletion.name}, {"scope", kScopes[static_cast<std::size_t>(deletion.scope)]}};
    add_times(deletion, json);
    if (!deletion.message_id.empty()) json["id"] = deletion.message_id;
    if (deletion.scope == chat::Deletion::Scope::kChatter) json["chatter"] = number(deletion.chatter);
    return json;
  }

  static Json dump(const chat::SkippedRecord& skipped) { return {{"skipped", skipped.reason}}; }
  static Json dump(const chat::LostChat& lost) {
    return {{"lost", lost.reason}, {"start_ms", lost.start_ms}, {"end_ms", lost.end_ms}};
  }

  std::map<chat::ChatterId, std::size_t> numbers_;
};

}  // namespace crowdline::formats
