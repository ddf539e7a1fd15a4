#include "text/question.h"

#include <gtest/gtest.h>

namespace crowdline::text {
namespace {

bool asks_text(std::string_view text) { return asks(analyze(text, {}, no_emote_names())); }
QuestionForm form(std::string_view text) { return question_form(analyze(text, {}, no_emote_names())); }

TEST(Question, WithAMark) {
  for (const char* text : {"what game is this?", "is he playing tomorrow ?", "you like the new map?",
                           "@someone are you here?", "KEKW did he really fall again?"}) {
    EXPECT_TRUE(asks_text(text)) << text;
  }
}

TEST(Question, OpenersWithoutAMark) {
  for (const char* text :
       {"what song is this", "how do i join the server", "anyone know the song", "does anyone have the link",
        "when does he start", "so what rank is she", "can you play it again", "hey chat where is the vod",
        "how long was the break", "what the fuck is he doing", "who tf is this guy", "lol did he really buy that",
        "what game", "cuando es el torneo", "wann ist das turnier"}) {
    EXPECT_TRUE(asks_text(text)) << text;
  }
}

TEST(Question, RhetoricalAndExclamationsAreNone) {
  for (const char* text : {"wtf?",
                           "???",
                           "what?!",
                           "KEKW ?",
                           "really?",
                           "what a play",
                           "how cute",
                           "when he dies LUL",
                           "he won",
                           "Tom?",
                           "4?",
                           "",
                           "why not",
                           "what the hell",
                           "do it",
                           "DO IT NOW",
                           "do the thing again",
                           "CHAT IS A MESS",
                           "is what it is",
                           "what the fuck",
                           "!song who",
                           "huh?"}) {
    EXPECT_FALSE(asks_text(text)) << text;
  }
}

TEST(Question, FormsTellTheEvidence) {
  EXPECT_EQ(form("nice"), QuestionForm::kNone);
  EXPECT_EQ(form("??"), QuestionForm::kMarkOnly);
  EXPECT_EQ(form("wtf??"), QuestionForm::kRhetorical);
  EXPECT_EQ(form("Tom?"), QuestionForm::kEcho);
  EXPECT_EQ(form("what game"), QuestionForm::kBareOpener);
  EXPECT_EQ(form("what game is it"), QuestionForm::kOpened);
  EXPECT_EQ(form("he plays here tomorrow?"), QuestionForm::kMarked);
  EXPECT_EQ(form("what game is it?"), QuestionForm::kOpenedMarked);
}

}  // namespace
}  // namespace crowdline::text
