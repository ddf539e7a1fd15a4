// What is no viewer's own reaction, planted into whole chats: named rightly, and the organic mood hardly moves.
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <random>

#include "evaluation/chat_sample_test.h"
#include "timeline/statistics.h"

namespace crowdline::evaluation {
namespace {

using timeline::MessageClass;
using timeline::Window;

constexpr std::int64_t kMinuteMs = 60'000;

struct Plant {
  const char* name;
  MessageClass expected;
  std::vector<SampleLine> lines;
  std::vector<timeline::WindowEvent> events;
};

std::int64_t within(std::mt19937& random, std::int64_t start_ms) {
  return start_ms + static_cast<std::int64_t>(random() % 55'000);
}

std::string stranger(std::size_t number) { return "planted_" + std::to_string(number); }

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (c == ' ')
      words.emplace_back();
    else
      words.back() += c;
  }
  return words;
}

// 15 % of the words are left out, doubled, or another letter.
std::string edited(std::string_view text, std::mt19937& random) {
  const std::vector<std::string> words = words_of(text);
  std::vector<bool> touched(words.size(), false);
  for (std::size_t edits = (words.size() * 15 + 50) / 100; edits > 0; --edits) touched[random() % words.size()] = true;
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string word = words[i];
    if (touched[i]) {
      const auto how = random() % 3;
      if (how == 0) continue;
      if (how == 1) word += " " + word;
      if (how == 2) word[random() % word.size()] = static_cast<char>('a' + random() % 26);
    }
    out += (out.empty() ? "" : " ") + word;
  }
  return out;
}

Plant copypasta(std::int64_t start_ms, std::mt19937& random, bool with_edits) {
  static constexpr std::string_view kText =
      "I was just a humble lamplighter until this stream taught me that every lantern is a tiny disappointed sun and "
      "now my "
      "whole village is terribly sad and angry about it";
  Plant plant{with_edits ? "copy-pasta with edits" : "copy-pasta", MessageClass::kCopypasta, {}, {}};
  for (std::size_t i = 0; i < 30; ++i)
    plant.lines.push_back(
        {within(random, start_ms), stranger(i), with_edits ? edited(kText, random) : std::string(kText)});
  return plant;
}

Plant spam(std::int64_t start_ms, std::mt19937& random) {
  Plant plant{"spam of one chatter", MessageClass::kSpam, {}, {}};
  for (int i = 0; i < 30; ++i)
    plant.lines.push_back({within(random, start_ms), "planted_loud", "this is the worst stream ever"});
  return plant;
}

Plant commands(std::int64_t start_ms, std::mt19937& random) {
  Plant plant{"commands", MessageClass::kCommand, {}, {}};
  for (std::size_t i = 0; i < 9; ++i) plant.lines.push_back({within(random, start_ms), stranger(i), "!hateit"});
  return plant;
}

Plant bot_answers(std::int64_t start_ms, std::mt19937& random) {
  Plant plant{"answers of a bot", MessageClass::kBot, {}, {}};
  for (std::size_t i = 0; i < 25; ++i)
    plant.lines.push_back({within(random, start_ms), "nightbot",
                           "Sadly the lamp is broken for the " + std::to_string(i) + "th time", true});
  return plant;
}

Plant raid(std::int64_t start_ms, std::mt19937& random) {
  Plant plant{"raid",
              MessageClass::kRaid,
              {},
              {{.kind = chat::EventKind::kRaid, .name = "raid", .offset_ms = start_ms + 500, .amount = 300}}};
  for (std::size_t i = 0; i < 40; ++i)
    plant.lines.push_back({start_ms + 1'000 + static_cast<std::int64_t>(random() % 50'000), stranger(i),
                           random() % 3 == 0 ? "mossy raid <3 <3" : "MOSSY RAID <3"});
  return plant;
}

