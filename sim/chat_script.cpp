#include "sim/chat_script.h"

#include <algorithm>

#include "formats/chat_file.h"

namespace crowdline::sim {
namespace {

constexpr std::size_t kBatch = 4096;
constexpr std::uint64_t kKeySeed = 1;  // any: hashes only join a file's names

class ScriptMaker {
 public:
  explicit ScriptMaker(ChatScript& script) : script_(script) {}

  void add(chat::SourceItem item) {
    std::visit([this](auto& kind) { take(kind); }, item);
  }

  const std::unordered_map<chat::ChatterId, std::uint32_t>& chatters() const { return chatters_; }

 private:
  void take(chat::ChatMessage& message) {
    if (!message.offset_ms) return take_unplayable();
    ++script_.messages;
    const std::int64_t offset = *message.offset_ms;
    const std::uint32_t chatter = index_of(message.chatter);
    if (!message.id.empty()) script_.by_id.emplace(message.id, static_cast<std::uint32_t>(script_.items.size()));
    put({.offset_ms = offset, .chatter = chatter, .item = std::move(message)});
  }
  void take(chat::ChannelEvent& event) {
    const std::int64_t offset = event.offset_ms.value_or(last_offset_);
    put({.offset_ms = offset, .item = std::move(event)});
  }
  void take(chat::Deletion& deletion) {
    const std::int64_t offset = deletion.offset_ms.value_or(last_offset_);
    const bool names = deletion.scope == chat::Deletion::Scope::kChatter;
    put({.offset_ms = offset, .chatter = names ? index_of(deletion.chatter) : 0, .item = std::move(deletion)});
  }
  void take(chat::SkippedRecord&) { take_unplayable(); }
  void take(chat::LostChat&) {}
  void take_unplayable() { ++script_.left_out; }

  void put(ScriptItem item) {
    item.due_ms = script_.items.empty() ? item.offset_ms : std::max(item.offset_ms, script_.items.back().due_ms);
    last_offset_ = item.offset_ms;
    script_.items.push_back(std::move(item));
  }

  std::uint32_t index_of(chat::ChatterId chatter) {
    return chatters_.emplace(chatter, static_cast<std::uint32_t>(chatters_.size())).first->second;
  }

  ChatScript& script_;
  std::unordered_map<chat::ChatterId, std::uint32_t> chatters_;
  std::int64_t last_offset_ = 0;
};

Result<void> name_chatters(const std::string& path, const NameKey& key,
                           const std::unordered_map<chat::ChatterId, std::uint32_t>& indices, ChatScript& script) {
  std::unordered_set<chat::ChatterId> wanted;
  for (const auto& [chatter, index] : indices) wanted.insert(chatter);
  NameBook book(key, std::move(wanted));
  if (auto read = book.read_file(path); !read) return read;
  script.chatters.resize(indices.size());
  for (const auto& [chatter, index] : indices) script.chatters[index] = book.name_of(chatter);
  return {};
}

}  // namespace

Result<std::shared_ptr<const ChatScript>> read_chat_script(const std::string& path) {
  const formats::ChatFileOptions options{.path = path, .key = NameKey::fixed(kKeySeed)};
  auto file = formats::open_chat_file(options);
  if (!file) return std::unexpected(file.error());
  auto script = std::make_shared<ChatScript>();
  ScriptMaker maker(*script);
  for (;;) {
    auto batch = (*file)->next(kBatch);
    if (!batch) return std::unexpected(batch.error());
    if (batch->empty()) break;
    for (auto& item : *batch) maker.add(std::move(item));
  }
  script->info = (*file)->info();
  if (auto named = name_chatters(path, options.key, maker.chatters(), *script); !named)
    return std::unexpected(named.error());
  if (script->items.empty()) return fail(ErrorCode::kNotUnderstood, "nothing in \"" + path + "\" can be played");
  script->end_ms = std::max(script->info.duration_ms, script->items.back().due_ms + 1);
  return script;
}

}  // namespace crowdline::sim
