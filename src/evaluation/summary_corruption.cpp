#include "evaluation/summary_corruption.h"

#include <cmath>

#include <fmt/format.h>

namespace crowdline::evaluation {
namespace {

constexpr auto kWellKnownEmotes = std::to_array<std::string_view>(
    {"BibleThump", "PogChamp", "monkaS", "ResidentSleeper", "KEKW", "NotLikeThis", "widepeepoHappy", "PepeLaugh"});

std::string changed_share(const Quantity& quantity) {
  const double middle = (quantity.low + quantity.high) / 2;
  return middle < 0.3 ? "three quarters" : middle < 0.6 ? "nearly all" : "a tenth";
}

std::optional<WrittenText> change_number(WrittenText text, std::uint64_t seed) {
  const std::vector<Piece> pieces = pieces_of(text.text);
  const std::vector<Quantity> quantities = quantities_in(pieces);
  if (quantities.empty()) return std::nullopt;
  const Quantity& chosen = quantities[seed % quantities.size()];
  const std::size_t begin = pieces[chosen.first_piece].begin;
  std::size_t end = pieces[chosen.end_piece - 1].end;
  std::string fresh;
  if (chosen.unit == Unit::kPeopleShare || chosen.unit == Unit::kMessageShare) {
    fresh = changed_share(chosen);
  } else if (chosen.unit == Unit::kRate) {
    fresh = chosen.low < 2 ? "nine times as" : "half as";
  } else {
    const double middle = (chosen.low + chosen.high) / 2;
    end = pieces[chosen.first_piece].end;
    fresh = fmt::format("{:.0f}", std::ceil(middle * (seed % 2 == 0 ? 1.5 : 2.0)) + 1);
  }
  text.text.replace(begin, end - begin, fresh);
  return text;
}

// Mixed and even moods become the one that the seed says.
WrittenText flip_mood(WrittenText text, std::uint64_t seed) {
  const bool good = text.mood == "negative" || (text.mood != "positive" && seed % 2 == 0);
  text.mood = good ? "positive" : "negative";
  return text;
}

std::optional<WrittenText> add_foreign_emote(WrittenText text, const WindowRecord& record, std::uint64_t seed) {
  const Recount recount(record.chat);
  for (std::size_t i = 0; i < kWellKnownEmotes.size(); ++i) {
    const std::string_view emote = kWellKnownEmotes[(seed + i) % kWellKnownEmotes.size()];
    if (recount.holds_exactly(emote)) continue;
    text.text += fmt::format(" Many post {}.", emote);
    return text;
  }
  return std::nullopt;
}

// Words of two messages that no crowd wrote together.
std::optional<std::string> made_up(const WindowRecord& record, std::uint64_t seed) {
  const Recount recount(record.chat);
  for (std::size_t i = 0; i < record.chat.size(); ++i) {
    const auto first = plain_words(record.chat[(seed + i) % record.chat.size()].text);
    const auto second = plain_words(record.chat[(seed / 7 + 2 * i + 1) % record.chat.size()].text);
    if (first.empty() || second.empty()) continue;
    std::string words = first.front() + " " + second.back();
    if (recount.with(words, true).chatters < 3) return words;
  }
  return std::nullopt;
}

std::optional<WrittenText> invent_quote(WrittenText text, const WindowRecord& record, std::uint64_t seed) {
  const auto made = made_up(record, seed);
  if (!made) return std::nullopt;
  const std::string invented = fmt::format("\"{}\"", *made);
  for (const Piece& piece : pieces_of(text.text)) {
    if (piece.kind != Piece::Kind::kQuote) continue;
    text.text.replace(piece.begin, piece.end - piece.begin, invented);
    return text;
  }
  text.text += " Many say " + invented + ".";
  return text;
}

}  // namespace

const char* to_string(Corruption corruption) {
  constexpr std::array kNames = {"wrong window", "changed number", "flipped mood", "foreign emote", "invented quote"};
  return kNames[static_cast<std::size_t>(corruption)];
}

std::optional<WrittenText> corrupt(Corruption corruption, const WrittenText& text, const WrittenText& other,
                                   const WindowRecord& record, std::uint64_t seed) {
  switch (corruption) {
    case Corruption::kWrongWindow:
      return other;
    case Corruption::kChangedNumber:
      return change_number(text, seed);
    case Corruption::kFlippedMood:
      return flip_mood(text, seed);
    case Corruption::kForeignEmote:
      return add_foreign_emote(text, record, seed);
    case Corruption::kInventedQuote:
      break;
  }
  return invent_quote(text, record, seed);
}

}  // namespace crowdline::evaluation
