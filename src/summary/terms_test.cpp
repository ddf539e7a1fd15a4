#include "summary/terms.h"

#include <gtest/gtest.h>

namespace crowdline::summary {
namespace {

timeline::Window window_with(std::vector<timeline::Phrase> phrases) {
  timeline::Window window;
  window.end_ms = 60'000;
  window.phrases = std::move(phrases);
  return window;
}

TEST(Terms, NeedThreeChatters) {
  const auto terms = pick_terms(window_with({{"soup", 9, 2, 9, false, 0}, {"rope", 3, 3, 1, false, 0}}), 5);
  ASSERT_EQ(terms.size(), 1u);
  EXPECT_EQ(terms[0].text, "rope");
}

TEST(Terms, DoNotSayTheSameTwice) {
  const auto terms = pick_terms(window_with({{"soup", 9, 9, 9, false, 0},
                                             {"the soup", 8, 8, 8, false, 0},
                                             {"SOUPS", 7, 7, 7, false, 0},
                                             {"rope", 3, 3, 1, false, 0}}),
                                5);
  ASSERT_EQ(terms.size(), 2u);
  EXPECT_EQ(terms[1].text, "rope");
}

TEST(Terms, ShapesTellHowItWasWritten) {
  timeline::Window window = window_with({{"WHAT A SAVE", 9, 9, 9, false, 0},
                                         {"ladder", 8, 8, 8, false, 0},
                                         {"we are so back now", 7, 7, 7, false, 0},
                                         {"🦐", 6, 6, 6, false, 0}});
  window.emotes.push_back({"monkaS", 5, 5, 5});
  const auto terms = pick_terms(window, 5);
  ASSERT_EQ(terms.size(), 5u);
  for (const Term& term : terms) {
    const TermShape expected = term.text == "WHAT A SAVE"    ? TermShape::kShout
                               : term.text == "ladder"       ? TermShape::kWord
                               : term.text.starts_with("we") ? TermShape::kSaying
                                                             : TermShape::kEmote;
    EXPECT_EQ(term.shape, expected) << term.text;
  }
}

TEST(Terms, LeaveOutRudeAndEmptyWords) {
  const auto rude = [](std::string_view word) { return word == "darn"; };
  const timeline::Window window = window_with({{"darn bridge", 9, 9, 9, false, 0},
                                               {"the", 8, 8, 8, false, 0},
                                               {"what", 7, 7, 7, true, 0},
                                               {"not like this", 6, 6, 6, false, 0}});
  const auto terms = pick_terms(window, 5, rude);
  ASSERT_EQ(terms.size(), 2u);
  EXPECT_EQ(terms[0].text, "what") << "a whole message of seven people";
  EXPECT_EQ(terms[1].text, "not like this");
}

TEST(Terms, OtherAlphabetsAreSaidNotPosted) {
  EXPECT_EQ(pick_terms(window_with({{"おめでとう", 9, 9, 9, false, 0}}), 1).at(0).shape, TermShape::kSaying);
  EXPECT_EQ(pick_terms(window_with({{"привет", 9, 9, 9, false, 0}}), 1).at(0).shape, TermShape::kSaying);
  EXPECT_EQ(pick_terms(window_with({{"🦐🦐", 9, 9, 9, false, 0}}), 1).at(0).shape, TermShape::kEmote);
}

TEST(Terms, WhatIsOnlySaidIsNoSubject) {
  const auto terms = pick_terms(
      window_with({{"true", 9, 9, 9, false, 0}, {"thank you", 8, 8, 8, false, 0}, {"true story", 7, 7, 7, false, 0}}),
      5);
  ASSERT_EQ(terms.size(), 2u);
  EXPECT_EQ(terms[0].shape, TermShape::kSaying);
  EXPECT_EQ(terms[1].shape, TermShape::kSaying);
  EXPECT_TRUE(is_said("NOOO"));
  EXPECT_FALSE(is_said("ladder"));
}

TEST(Terms, TitlesNameSubjectsFirst) {
  const Term lol{.text = "lol", .chatters = 20, .shape = TermShape::kSaying};
  const Term frog{.text = "rainyFrog", .chatters = 9, .shape = TermShape::kEmote};
  const Term soup{.text = "soup", .chatters = 5};
  const Term few{.text = "rope", .chatters = 3};
  const Term two{.text = "ladder", .chatters = 2, .quotable = false};
  const auto texts = [](const std::vector<Term>& terms) {
    std::vector<std::string> texts;
    for (const Term& term : title_terms(terms)) texts.push_back(term.text);
    return texts;
  };
  EXPECT_EQ(texts({lol, frog, two, soup}), (std::vector<std::string>{"soup", "rainyFrog"}));
  EXPECT_EQ(texts({lol}), std::vector<std::string>{"lol"}) << "all that twenty people say";
  EXPECT_EQ(texts({two}), std::vector<std::string>{}) << "no quote of two people";
  const Term crowd{.text = "bridge", .chatters = 40};
  EXPECT_EQ(texts({few, crowd}), std::vector<std::string>{"bridge"}) << "few beside a crowd";
}

TEST(Terms, WhatCannotStandInQuotes) {
  EXPECT_FALSE(is_quotable("say \"soup\""));
  EXPECT_FALSE(is_quotable("hello @"));
  EXPECT_FALSE(is_quotable(""));
  EXPECT_FALSE(is_quotable("......"));
  EXPECT_FALSE(is_quotable(std::string(61, 'a')));
  EXPECT_TRUE(is_quotable("D:"));
  EXPECT_TRUE(is_quotable("おめでとう"));
}

TEST(Terms, GlossIsTheShortPartThatTellsTheFeeling) {
  EXPECT_EQ(short_gloss("sweating frog, nervous, scared"), "nervous");
  EXPECT_EQ(short_gloss("big happy grin with a nose"), "");
  EXPECT_EQ(short_gloss("comic-book punch, strong hit landed"), "comic-book punch");
  EXPECT_EQ(short_gloss("in-joke of one channel"), "");
  EXPECT_EQ(short_gloss(""), "");
}

}  // namespace
}  // namespace crowdline::summary
