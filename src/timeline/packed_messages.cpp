#include "timeline/packed_messages.h"

#include <array>
#include <cstring>

#include "base/hash.h"
#include "timeline/varint.h"

namespace crowdline::timeline {
namespace {

constexpr std::size_t kUuidText = 36;
constexpr std::size_t kUuidBytes = 16;
constexpr std::array<std::size_t, 4> kUuidDashes = {8, 13, 18, 23};

// Bits of a token's byte, above its kind.
constexpr unsigned kElongated = 1U << 4;
constexpr unsigned kCapitals = 1U << 5;
constexpr unsigned kFoldedAside = 1U << 6;  // the folded part stands elsewhere than the token
constexpr unsigned kOwnHash = 1U << 7;      // its hash cannot be made again
constexpr unsigned kKindMask = 0xF;

template <typename Value>
void put_raw(std::string& bytes, const Value& value) {
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template <typename Value>
Value take_raw(std::string_view& bytes) {
  Value value{};
  std::memcpy(&value, bytes.data(), sizeof value);
  bytes.remove_prefix(sizeof value);
  return value;
}

std::uint64_t take_number(std::string_view& bytes) {
  std::uint64_t value = 0;
  take_varint(bytes, value);
  return value;
}

std::string_view take_text(std::string_view& bytes) {
  const auto size = static_cast<std::size_t>(take_number(bytes));
  const std::string_view text = bytes.substr(0, size);
  bytes.remove_prefix(size);
  return text;
}

void put_text(std::string& bytes, std::string_view text) {
  put_varint(bytes, text.size());
  bytes += text;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool is_dash(std::size_t at) {
  return at == kUuidDashes[0] || at == kUuidDashes[1] || at == kUuidDashes[2] || at == kUuidDashes[3];
}

// The ids of Twitch, "f81d4fae-7dec-11d0-a765-00a0c91e6bf6", as 16 bytes. False for all others.
bool pack_uuid(std::string_view id, std::array<char, kUuidBytes>& packed) {
  if (id.size() != kUuidText) return false;
  std::size_t digits = 0;
  for (std::size_t i = 0; i < kUuidText; ++i) {
    if (is_dash(i)) {
      if (id[i] != '-') return false;
      continue;
    }
    const int digit = hex_digit(id[i]);
    if (digit < 0) return false;
    packed[digits / 2] = static_cast<char>((static_cast<unsigned char>(packed[digits / 2]) << 4) | digit);
    ++digits;
  }
  return true;
}

std::string uuid_text(std::string_view packed) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string id;
  std::size_t digits = 0;
  for (std::size_t i = 0; i < kUuidText; ++i) {
    if (is_dash(i)) {
      id += '-';
      continue;
    }
    const auto byte = static_cast<unsigned char>(packed[digits / 2]);
    id += kDigits[digits % 2 == 0 ? byte >> 4 : byte & 0xF];
    ++digits;
  }
  return id;
}

void put_id(std::string& bytes, std::string_view id) {
  std::array<char, kUuidBytes> packed{};
  if (pack_uuid(id, packed)) {
    put_varint(bytes, 1);
    bytes.append(packed.data(), packed.size());
  } else {
    put_varint(bytes, id.size() * 2);
    bytes += id;
  }
}

std::string take_id(std::string_view& bytes) {
  const std::uint64_t mark = take_number(bytes);
  const std::size_t size = mark == 1 ? kUuidBytes : static_cast<std::size_t>(mark / 2);
  const std::string_view packed = bytes.substr(0, size);
  bytes.remove_prefix(size);
  return mark == 1 ? uuid_text(packed) : std::string(packed);
}

void put_reading(std::string& bytes, const Reading& reading) {
  put_raw(bytes, reading.question);
  put_raw(bytes, reading.polarity());
  bytes.push_back(static_cast<char>(static_cast<unsigned>(reading.emotion_label()) << 4 |
                                    static_cast<unsigned>(reading.sentiment_label() + 1) << 2 |
                                    static_cast<unsigned>(reading.toxicity_label())));
}

Reading take_reading(std::string_view& bytes) {
  const auto question = take_raw<float>(bytes);
  const auto polarity = take_raw<float>(bytes);
  const auto labels = take_raw<unsigned char>(bytes);
  return {question, polarity, static_cast<int>(labels >> 2 & 3) - 1, labels & 3,
          static_cast<model::Emotion>(labels >> 4)};
}

// Where the folded part of a token stands unless something else is said: where the token does in a text that is folded byte by
// byte, else right behind the last one.
std::uint32_t usual_fold_begin(const text::Analysis& analysis, std::uint32_t last_fold, std::uint32_t begin) {
  return analysis.plain || analysis.folded.empty() ? begin : last_fold;
}

std::string in_lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

void put_tokens(std::string& bytes, const text::Analysis& analysis) {
  put_varint(bytes, analysis.tokens.size());
  std::uint32_t last = 0;
  std::uint32_t last_fold = 0;
  for (const text::Token& token : analysis.tokens) {
    const std::uint32_t usual = usual_fold_begin(analysis, last_fold, token.begin);
    const bool aside = token.fold_begin != usual || token.fold_end != usual + token.end - token.begin;
    last_fold = token.fold_end;
    const bool own_hash = token.fold_hash != hash64(analysis.folded_view(token));
    bytes.push_back(static_cast<char>(static_cast<unsigned>(token.kind) | (token.elongated ? kElongated : 0U) |
                                      (token.capitals ? kCapitals : 0U) | (aside ? kFoldedAside : 0U) |
                                      (own_hash ? kOwnHash : 0U)));
    put_varint(bytes, token.begin - last);
    put_varint(bytes, token.end - token.begin);
    last = token.end;
    if (aside) {
      put_varint(bytes, token.fold_begin);
      put_varint(bytes, token.fold_end);
    }
    if (own_hash) put_raw(bytes, token.fold_hash);
  }
}

void take_tokens(std::string_view& bytes, text::Analysis& analysis) {
  analysis.tokens.resize(static_cast<std::size_t>(take_number(bytes)));
  std::uint32_t last = 0;
  std::uint32_t last_fold = 0;
  for (text::Token& token : analysis.tokens) {
    const auto bits = take_raw<unsigned char>(bytes);
    token.kind = static_cast<text::TokenKind>(bits & kKindMask);
    token.elongated = (bits & kElongated) != 0;
    token.capitals = (bits & kCapitals) != 0;
    token.begin = last + static_cast<std::uint32_t>(take_number(bytes));
    token.end = last = token.begin + static_cast<std::uint32_t>(take_number(bytes));
    const std::uint32_t usual = usual_fold_begin(analysis, last_fold, token.begin);
    const bool aside = (bits & kFoldedAside) != 0;
    token.fold_begin = static_cast<std::uint16_t>(aside ? take_number(bytes) : usual);
    token.fold_end = static_cast<std::uint16_t>(aside ? take_number(bytes) : usual + token.end - token.begin);
    last_fold = token.fold_end;
    token.fold_hash = (bits & kOwnHash) != 0 ? take_raw<std::uint64_t>(bytes) : hash64(analysis.folded_view(token));
  }
}

void put_analysis(std::string& bytes, const text::Analysis& analysis) {
  const bool lower = analysis.folded == in_lower_case(analysis.text);  // then it need not be kept
  bytes.push_back(static_cast<char>(analysis.command | analysis.emote_only << 1 | analysis.shouting << 2 |
                                    analysis.question_mark << 3 | analysis.plain << 4 | lower << 5));
  put_text(bytes, analysis.text);
  if (!lower) put_text(bytes, analysis.folded);
  put_tokens(bytes, analysis);
  put_raw(bytes, analysis.signature);
  put_raw(bytes, analysis.text_hash);
}

text::Analysis take_analysis(std::string_view& bytes) {
  const auto bits = take_raw<unsigned char>(bytes);
  text::Analysis analysis;
  analysis.command = (bits & 1) != 0;
  analysis.emote_only = (bits & 2) != 0;
  analysis.shouting = (bits & 4) != 0;
  analysis.question_mark = (bits & 8) != 0;
  analysis.plain = (bits & 16) != 0;
  analysis.text = take_text(bytes);
  analysis.folded = (bits & 32) != 0 ? in_lower_case(analysis.text) : std::string(take_text(bytes));
  take_tokens(bytes, analysis);
  analysis.signature = take_raw<std::uint64_t>(bytes);
  analysis.text_hash = take_raw<std::uint64_t>(bytes);
  return analysis;
}

void put_head(std::string& bytes, const ScoredMessage& message) {
  put_id(bytes, message.id);
  put_varint(bytes, zigzag(message.offset_ms));
  put_raw(bytes, message.chatter);
}

void put_message(std::string& bytes, const ScoredMessage& message) {
  put_head(bytes, message);
  put_raw(bytes, message.roles.bits);
  put_varint(bytes, message.likes);
  put_analysis(bytes, message.analysis);
  put_reading(bytes, message.score);
  if (message.base) put_reading(bytes, *message.base);
}

ScoredMessage take_message(std::string_view bytes) {
  ScoredMessage message;
  message.id = take_id(bytes);
  message.offset_ms = unzigzag(take_number(bytes));
  message.chatter = take_raw<chat::ChatterId>(bytes);
  message.roles.bits = take_raw<std::uint8_t>(bytes);
  message.likes = static_cast<std::uint32_t>(take_number(bytes));
  message.analysis = take_analysis(bytes);
  message.score = take_reading(bytes);
  if (!bytes.empty()) message.base = take_reading(bytes);
  return message;
}

}  // namespace

PackedMessages::PackedMessages(std::vector<ScoredMessage>&& messages) : count_(messages.size()) {
  std::string one;
  for (ScoredMessage& message : messages) {
    one.clear();
    put_message(one, message);
    put_text(bytes_, one);
  }
  bytes_.shrink_to_fit();
  std::vector<ScoredMessage>().swap(messages);
}

std::vector<ScoredMessage> PackedMessages::unpack() const {
  std::vector<ScoredMessage> messages;
  messages.reserve(count_);
  for (std::string_view rest = bytes_; !rest.empty();) messages.push_back(take_message(take_text(rest)));
  return messages;
}

void PackedMessages::clear() {
  std::string().swap(bytes_);
  count_ = 0;
}

bool PackedMessages::any(const std::function<bool(const MessageHead&)>& wanted) const {
  for (std::string_view rest = bytes_; !rest.empty();) {
    std::string_view one = take_text(rest);
    const std::string id = take_id(one);
    const std::int64_t offset_ms = unzigzag(take_number(one));
    if (wanted({.id = id, .offset_ms = offset_ms, .chatter = take_raw<chat::ChatterId>(one)})) return true;
  }
  return false;
}

}  // namespace crowdline::timeline