Plant giveaway(std::int64_t start_ms, std::mt19937& random) {
  Plant plant{"giveaway", MessageClass::kGiveaway, {}, {}};
  plant.lines.push_back({start_ms + 10, "streamelements", "Giveaway is open, write hooray to enter", true});
  for (std::size_t i = 0; i < 40; ++i)
    plant.lines.push_back({start_ms + 100 + static_cast<std::int64_t>(random() % 50'000), stranger(i), "hooray"});
  return plant;
}

Plant flood(std::int64_t start_ms, std::mt19937& random) {
  Plant plant{"keyword flood", MessageClass::kKeywordFlood, {}, {}};
  for (std::size_t i = 0; i < 50; ++i) plant.lines.push_back({within(random, start_ms), stranger(i), "2"});
  return plant;
}

Plant walls(std::int64_t start_ms, std::mt19937& random) {
  Plant plant{"emote walls", MessageClass::kEmoteWall, {}, {}};
  for (std::size_t i = 0; i < 25; ++i) {
    std::string wall = "BibleThump";
    for (std::size_t j = 0; j < 9 + i % 5; ++j) wall += random() % 2 == 0 ? " BibleThump" : " NotLikeThis";
    plant.lines.push_back({within(random, start_ms), stranger(i), wall});
  }
  return plant;
}

std::vector<Plant> plants(std::int64_t start_ms, std::uint32_t seed) {
  std::mt19937 random(seed);
  return {copypasta(start_ms, random, false), copypasta(start_ms, random, true), spam(start_ms, random),
          commands(start_ms, random),         bot_answers(start_ms, random),     raid(start_ms, random),
          giveaway(start_ms, random),         flood(start_ms, random),           walls(start_ms, random)};
}

std::uint32_t count(const Window& window, MessageClass wanted) {
  return window.classes[static_cast<std::size_t>(wanted)];
}

// A plant names 19 of 20 of its messages (a bot's opening is a bot's); the mood of viewers' own messages stays in its interval.
void expect_told_apart(const ChatReader& reader, const std::vector<SampleLine>& chat, const std::vector<Window>& before,
                       std::size_t minute) {
  ASSERT_TRUE(before[minute].view.sentiment.has_value());
  for (const Plant& plant : plants(before[minute].start_ms, static_cast<std::uint32_t>(minute))) {
    std::vector<SampleLine> lines = chat;
    lines.insert(lines.end(), plant.lines.begin(), plant.lines.end());
    const Window after = reader.windows(lines, plant.events)[minute];
    const auto planted = static_cast<double>(plant.lines.size());
    const double named = static_cast<double>(count(after, plant.expected)) - count(before[minute], plant.expected);
    EXPECT_GE(named, 0.9 * planted) << plant.name << " in minute " << minute;
    ASSERT_TRUE(after.view.sentiment.has_value());
    const timeline::Interval& usual = *before[minute].view.sentiment;
    EXPECT_LE(std::abs(after.view.sentiment->mean - usual.mean), usual.high - usual.mean)
        << plant.name << " in minute " << minute;
  }
}

// Lines of the hour around the busiest minute: planting is done in the middle of a stream, without reading all of it each time.
std::vector<SampleLine> excerpt(const std::vector<SampleLine>& chat) {
  std::map<std::int64_t, int> minutes;
  for (const SampleLine& line : chat) ++minutes[line.offset_ms / kMinuteMs];
  const auto busiest = std::ranges::max_element(minutes, {}, [](const auto& entry) { return entry.second; })->first;
  std::vector<SampleLine> part;
  for (SampleLine line : chat) {
    const std::int64_t minute = line.offset_ms / kMinuteMs - busiest + 8;
    if (minute < 0 || minute >= 14) continue;
    line.offset_ms -= (busiest - 8) * kMinuteMs;
    part.push_back(std::move(line));
  }
  return part;
}

void expect_told_apart(const std::vector<SampleLine>& chat) {
  const ChatReader reader;
  const std::vector<SampleLine> part = excerpt(chat);
  const std::vector<Window> before = reader.windows(part);
  std::size_t tried = 0;
  for (std::size_t minute = 6; minute < before.size() && tried < 4; ++minute) {
    if (before[minute].chatters < 10) continue;
    expect_told_apart(reader, part, before, minute);
    ++tried;
  }
  EXPECT_GE(tried, 3u);
}

TEST(PlantedWaves, InChatOfOurOwnWriting) { expect_told_apart(own_chat()); }

TEST(PlantedWaves, InARealStream) {
  const std::vector<SampleLine> chat = real_chat("1919940987.tsv");
  if (chat.empty()) GTEST_SKIP() << "SKIPPED (no shared data)";
  expect_told_apart(chat);
}

// A window's interval is that of a mean over chatters: half of them, held out at random, has its mean as far away as the two
// halves' intervals say together, nine times in ten.
TEST(SentimentIntervals, CoverTheHeldOutHalfOfTheChatters) {
  std::vector<SampleLine> chat = real_chat("1919940987.tsv");
  if (chat.empty()) GTEST_SKIP() << "SKIPPED (no shared data)";
  const ChatReader reader;
  std::mt19937 random(11);
  std::map<std::int64_t, std::map<chat::ChatterId, std::pair<double, int>>> windows;
  for (const SampleLine& line : chat) {
    if (line.bot) continue;
    const timeline::ScoredMessage message = reader.read(line);
    auto& [sum, messages] = windows[line.offset_ms / kMinuteMs][message.chatter];
    sum += message.score.polarity();
    ++messages;
  }
  std::size_t covered = 0;
  std::size_t all = 0;
  for (const auto& [minute, chatters] : windows) {
    if (chatters.size() < 10) continue;
    std::vector<double> means;
    for (const auto& [chatter, part] : chatters) means.push_back(part.first / part.second);
    for (int draw = 0; draw < 8; ++draw) {
      std::ranges::shuffle(means, random);
      const std::span<const double> half(means.data(), means.size() / 2);
      const std::span<const double> rest(means.data() + half.size(), means.size() - half.size());
      const timeline::Interval mine = timeline::mean_interval(half);
      const timeline::Interval held_out = timeline::mean_interval(rest);
      const double mine_half = (mine.high - mine.low) / 2;
      const double held_out_half = (held_out.high - held_out.low) / 2;
      covered += std::abs(mine.mean - held_out.mean) <= std::hypot(mine_half, held_out_half);
      ++all;
    }
  }
  const double share = static_cast<double>(covered) / static_cast<double>(all);
  EXPECT_GT(all, 800u);
  EXPECT_GE(share, 0.87);
  EXPECT_LE(share, 0.93);
}

}  // namespace
}  // namespace crowdline::evaluation
