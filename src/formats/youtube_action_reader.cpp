#include "formats/youtube_action_reader.h"

#include <utility>

#include "formats/json_value.h"
#include "formats/youtube_action.h"

namespace crowdline::formats {
namespace {

bool is_action_name(std::string_view name) {
  return name != "clickTrackingParams" && (name.ends_with("Action") || name.ends_with("Command"));
}

struct Line {
  std::optional<YoutubeAction> action;
  std::optional<std::int64_t> offset_ms;
  bool live = false;
};

void set_time(std::optional<std::int64_t> offset_ms, chat::SourceItem& item) {
  std::visit(
      [&](auto& record) {
        if constexpr (requires { record.offset_ms; }) record.offset_ms = offset_ms;
      },
      item);
}

// A message needs a time; an event or a deletion without one happened where it stands.
bool lacks_time(const chat::SourceItem& item) {
  const auto* message = std::get_if<chat::ChatMessage>(&item);
  return message != nullptr && !message->offset_ms && message->sent_ms == 0;
}

class YoutubeActionReader final : public RecordReader {
 public:
  explicit YoutubeActionReader(const NameKey& key) : key_(key) { header_.platform = chat::Platform::kYoutube; }

  std::optional<chat::SourceItem> read(std::string_view record) override {
    Line line;
    const bool whole =
        parser_.read(record, [&](std::string_view name, JsonValue& value) { read_field(name, value, line); });
    if (!whole) return skipped("bad_json");
    if (!line.action) return skipped("bad_record");
    if (line.live)
      line.offset_ms.reset();
    else if (line.offset_ms.value_or(0) <= 0 && line.action->time_text_ms)
      line.offset_ms = line.action->time_text_ms;
    set_time(line.offset_ms, line.action->item);
    if (lacks_time(line.action->item)) return skipped("no_time");
    return std::move(line.action->item);
  }

 private:
  void read_field(std::string_view name, JsonValue& value, Line& line) const {
    if (name == "replayChatItemAction") {
      if (auto replay = as_object(value))
        each_member(*replay, [&](std::string_view key, JsonValue& member) { read_replay(key, member, line); });
    } else if (name == "videoOffsetTimeMsec") {
      line.offset_ms = as_integer(value);
    } else if (name == "isLive") {
      line.live = is_true(value);
    } else {
      take_action(name, value, line);
    }
  }

  void read_replay(std::string_view name, JsonValue& value, Line& line) const {
    if (name == "videoOffsetTimeMsec") line.offset_ms = as_integer(value);
    if (name != "actions") return;
    auto actions = as_array(value);
    if (!actions) return;
    each_element(*actions, [&](JsonValue& element) {
      auto action = as_object(element);
      if (action)
        each_member(*action, [&](std::string_view key, JsonValue& payload) { take_action(key, payload, line); });
    });
  }

  // Keeps the first action, or the first that is a message.
  void take_action(std::string_view name, JsonValue& value, Line& line) const {
    const bool settled = line.action && std::holds_alternative<chat::ChatMessage>(line.action->item);
    auto payload = settled || !is_action_name(name) ? std::nullopt : as_object(value);
    if (!payload) return;
    YoutubeAction action = read_youtube_action(name, *payload, key_);
    if (!line.action || std::holds_alternative<chat::ChatMessage>(action.item)) line.action = std::move(action);
  }

  NameKey key_;
  JsonRecordParser parser_;
};

}  // namespace

std::unique_ptr<RecordReader> make_youtube_action_reader(const NameKey& key) {
  return std::make_unique<YoutubeActionReader>(key);
}

}  // namespace crowdline::formats
