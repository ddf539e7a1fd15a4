#include "summary/naming.h"

#include <gtest/gtest.h>

#include "summary/random_window_test.h"

namespace crowdline::summary {
namespace {

timeline::Topic topic(std::string word, std::uint32_t chatters, std::optional<model::Emotion> emotion = {}) {
  timeline::Topic topic;
  topic.words.push_back({.text = std::move(word), .messages = chatters, .chatters = chatters});
  topic.messages = topic.chatters = chatters;
  topic.emotion = emotion;
  return topic;
}

Material material_of(const timeline::Window& window, const Phrasebook& book = english()) {
  static const NoMeanings meanings;
  static const chat::StreamInfo stream;
  return gather(window, {stream, meanings, {}, {}}, Level::kWindow, book, 0);
}

TEST(Naming, CountsComeOnlyWithWhatThreeChattersOfTheWindowWrote) {
  timeline::Window window = quiet_window(0, 60, 40);
  window.topics = {topic("ladder", 2), topic("soup", 4)};
  const Material material = material_of(window);
  EXPECT_EQ(material.slots.at("q0"), "\"soup\"");
  EXPECT_EQ(material.slots.at("who0"), "four people");
  EXPECT_FALSE(material.has("q1"));
  EXPECT_FALSE(material.has("main")) << "four people are not enough for chat to keep coming back";
  EXPECT_EQ(material.further[0].shown, "ladder") << "no quotes around what two wrote";
}

TEST(Naming, PostsAreToldByTheirFeeling) {
  timeline::Window window = quiet_window(0, 60, 15);
  window.emotes.push_back({"monkaS", 9, 9, 9});
  window.topics = {topic("monkaS", 9, model::Emotion::kSurprise)};
  EXPECT_NE(material_of(window).slots.at("c0").find("surprise"), std::string::npos);
}

TEST(Naming, TheRestIsNoListAndLeavesOutWhatWasSaid) {
  timeline::Window window = quiet_window(0, 60, 40);
  for (const char* word : {"soup", "rope", "lemon", "bridge", "frogs", "potato"})
    window.topics.push_back(topic(word, 3));
  const Material material = material_of(window);
  const std::string rest = rest_clause(material, "Three people say \"soup\".", english(), 1);
  EXPECT_EQ(rest.find("soup"), std::string::npos) << rest;
  EXPECT_NE(rest.find("\"rope\", \"lemon\" and \"bridge\""), std::string::npos) << rest;
  EXPECT_EQ(rest.find("frogs"), std::string::npos) << "three in a row are enough: " << rest;
  EXPECT_EQ(rest_clause(material, "", english(), 1, 0), "");
}

TEST(Naming, OneWordThatFewWroteIsNotTold) {
  timeline::Window window = quiet_window(0, 60, 40);
  window.topics = {topic("ladder", 2)};
  EXPECT_EQ(rest_clause(material_of(window), "", english(), 1), "");
}

TEST(Naming, WordsThatCountStandInQuotesOrNotAtAll) {
  timeline::Window window = quiet_window(0, 60, 40);
  window.emotes.push_back({"TWO", 3, 3, 3});
  window.topics = {topic("half", 2), topic("TWO", 3), topic("soup", 2), topic("rope", 2)};
  const std::string rest = rest_clause(material_of(window), "", english(), 1);
  EXPECT_EQ(rest.find("half"), std::string::npos) << rest;
  EXPECT_NE(rest.find("\"TWO\""), std::string::npos) << rest;
  EXPECT_FALSE(material_of(window).has("t0"));
}

TEST(Naming, ListsByLanguage) {
  const std::vector<std::string> three = {"a", "b", "c"};
  EXPECT_EQ(listed(three, english()), "a, b and c");
  EXPECT_EQ(listed(three, english(), true), "a, b or c");
  EXPECT_EQ(listed(three, german()), "a, b und c");
  EXPECT_EQ(listed(three, japanese()), "a、b、c");
  EXPECT_EQ(quoted("a", french()), "«\u00A0a\u00A0»");
}

}  // namespace
}  // namespace crowdline::summary
