#include "text/name_words.h"

#include <gtest/gtest.h>

#include <random>

namespace crowdline::text {
namespace {

TEST(NameWords, OneFormForEveryWayToWriteAName) {
  EXPECT_EQ(name_form("Mossy_Owl42"), "mossy_owl42");
  EXPECT_EQ(name_form("  Anna   Maria K. "), "anna maria k");
  EXPECT_EQ(name_form("@anna-maria.k"), "anna maria k");
  EXPECT_EQ(name_form("\u2605 \u00C4nne \U0001F338"), "\u00E4nne");
  EXPECT_EQ(name_form("A\u0308nne"), "\u00E4nne") << "composed, as texts are";
  EXPECT_EQ(name_form("\u5C71\u7530"), "\u5C71 \u7530");
}

TEST(NameWords, LoginsTakeAShorterWayToTheSameForm) {
  std::mt19937 random(11);
  constexpr std::string_view kLetters = "abXYz0189__";
  for (int i = 0; i < 2000; ++i) {
    std::string name;
    for (std::size_t left = random() % 12; left > 0; --left) name += kLetters[random() % kLetters.size()];
    EXPECT_EQ(name_form(name), name_form(name + " ")) << name;  // the blank takes the long way
  }
}

TEST(NameWords, WhatTellsNobodyIsNoName) {
  for (const char* name : {"", " ", "...", "\U0001F338", "K", "k.", "1234", "@"})
    EXPECT_EQ(name_form(name), "") << name;
}

TEST(NameWords, RunsOfATextHaveTheFormOfTheName) {
  const std::string text = "hello Anna-Maria K's _owl_!";
  const NameWords words = name_words(text);
  ASSERT_EQ(words.words.size(), 6u);
  EXPECT_EQ(words.run(1, 3), "anna maria k");
  EXPECT_EQ(words.run(5, 5), "_owl_");
  EXPECT_EQ(text.substr(words.words[1].begin, words.words[3].end - words.words[1].begin), "Anna-Maria K");
}

TEST(NameWords, AScriptWithoutSpacesIsCutIntoItsCharacters) {
  const NameWords words = name_words("\u5C71\u7530\u3055\u3093 hi");
  ASSERT_EQ(words.words.size(), 5u);
  EXPECT_EQ(words.run(0, 1), name_form("\u5C71\u7530"));
  EXPECT_EQ(words.run(4, 4), "hi");
}

}  // namespace
}  // namespace crowdline::text
