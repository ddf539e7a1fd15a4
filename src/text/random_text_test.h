// Random chat-like texts for differential tests: words, marks, spaces, emoji, combining marks, bad bytes.
#pragma once

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "chat/message.h"

namespace crowdline::text {

inline constexpr std::array<std::string_view, 56> kPieces{"a",
                                                          "B",
                                                          "hello",
                                                          "LOOOOL",
                                                          "nooo",
                                                          " ",
                                                          "  ",
                                                          "\t",
                                                          "\n",
                                                          "!",
                                                          "?",
                                                          "??",
                                                          ".",
                                                          ",",
                                                          ":)",
                                                          "<3",
                                                          "D:",
                                                          "xD",
                                                          "T_T",
                                                          "@",
                                                          "@bob_1",
                                                          "#",
                                                          "1",
                                                          "100%",
                                                          "12:30",
                                                          "4k",
                                                          "http://a.b/c",
                                                          "twitch.tv/x",
                                                          "'",
                                                          "don't",
                                                          "_",
                                                          "-",
                                                          "mossyBonk",
                                                          "PogChamp",
                                                          "!song",
                                                          "\x01",
                                                          "\x7F",
                                                          "\xC3\xA9",
                                                          "e\xCC\x81",
                                                          "\xCC\x81",
                                                          "\xF0\x9F\x98\x82",
                                                          "\xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD",
                                                          "\xE2\x80\x8D",
                                                          "\xEF\xB8\x8F",
                                                          "\xE2\x9D\xA4",
                                                          "\xF0\x9F\x87\xA9\xF0\x9F\x87\xAA",
                                                          "\xF3\xA0\x80\x80",
                                                          "\xCD\x8F",
                                                          "\xE2\x80\x8B",
                                                          "\xEF\xBC\xA0",
                                                          "\xE3\x83\x84",
                                                          "\xE4\xB8\x80",
                                                          "\xFF",
                                                          "\xE2\x82",
                                                          "\xC2\xA0",
                                                          "\xE1\x84\x80\xE1\x85\xA1"};

inline std::string random_text(std::mt19937& random, std::size_t pieces, std::size_t choices = kPieces.size()) {
  std::string text;
  for (std::size_t i = 0; i < pieces; ++i) text += kPieces[random() % choices];
  return text;
}

// Sorted spans, some of them empty, backwards or outside.
inline std::vector<chat::EmoteSpan> random_spans(std::mt19937& random, std::size_t size) {
  std::vector<chat::EmoteSpan> spans;
  std::uint32_t at = 0;
  for (int i = static_cast<int>(random() % 4); i > 0; --i) {
    const auto begin = at + static_cast<std::uint32_t>(random() % 6);
    const auto end = begin + static_cast<std::uint32_t>(random() % 8);
    spans.push_back({begin, end});
    at = end > 2 && random() % 5 == 0 ? end - 2 : end;
  }
  if (random() % 10 == 0) spans.push_back({static_cast<std::uint32_t>(size), static_cast<std::uint32_t>(size + 3)});
  return spans;
}

inline constexpr std::size_t kAsciiPieces = 37;  // the first of kPieces

}  // namespace crowdline::text
