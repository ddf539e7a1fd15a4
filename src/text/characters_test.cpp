#include "text/characters.h"

#include <gtest/gtest.h>

namespace crowdline::text {
namespace {

TEST(Characters, AsciiTableAgreesWithTheUnicodeProperties) {
  for (char32_t c = 0; c < 128; ++c) EXPECT_EQ(class_of(c), class_by_properties(c)) << static_cast<int>(c);
}

TEST(Characters, ClassesOfTelltaleCodePoints) {
  EXPECT_EQ(class_of(0x1F602), CharClass::kPictogram);  // face with tears of joy
  EXPECT_EQ(class_of(0x2764), CharClass::kPictogram);   // heart
  EXPECT_EQ(class_of(0x1F1E9), CharClass::kRegional);
  EXPECT_EQ(class_of(0x1F3FD), CharClass::kModifier);
  EXPECT_EQ(class_of(0xE0000), CharClass::kInvisible);  // suffix that clients add to send a text twice
  EXPECT_EQ(class_of(0x34F), CharClass::kInvisible);
  EXPECT_EQ(class_of(0x200B), CharClass::kInvisible);
  EXPECT_EQ(class_of(0x200D), CharClass::kJoiner);
  EXPECT_EQ(class_of(0x3000), CharClass::kSpace);
  EXPECT_EQ(class_of(0x2800), CharClass::kSpace);  // blank of braille pictures
  EXPECT_EQ(class_of(0xE9), CharClass::kLetter);
  EXPECT_EQ(class_of(0x4E00), CharClass::kLetter);
  EXPECT_EQ(class_of(0x661), CharClass::kDigit);
  EXPECT_EQ(class_of(0xA9), CharClass::kMark);  // copyright: no reaction
  EXPECT_EQ(class_of(0xFFFD), CharClass::kMark);
}

TEST(Characters, BadBytesAreReadAlone) {
  const std::string_view text = "a\xFF\xE2\x82z";
  EXPECT_EQ(decode(text, 0).value, U'a');
  EXPECT_EQ(decode(text, 1).value, char32_t{0xFFFD});
  EXPECT_EQ(decode(text, 1).size, 1u);
  EXPECT_EQ(decode(text, 2).value, char32_t{0xFFFD});
  EXPECT_EQ(decode(std::string_view("\xF0\x9F\x98"), 0).size, 1u);
}

TEST(Characters, EncodingIsTheInverseOfDecoding) {
  for (const char32_t value :
       {char32_t{0x41}, char32_t{0xE9}, char32_t{0x20AC}, char32_t{0x1F602}, char32_t{0x10FFFF}}) {
    std::string text;
    append_utf8(text, value);
    EXPECT_EQ(decode(text, 0).value, value);
    EXPECT_EQ(decode(text, 0).size, text.size());
  }
}

TEST(Characters, AsciiIsToldFromTheRestAtEveryPlace) {
  for (std::size_t at = 0; at < 20; ++at) {
    std::string text(20, 'x');
    EXPECT_TRUE(is_ascii(text));
    text[at] = '\x80';
    EXPECT_FALSE(is_ascii(text)) << at;
  }
  EXPECT_TRUE(is_ascii(""));
}

}  // namespace
}  // namespace crowdline::text
