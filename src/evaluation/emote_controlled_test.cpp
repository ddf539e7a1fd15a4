#include "evaluation/emote_controlled.h"

#include <gtest/gtest.h>

namespace crowdline::evaluation {
namespace {

constexpr std::string_view kHead = "sentiment,date,channel,game,user,mod,subscriber,message\n";

TEST(EmoteControlled, ReadsQuotedCells) {
  const auto messages = parse_emote_controlled(
      std::string(kHead) +
      "1,2018-05-22T21:10:33.896Z,alpha,\"A, B\",1,False,True,\"he said \"\"no\"\", twice\nthen left\"\r\n"
      "-1,2018-05-23T00:00:00.000Z,alpha,C,2,False,True,plain");
  ASSERT_TRUE(messages) << messages.error().sentence();
  ASSERT_EQ(messages->size(), 2);
  EXPECT_EQ((*messages)[0].text, "he said \"no\", twice\nthen left");
  EXPECT_EQ((*messages)[0].sentiment, 1);
  EXPECT_EQ((*messages)[0].stream, "alpha 2018-05-22");
  EXPECT_EQ((*messages)[1].text, "plain");
  EXPECT_EQ((*messages)[1].sentiment, -1);
  EXPECT_EQ((*messages)[1].stream, "alpha 2018-05-23");
}

TEST(EmoteControlled, SaysWhatIsWrong) {
  EXPECT_EQ(parse_emote_controlled("sentiment,date,channel\n").error().what,
            "the emote-controlled set has no column message");
  EXPECT_EQ(parse_emote_controlled(std::string(kHead) + "2,d,c,g,u,m,s,text\n").error().what,
            "record 1 of the emote-controlled set is broken");
  EXPECT_FALSE(parse_emote_controlled(std::string(kHead) + "1,d,c\n"));
}

TEST(EmoteControlled, FoldsByTextKeepCopiesTogether) {
  std::vector<training::LabelledMessage> messages(3);
  messages[0].text = "Well played";
  messages[1].text = "well PLAYED";
  messages[2].text = "badly played";
  const auto by_text = streams_by_text(messages);
  EXPECT_EQ(by_text[0].stream, by_text[1].stream);
  EXPECT_NE(by_text[0].stream, by_text[2].stream);
  const auto apart = each_its_own_stream(messages);
  EXPECT_NE(apart[0].stream, apart[1].stream);
}

}  // namespace
}  // namespace crowdline::evaluation
