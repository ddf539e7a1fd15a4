#include "text/tokenizer.h"

#include <gtest/gtest.h>

#include <set>

#include "text/random_text_test.h"

namespace crowdline::text {
namespace {

class Names final : public EmoteNames {
 public:
  bool contains(std::string_view name) const override { return name == "KEKW" || name == "D:"; }
};

const char* name_of(TokenKind kind) {
  switch (kind) {
    case TokenKind::kWord:
      return "word";
    case TokenKind::kEmote:
      return "emote";
    case TokenKind::kEmoji:
      return "emoji";
    case TokenKind::kEmoticon:
      return "emoticon";
    case TokenKind::kNumber:
      return "number";
    case TokenKind::kMention:
      return "mention";
    case TokenKind::kLink:
      return "link";
    case TokenKind::kCommand:
      return "command";
    case TokenKind::kMark:
      return "mark";
  }
  return "";
}

// The tokens of a short text are the same with masks and without.
std::vector<Token> tokenized(const Cleaned& cleaned) {
  std::vector<Token> plain;
  tokenize(cleaned, Names(), nullptr, plain);
  if (cleaned.text.size() > ByteMasks::kMostBytes) return plain;
  const ByteMasks masks = masks_of(cleaned.text);
  std::vector<Token> fast;
  tokenize(cleaned, Names(), &masks, fast);
  EXPECT_EQ(fast, plain) << cleaned.text;
  return fast;
}

// "word:hello mark:!"
std::string tokens_of(std::string_view text, const std::vector<chat::EmoteSpan>& spans = {}) {
  const Cleaned cleaned = clean(text, spans);
  std::string result;
  for (const Token& token : tokenized(cleaned)) {
    if (!result.empty()) result += ' ';
    result += std::string(name_of(token.kind)) + ":" + cleaned.text.substr(token.begin, token.end - token.begin);
  }
  return result;
}

TEST(Tokenizer, WordsNumbersAndMarks) {
  EXPECT_EQ(tokens_of("Hello, world!!"), "word:Hello mark:, word:world mark:!!");
  EXPECT_EQ(tokens_of("don't can\u2019t 'quoted'"), "word:don't word:can\u2019t mark:' word:quoted mark:'");
  EXPECT_EQ(tokens_of("4k 1v5 12:30 1,000.5 100% any%"),
            "word:4k word:1v5 number:12:30 number:1,000.5 number:100% word:any%");
  EXPECT_EQ(tokens_of("wait...what?! snake_case"), "word:wait mark:... word:what mark:?! word:snake_case");
  EXPECT_EQ(tokens_of("has-been"), "word:has mark:- word:been");
}

TEST(Tokenizer, LinksMentionsCommands) {
  EXPECT_EQ(tokens_of("see https://a.example/x?y=1 and twitch.tv/abc"),
            "word:see link:https://a.example/x?y=1 word:and link:twitch.tv/abc");
  EXPECT_EQ(tokens_of("@some_one hi"), "mention:@ word:hi");
  EXPECT_EQ(tokens_of("!song now"), "command:!song word:now");
  EXPECT_EQ(tokens_of("now !song"), "word:now mark:! word:song");
  EXPECT_EQ(tokens_of("!!"), "mark:!!");
}

TEST(Tokenizer, Emotes) {
  EXPECT_EQ(tokens_of("KEKW D: kekw"), "emote:KEKW emote:D: word:kekw");
  EXPECT_EQ(tokens_of("mossyBonk!", {{0, 9}}), "emote:mossyBonk mark:!");
  EXPECT_EQ(tokens_of(":_hi::_hi:", {{0, 5}, {5, 10}}), "emote::_hi: emote::_hi:");
  EXPECT_EQ(tokens_of(":face-blue-smiling: :a"), "emote::face-blue-smiling: mark:: word:a");
}

TEST(Tokenizer, Emoji) {
  EXPECT_EQ(tokens_of("gg\U0001F602\U0001F602"), "word:gg emoji:\U0001F602 emoji:\U0001F602");
  EXPECT_EQ(tokens_of("\U0001F44D\U0001F3FD"), "emoji:\U0001F44D\U0001F3FD");
  EXPECT_EQ(tokens_of("\U0001F469\u200D\U0001F467\u200D\U0001F466!"),
            "emoji:\U0001F469\u200D\U0001F467\u200D\U0001F466 mark:!");
  EXPECT_EQ(tokens_of("\U0001F1E9\U0001F1EA\U0001F1EB\U0001F1F7"),
            "emoji:\U0001F1E9\U0001F1EA emoji:\U0001F1EB\U0001F1F7");
  EXPECT_EQ(tokens_of("1\uFE0F\u20E3 \u2764\uFE0F \u00A9\uFE0F"),
            "emoji:1\uFE0F\u20E3 emoji:\u2764\uFE0F emoji:\u00A9\uFE0F");
  EXPECT_EQ(tokens_of("\U0001F937\u200D\u2642\uFE0F"), "emoji:\U0001F937\u200D\u2642\uFE0F");
}

TEST(Tokenizer, Emoticons) {
  EXPECT_EQ(tokens_of("hi :) <3 T_T xD!!"), "word:hi emoticon::) emoticon:<3 emoticon:T_T emoticon:xD mark:!!");
  EXPECT_EQ(tokens_of("nice:)"), "word:nice emoticon::)");
  EXPECT_EQ(tokens_of("(really) :o"), "mark:( word:really mark:) emoticon::o");
}

TEST(Tokenizer, ShortWordsAreWordsUnlessTheyAreFaces) {
  EXPECT_EQ(tokens_of("uwu OwO QQ DX qwq"), "emoticon:uwu emoticon:OwO emoticon:QQ emoticon:DX emoticon:qwq");
  EXPECT_EQ(tokens_of("i is the no! ok? do us one"),
            "word:i word:is word:the word:no mark:! word:ok mark:? word:do word:us word:one");
}

TEST(Tokenizer, TokensAreInOrderAndApartForAnyInput) {
  std::mt19937 random(21);
  for (int i = 0; i < 20000; ++i) {
    const std::string text = random_text(random, random() % 14);
    const Cleaned cleaned = clean(text, random_spans(random, text.size()));
    const std::vector<Token> tokens = tokenized(cleaned);
    std::uint32_t at = 0;
    std::size_t covered = 0;
    for (const Token& token : tokens) {
      ASSERT_LE(at, token.begin) << text;
      ASSERT_LT(token.begin, token.end) << text;
      ASSERT_LE(token.end, cleaned.text.size());
      at = token.end;
      covered += token.end - token.begin;
    }
    // Nothing but spaces lies between tokens; emotes by span may hold spaces themselves.
    std::size_t spaces = 0;
    for (const char c : cleaned.text) spaces += c == ' ' ? 1 : 0;
    ASSERT_GE(covered + spaces, cleaned.text.size()) << text;
  }
}

}  // namespace
}  // namespace crowdline::text
