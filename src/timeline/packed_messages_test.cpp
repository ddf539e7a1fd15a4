#include "timeline/packed_messages.h"

#include <gtest/gtest.h>

#include <random>

#include "text/random_text_test.h"
#include "timeline/sample_messages_test.h"

namespace crowdline::timeline {
namespace {

void expect_same(const ScoredMessage& a, const ScoredMessage& b) {
  EXPECT_EQ(a.id, b.id);
  EXPECT_EQ(a.offset_ms, b.offset_ms);
  EXPECT_EQ(a.chatter, b.chatter);
  EXPECT_EQ(a.roles.bits, b.roles.bits);
  EXPECT_EQ(a.likes, b.likes);
  EXPECT_TRUE(a.analysis == b.analysis) << a.analysis.text;
  EXPECT_TRUE(a.score == b.score);
  EXPECT_TRUE(a.base == b.base);
}

void expect_kept(const std::vector<ScoredMessage>& messages) {
  const PackedMessages packed{std::vector(messages)};
  const std::vector<ScoredMessage> back = packed.unpack();
  ASSERT_EQ(back.size(), messages.size());
  EXPECT_EQ(packed.size(), messages.size());
  for (std::size_t i = 0; i < back.size(); ++i) expect_same(messages[i], back[i]);
}

ScoredMessage with_id(ScoredMessage message, std::string id) {
  message.id = std::move(id);
  return message;
}

TEST(PackedMessages, NothingIsLostOfAnyText) {
  std::mt19937 random(7);
  std::vector<ScoredMessage> messages;
  for (int i = 0; i < 3'000; ++i) {
    ScoredMessage message = sample(static_cast<std::int64_t>(random() % 100'000) - 50'000, name(i % 50),
                                   text::random_text(random, random() % 24), static_cast<float>(i % 21 - 10) / 10);
    message.roles.bits = static_cast<std::uint8_t>(random());
    message.likes = i % 3 == 0 ? static_cast<std::uint32_t>(random()) : 0;
    if (i % 2 == 0) message.base = score_of(static_cast<float>(i % 7) / 7);
    messages.push_back(std::move(message));
  }
  expect_kept(messages);
}

TEST(PackedMessages, EveryLabelIsKept) {
  std::vector<ScoredMessage> messages;
  for (int emotion = 0; emotion < static_cast<int>(model::kEmotionCount); ++emotion) {
    for (int sentiment = -1; sentiment <= 1; ++sentiment) {
      for (int toxicity = 0; toxicity <= 2; ++toxicity) {
        messages.push_back(sample(1, "a", "b"));
        messages.back().score = Reading(0.3F, 0.1F, sentiment, toxicity, static_cast<model::Emotion>(emotion));
        messages.back().base = messages.back().score;
      }
    }
  }
  expect_kept(messages);
}

TEST(PackedMessages, IdsOfEveryShape) {
  std::vector<ScoredMessage> messages;
  for (const char* id : {"", "1", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "F81D4FAE-7dec-11d0-a765-00a0c91e6bf6",
                         "f81d4fae-7dec-11d0-a765-00a0c91e6bfg", "f81d4fae07dec-11d0-a765-00a0c91e6bf6",
                         "ChwKGkNQaVRsWWJP", "\xF0\x9F\x98\x80"})
    messages.push_back(with_id(sample(5, "a", "hello"), id));
  expect_kept(messages);
}

TEST(PackedMessages, AnEmptyWindowTakesNothing) {
  expect_kept({});
  EXPECT_LT(PackedMessages(std::vector<ScoredMessage>()).bytes(), 32U);
}

TEST(PackedMessages, HeadsAreReadWithoutTheRest) {
  const PackedMessages packed{std::vector{with_id(sample(5, "a", "hello"), "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"),
                                          with_id(sample(-7, "b", "good day"), "x")}};
  const auto holds = [&](const std::string& id) {
    return packed.any([&](const MessageHead& head) { return head.id == id; });
  };
  EXPECT_TRUE(holds("f81d4fae-7dec-11d0-a765-00a0c91e6bf6"));
  EXPECT_TRUE(holds("x"));
  EXPECT_FALSE(holds("y"));
  EXPECT_TRUE(packed.any([](const MessageHead& head) { return head.offset_ms == -7; }));
  EXPECT_TRUE(packed.any([](const MessageHead& head) { return head.chatter == NameKey::fixed(1)("b"); }));
}

TEST(PackedMessages, ClearingGivesTheMemoryBack) {
  PackedMessages packed{std::vector<ScoredMessage>(100, sample(5, "a", "hello"))};
  EXPECT_GT(packed.bytes(), 1'000U);
  packed.clear();
  EXPECT_LT(packed.bytes(), 32U);
  EXPECT_EQ(packed.size(), 0U);
}

TEST(PackedMessages, AUsualMessageIsSmall) {
  std::vector<ScoredMessage> messages;
  for (int i = 0; i < 1'000; ++i)
    messages.push_back(with_id(sample(i * 50, name(i % 300), "what a catch, that was so close KEKW KEKW"),
                               fmt::format("f81d4fae-7dec-11d0-a765-{:012x}", i)));
  EXPECT_LT(PackedMessages(std::move(messages)).bytes(), 140'000U);
}

}  // namespace
}  // namespace crowdline::timeline
