// A reader of chat files: no crash; never more items than the file has bytes; text is UTF-8, emotes lie inside it, in order
// and apart; reading in small pieces gives the same items. Inputs that another reader takes are passed over.
#include <cstdlib>
#include <string>
#include <string_view>

#include "formats/chat_file.h"
#include "formats/item_dump.h"
#include "formats/utf8_repair.h"

namespace {

using namespace crowdline;

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const chat::ChatMessage& message) {
  require(formats::is_utf8(message.text) && formats::is_utf8(message.id));
  require(!message.text.empty() && message.offset_ms.has_value());
  std::uint32_t end = 0;
  for (const auto& span : message.emotes) {
    require(span.begin >= end && span.begin < span.end && span.end <= message.text.size());
    require(formats::is_utf8(std::string_view(message.text).substr(span.begin, span.end - span.begin)));
    end = span.end;
  }
}

// All items as text; empty when the file was refused.
std::string read(std::string_view bytes, std::size_t read_size, std::size_t batch) {
  formats::ChatFileOptions options;
  options.path = "input";
  options.read_size = read_size;
  auto file = formats::open_chat_bytes(bytes, options);
  if (!file) {
    require(!file.error().what.empty() && file.error().code != ErrorCode::kInternal);
    return {};
  }
  if ((*file)->reader() != CROWDLINE_FUZZ_READER) return {};
  require((*file)->info().id.size() == 20);
  std::string text;
  std::size_t count = 0;
  formats::ItemDump dump;
  while (true) {
    auto items = (*file)->next(batch);
    require(items.has_value() && items->size() <= batch);
    if (items->empty()) return text;
    count += items->size();
    require(count <= bytes.size() + 1);
    for (const auto& item : *items) {
      if (const auto* message = std::get_if<chat::ChatMessage>(&item)) check(*message);
      if (const auto* event = std::get_if<chat::ChannelEvent>(&item)) require(!event->name.empty());
      text += to_text(dump(item)) + "\n";
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const bool packed = bytes.starts_with("\x1F\x8B") || bytes.starts_with("\x28\xB5\x2F\xFD");
  if (packed) return 0;  // decompress_fuzz does these; a few bytes may unpack to gigabytes
  const std::string whole = read(bytes, 8 * 1024, 64);
  if (!whole.empty() && size < 20'000) require(read(bytes, 13, 7) == whole);
  return 0;
}
