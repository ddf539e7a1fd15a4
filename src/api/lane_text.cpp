#include "api/lane_text.h"

#include <charconv>

namespace crowdline::api {
namespace {

using timeline::LaneBin;

void append_integer(std::string& text, std::int64_t value) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  text.append(digits, static_cast<std::size_t>(end - digits));
}

// "NAME":[…], each element written by `write(bin)`.
template <typename Write>
void append_column(std::string& text, std::string_view name, std::span<const LaneBin> bins, Write write) {
  text += '"';
  text += name;
  text += "\":[";
  bool first = true;
  for (const auto& bin : bins) {
    if (!first) text += ',';
    first = false;
    write(bin);
  }
  text += ']';
}

}  // namespace

void append_decimal(std::string& text, double value) {
  constexpr std::int64_t kUnit = 10'000;
  std::int64_t scaled = std::llround(value * static_cast<double>(kUnit));
  if (scaled < 0) {
    text += '-';
    scaled = -scaled;
  }
  append_integer(text, scaled / kUnit);
  std::int64_t rest = scaled % kUnit;
  if (rest == 0) return;
  text += '.';
  for (std::int64_t unit = kUnit / 10; rest > 0; unit /= 10) {
    text += static_cast<char>('0' + rest / unit);
    rest %= unit;
  }
}

std::string lane_text(std::span<const LaneBin> bins, std::int64_t from_ms, std::int64_t to_ms, std::int64_t step_ms) {
  std::string text = fmt::format(R"({{"from_ms":{},"to_ms":{},"step_ms":{},)", from_ms, to_ms, step_ms);
  text.reserve(bins.size() * 120 + 400);
  const auto organic = [&text](const LaneBin& bin, double value) {
    if (bin.organic == 0) {
      text += "null";
    } else {
      append_decimal(text, value);
    }
  };
  append_column(text, "t_ms", bins, [&](const LaneBin& bin) { append_integer(text, bin.start_ms); });
  text += ',';
  append_column(text, "messages", bins, [&](const LaneBin& bin) { append_decimal(text, bin.messages_mean); });
  text += ',';
  append_column(text, "messages_max", bins, [&](const LaneBin& bin) { append_integer(text, bin.messages_max); });
  text += ',';
  append_column(text, "chatters", bins, [&](const LaneBin& bin) { append_decimal(text, bin.chatters_mean); });
  text += ',';
  append_column(text, "sentiment", bins, [&](const LaneBin& bin) { organic(bin, bin.polarity); });
  text += ',';
  append_column(text, "toxicity", bins, [&](const LaneBin& bin) { organic(bin, bin.toxicity); });
  text += ",\"emotions\":{";
  for (std::size_t i = 0; i < model::kEmotionCount; ++i) {
    if (i > 0) text += ',';
    const auto name = model::to_string(static_cast<model::Emotion>(i));
    append_column(text, name, bins, [&](const LaneBin& bin) { organic(bin, bin.emotions[i]); });
  }
  text += "}}";
  return text;
}

}  // namespace crowdline::api
