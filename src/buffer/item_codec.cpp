#include "buffer/item_codec.h"

#include "buffer/byte_reader.h"

namespace crowdline::buffer {
namespace {

// Each type's members once, for both directions: `coder` is put() or get().
template <typename Coder, typename Message>
void each_member(Coder&& coder, Message& item)
  requires std::same_as<std::remove_const_t<Message>, chat::ChatMessage>
{
  coder(item.id), coder(item.offset_ms), coder(item.sent_ms), coder(item.chatter);
  coder(item.name_hashes[0]), coder(item.name_hashes[1]), coder(item.roles.bits), coder(item.kind), coder(item.text);
}

template <typename Coder, typename Event>
void each_member(Coder&& coder, Event& item)
  requires std::same_as<std::remove_const_t<Event>, chat::ChannelEvent>
{
  coder(item.kind), coder(item.name), coder(item.offset_ms), coder(item.sent_ms), coder(item.amount), coder(item.text);
  coder(item.name_hashes[0]), coder(item.name_hashes[1]);
}

template <typename Coder, typename Deletion>
void each_member(Coder&& coder, Deletion& item)
  requires std::same_as<std::remove_const_t<Deletion>, chat::Deletion>
{
  coder(item.scope), coder(item.message_id), coder(item.chatter), coder(item.offset_ms), coder(item.sent_ms);
  coder(item.name);
}

template <typename Coder, typename Skipped>
void each_member(Coder&& coder, Skipped& item)
  requires std::same_as<std::remove_const_t<Skipped>, chat::SkippedRecord>
{
  coder(item.reason);
}

template <typename Coder, typename Lost>
void each_member(Coder&& coder, Lost& item)
  requires std::same_as<std::remove_const_t<Lost>, chat::LostChat>
{
  coder(item.start_ms), coder(item.end_ms), coder(item.reason);
}

template <typename Coder, typename Info>
void each_member(Coder&& coder, Info& info)
  requires std::same_as<std::remove_const_t<Info>, chat::StreamInfo>
{
  coder(info.id), coder(info.platform), coder(info.kind), coder(info.url), coder(info.title), coder(info.description);
  coder(info.channel), coder(info.category), coder(info.started_at), coder(info.duration_ms), coder(info.language);
  coder(info.tags);
}

void write_emotes(const std::vector<chat::EmoteSpan>& emotes, ByteWriter& writer) {
  writer.put(static_cast<std::uint32_t>(emotes.size()));
  for (const chat::EmoteSpan& span : emotes) {
    writer.put(span.begin);
    writer.put(span.end);
  }
}

void read_emotes(std::vector<chat::EmoteSpan>& emotes, ByteReader& reader) {
  std::uint32_t count = 0;
  reader.get(count);
  for (std::uint32_t i = 0; i < count && reader.good(); ++i) {
    chat::EmoteSpan span;
    reader.get(span.begin);
    reader.get(span.end);
    emotes.push_back(span);
  }
}

template <typename Item>
std::optional<chat::SourceItem> read_as(ByteReader& reader) {
  Item item;
  each_member([&reader](auto& member) { reader.get(member); }, item);
  if constexpr (std::same_as<Item, chat::ChatMessage>) read_emotes(item.emotes, reader);
  if (!reader.good() || !reader.at_end()) return std::nullopt;
  return item;
}

template <std::size_t... Index>
std::optional<chat::SourceItem> read_as_number(std::size_t number, ByteReader& reader, std::index_sequence<Index...>) {
  std::optional<chat::SourceItem> item;
  ((number == Index ? (item = read_as<std::variant_alternative_t<Index, chat::SourceItem>>(reader), 0) : 0), ...);
  return item;
}

}  // namespace

void write_item(const chat::SourceItem& item, ByteWriter& writer) {
  writer.put(static_cast<std::uint8_t>(item.index()));
  std::visit(
      [&writer](const auto& known) {
        each_member([&writer](const auto& member) { writer.put(member); }, known);
        if constexpr (requires { known.emotes; }) write_emotes(known.emotes, writer);
      },
      item);
}

std::optional<chat::SourceItem> read_item(std::string_view bytes) {
  ByteReader reader(bytes);
  std::uint8_t number = 0;
  reader.get(number);
  if (!reader.good()) return std::nullopt;
  return read_as_number(number, reader, std::make_index_sequence<std::variant_size_v<chat::SourceItem>>());
}

void write_info(const chat::StreamInfo& info, ByteWriter& writer) {
  each_member([&writer](const auto& member) { writer.put(member); }, info);
}

std::optional<chat::StreamInfo> read_info(std::string_view bytes) {
  ByteReader reader(bytes);
  chat::StreamInfo info;
  each_member([&reader](auto& member) { reader.get(member); }, info);
  if (!reader.good() || !reader.at_end()) return std::nullopt;
  return info;
}

}  // namespace crowdline::buffer
