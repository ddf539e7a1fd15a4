#include "formats/json_scan.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace crowdline::formats {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

// Scans with the bytes behind `text` filled with brackets, which must not matter.
std::size_t scan(const std::string& text, JsonScanState& state) {
  const std::string padded = text + std::string(128, '}');
  return scan_json_value(std::string_view(padded).substr(0, text.size()), state);
}

std::size_t scan(const std::string& text) {
  JsonScanState state;
  return scan(text, state);
}

TEST(JsonScan, FindsTheEndOfAValue) {
  EXPECT_EQ(scan(R"({"a":1},{"b":2})"), 7U);
  EXPECT_EQ(scan(R"([1,[2,{"c":[]}]] tail)"), 16U);
  EXPECT_EQ(scan(R"({"a":"}\"}"})"), 12U);
  EXPECT_EQ(scan(R"({"a":"\\"}})"), 10U);
  EXPECT_EQ(scan(R"({"a":1)"), kNone);
  EXPECT_EQ(scan(""), kNone);
}

TEST(JsonScan, FindsEndsFarAway) {
  const std::string filler(1000, 'x');
  const std::string value = R"({"text":")" + filler + R"({{{[[[","list":[1,2,3],"more":")" + filler + R"("})";
  EXPECT_EQ(scan(value + "]}"), value.size());
}

TEST(JsonScan, ContinuesAtEveryCut) {
  const std::string value =
      R"({"a":"x\\\"y}","b":[{"c":"]"},"\u007B\\"],"d":{"e":{}}})" + std::string(70, ' ') + R"(})";
  JsonScanState whole;
  const std::size_t end = scan(value, whole);
  ASSERT_NE(end, kNone);
  for (std::size_t cut = 0; cut < end; ++cut) {
    JsonScanState state;
    ASSERT_EQ(scan(value.substr(0, cut), state), kNone) << cut;
    EXPECT_EQ(scan(value.substr(cut), state), end - cut) << cut;
  }
}

// Random texts over the bytes that matter, with long runs in between: the fast way must agree with the plain one.
TEST(JsonScan, AgreesWithThePlainScan) {
  std::mt19937 random(7);
  const std::string_view alphabet = R"({}[]""\\ab,:)";
  for (int round = 0; round < 20'000; ++round) {
    std::string text = "{";
    const auto size = random() % 300;
    while (text.size() < size) {
      if (random() % 8 == 0) text.append(random() % 90, 'x');
      text += alphabet[random() % alphabet.size()];
    }
    JsonScanState fast, plain;
    const std::size_t end = scan(text, fast);
    ASSERT_EQ(end, scan_json_value_plainly(text, plain)) << text;
    if (end != kNone) continue;
    ASSERT_EQ(fast.depth, plain.depth) << text;
    ASSERT_EQ(fast.in_string, plain.in_string) << text;
    ASSERT_EQ(fast.escaped, plain.escaped) << text;
  }
}

TEST(JsonScan, FindsTheEndOfAString) {
  bool escaped = false;
  EXPECT_EQ(scan_json_string(R"(ab\"c" rest)", escaped), 6U);
  EXPECT_EQ(scan_json_string(R"(ab\)", escaped), kNone);
  EXPECT_TRUE(escaped);
  EXPECT_EQ(scan_json_string(R"("x")", escaped), 3U);
}

}  // namespace
}  // namespace crowdline::formats
