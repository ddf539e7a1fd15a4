#include "formats/irc_reader.h"

#include "formats/irc_items.h"
#include "formats/utf8_repair.h"

namespace crowdline::formats {
namespace {

class IrcReader final : public RecordReader {
 public:
  explicit IrcReader(const NameKey& key) : items_(key) { header_.platform = chat::Platform::kTwitch; }

  std::optional<chat::SourceItem> read(std::string_view record) override {
    const auto line = irc::parse_line(record);
    if (!line) return skipped("bad_record");
    note_channel(*line);
    return items_.item_of(*line, irc::read_message(*line));
  }

 private:
  void note_channel(const irc::Line& line) {
    if (!header_.channel.empty()) return;
    const std::string_view channel = line.parameter(0);
    if (channel.starts_with('#') && channel.size() > 1) header_.channel = to_utf8(channel.substr(1));
  }

  IrcItems items_;
};

}  // namespace

std::unique_ptr<RecordReader> make_irc_reader(const NameKey& key) { return std::make_unique<IrcReader>(key); }

bool is_twitch_irc(std::string_view text) {
  if (!text.starts_with('@') && !text.starts_with(':') && !text.starts_with("PING ")) return false;
  const auto line = irc::parse_line(text);
  return line && !std::holds_alternative<irc::OtherLine>(irc::read_message(*line));
}

}  // namespace crowdline::formats
