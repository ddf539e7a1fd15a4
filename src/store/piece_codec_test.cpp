#include "store/piece_codec.h"

#include <gtest/gtest.h>

#include <random>

#include "formats/timeline_document.h"

namespace crowdline::store {
namespace {

TEST(PieceCodec, GivesBackEveryText) {
  const PieceCodec codec;
  std::mt19937 random(1);
  for (const std::string& text :
       {std::string(), std::string("x"), std::string("\0\x01", 2), std::string(3'000'000, 'a')}) {
    EXPECT_EQ(codec.unpack(codec.pack(text)).value(), text);
  }
  for (int i = 0; i < 300; ++i) {
    std::string noise(random() % 3000, '\0');
    for (char& c : noise) c = static_cast<char>(random());
    const std::string packed = codec.pack(noise);
    EXPECT_LE(packed.size(), noise.size() + 1);
    EXPECT_EQ(codec.unpack(packed).value(), noise);
  }
}

TEST(PieceCodec, AnEmptyWindowBecomesTiny) {
  const PieceCodec codec;
  timeline::Window window;
  window.start_ms = 7'260'000;
  window.end_ms = 7'320'000;
  const std::string text = to_text(formats::to_json(window));
  EXPECT_LT(codec.pack(text).size(), text.size() / 8) << text.size();
}

TEST(PieceCodec, DamagedBytesAreAnErrorNeverACrash) {
  const PieceCodec codec;
  std::string text;
  for (int i = 0; i < 200; ++i) text += "{\"messages\":" + std::to_string(i * 7919);
  const std::string packed = codec.pack(text);
  EXPECT_FALSE(codec.unpack("").has_value());
  EXPECT_FALSE(codec.unpack("\x07rest").has_value());
  std::mt19937 random(2);
  int failed = 0;
  for (int i = 0; i < 2000; ++i) {
    std::string bad = packed;
    bad[1 + random() % (bad.size() - 1)] ^= static_cast<char>(1 + random() % 255);
    if (random() % 2 == 0) bad.resize(1 + random() % bad.size());
    const auto read = codec.unpack(bad);
    if (!read) EXPECT_EQ(read.error().code, ErrorCode::kInternal);
    failed += read ? 0 : 1;
  }
  EXPECT_GT(failed, 1000);
}

}  // namespace
}  // namespace crowdline::store
