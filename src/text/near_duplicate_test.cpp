#include "text/near_duplicate.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>

namespace crowdline::text {
namespace {

// Words with about the repetition of real chat (MeasuredOnRealChat checks the same bounds there): a third of them
// function words, the rest by the law of Zipf and Mandelbrot.
class Writer {
 public:
  explicit Writer(std::uint32_t seed) : random_(seed) {}

  double uniform() { return (random_() % 1000000 + 1) / 1000001.0; }

  std::string word() {
    static constexpr std::string_view kFunction[] = {
        "the",  "i",    "to",   "is",   "you", "it",  "a",    "and",   "this", "he",    "in",    "so",   "that",
        "of",   "for",  "my",   "was",  "on",  "not", "have", "me",    "just", "what",  "be",    "are",  "like",
        "but",  "do",   "with", "if",   "can", "no",  "at",   "get",   "all",  "we",    "up",    "your", "how",
        "now",  "they", "when", "out",  "one", "as",  "she",  "im",    "its",  "there", "would", "or",   "about",
        "from", "will", "then", "more", "who", "got", "why",  "don't", "them", "had"};
    if (random_() % 3 == 0)
      return std::string(kFunction[static_cast<std::size_t>(std::pow(10.0 + std::size(kFunction), uniform()) * 0.86)]);
    return "w" + std::to_string(static_cast<int>(20 * std::pow(400.0, uniform())));
  }

  std::vector<std::string> message(std::size_t size) {
    std::vector<std::string> words(size);
    for (std::string& one : words) one = word();
    return words;
  }

  // 15 % of the tokens, at least one, are replaced, dropped or doubled.
  std::vector<std::string> edited(std::vector<std::string> words) {
    const auto edits =
        std::max<std::size_t>(1, static_cast<std::size_t>(std::lround(0.15 * static_cast<double>(words.size()))));
    for (std::size_t i = 0; i < edits; ++i) {
      const std::size_t at = random_() % words.size();
      switch (random_() % 4) {
        case 0:
          words.erase(words.begin() + static_cast<std::ptrdiff_t>(at));
          break;
        case 1:
          words.insert(words.begin() + static_cast<std::ptrdiff_t>(at), word());
          break;
        default:
          words[at] = "x" + std::to_string(random_() % 100000);
      }
    }
    return words;
  }

  std::size_t size(std::size_t least, std::size_t most) { return least + random_() % (most - least + 1); }

 private:
  std::mt19937 random_;
};

std::uint64_t signature(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += word + " ";
  return analyze(text, {}, no_emote_names()).signature;
}

// Messages of 12 tokens or more from the shared data; empty without it.
std::vector<std::vector<std::string>> shared_messages() {
  const char* set = std::getenv("CROWDLINE_SHARED");
  const std::filesystem::path root = set != nullptr ? set : CROWDLINE_SOURCE_DIR "/../shared";
  std::vector<std::vector<std::string>> messages;
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(root / "data/greatsphynx/sample", none)) {
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      std::istringstream columns(line);
      std::string column;
      for (int i = 0; i < 4; ++i) std::getline(columns, column, '\t');
      std::istringstream text(column);
      std::vector<std::string> words{std::istream_iterator<std::string>(text), {}};
      if (words.size() >= 12) messages.push_back(std::move(words));
    }
  }
  std::ranges::sort(messages);
  return messages;
}

double found_share(Writer& writer, std::size_t least, std::size_t most, int rounds) {
  int found = 0;
  for (int i = 0; i < rounds; ++i) {
    const auto words = writer.message(writer.size(least, most));
    found += near_duplicate(signature(words), signature(writer.edited(words))) ? 1 : 0;
  }
  return static_cast<double>(found) / rounds;
}

double collision_share(Writer& writer, std::size_t least, std::size_t most, int rounds) {
  int collisions = 0;
  for (int i = 0; i < rounds; ++i) {
    const std::size_t size = writer.size(least, most);
    collisions += near_duplicate(signature(writer.message(size)), signature(writer.message(size))) ? 1 : 0;
  }
  return static_cast<double>(collisions) / rounds;
}

TEST(NearDuplicate, CopyPastaWithFifteenPercentOfItsTokensEditedIsFound) {
  Writer writer(1);
  const double share = found_share(writer, 12, 80, 5000);
  RecordProperty("found_share", std::to_string(share));
  EXPECT_GE(share, 0.95) << share;
}

TEST(NearDuplicate, ShortCopiesAreFoundMostly) {
  Writer writer(2);
  const double share = found_share(writer, 6, 11, 10000);
  EXPECT_GE(share, 0.85) << share;
}

TEST(NearDuplicate, UnrelatedMessagesOfLikeLengthCollideInLessThanOneOfAThousand) {
  Writer writer(3);
  EXPECT_LT(collision_share(writer, 12, 30, 40000), 0.001);
  EXPECT_LT(collision_share(writer, 12, 60, 40000), 0.001);
  EXPECT_LT(collision_share(writer, 6, 11, 40000), 0.001);
}

TEST(NearDuplicate, MeasuredOnRealChat) {
  const std::vector<std::vector<std::string>> messages = shared_messages();
  if (messages.empty()) GTEST_SKIP() << "SKIPPED (no shared data)";
  Writer writer(4);
  int found = 0;
  int collisions = 0;
  constexpr int kRounds = 30000;
  for (int i = 0; i < kRounds; ++i) {
    const auto& words = messages[writer.size(0, messages.size() - 1)];
    const auto& other = messages[writer.size(0, messages.size() - 1)];
    const std::uint64_t own = signature(words);
    const std::uint64_t second = signature(other);
    found += near_duplicate(own, signature(writer.edited(words))) ? 1 : 0;
    collisions += own != second && near_duplicate(own, second) ? 1 : 0;  // the same text twice is no collision
  }
  EXPECT_GE(found, kRounds * 0.95) << found << " " << collisions;
  EXPECT_LT(collisions, kRounds * 0.001 * 1.2);  // 1.2: one standard deviation of 30 in 30,000
}

TEST(NearDuplicate, ShortTextsHaveNoSignature) {
  EXPECT_EQ(signature({"gg", "wp", "all", "there"}), 0u);
  EXPECT_NE(signature({"gg", "wp", "all", "there", "nice"}), 0u);
  EXPECT_EQ(analyze("!!! ??? ... ,,, ;;; ---", {}, no_emote_names()).signature, 0u);
  EXPECT_FALSE(near_duplicate(0, 0));
}

TEST(NearDuplicate, CaseRepeatsAndMarksMakeNoDifference) {
  const auto a = analyze("i was there when he DROPPED the whole tower!!!", {}, no_emote_names()).signature;
  const auto b = analyze("I WAS THERE when he dropped the whole tower", {}, no_emote_names()).signature;
  EXPECT_EQ(a, b);
}

}  // namespace
}  // namespace crowdline::text
