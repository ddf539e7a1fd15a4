// Items of a source as bytes.
#pragma once

#include <optional>
#include <string_view>

#include "buffer/byte_writer.h"
#include "chat/message.h"

namespace crowdline::buffer {

void write_item(const chat::SourceItem& item, ByteWriter& writer);

// nullopt for bytes that write_item() did not write.
std::optional<chat::SourceItem> read_item(std::string_view bytes);

void write_info(const chat::StreamInfo& info, ByteWriter& writer);
std::optional<chat::StreamInfo> read_info(std::string_view bytes);

}  // namespace crowdline::buffer
