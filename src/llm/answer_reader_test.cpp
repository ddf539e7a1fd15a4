#include "llm/answer_reader.h"

#include <gtest/gtest.h>

#include "llm/answer_text.h"
#include "llm/chat_request.h"

namespace crowdline::llm {
namespace {

struct Case {
  const char* name;
  std::string body;
  std::string text;
  std::optional<Failure> failure;
};

const std::string kRole = R"(data: {"choices":[{"delta":{"role":"assistant","content":null},"finish_reason":null}]})"
                          "\n\n";
const std::string kHello = R"(data: {"choices":[{"delta":{"content":"Hel"}}]})"
                           "\n\n"
                           R"(data: {"choices":[{"delta":{"content":"lo"}}]})"
                           "\n\n";
const std::string kDone = "data: [DONE]\n\n";

const Case kCases[] = {
    {"stream", kRole + kHello + kDone, "Hello", std::nullopt},
    {"stream without role", kHello + kDone, "Hello", std::nullopt},
    {"keep-alive notes", ": ping\n\n" + kHello + ": ping\n\n" + kDone, "Hello", std::nullopt},
    {"usage at the end", kHello + "data: {\"choices\":[],\"usage\":{\"total_tokens\":9}}\n\n" + kDone, "Hello",
     std::nullopt},
    {"spaces before it", "          \n  " + kHello + kDone, "Hello", std::nullopt},
    {"ends by a reason", kHello + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n", "Hello",
     std::nullopt},
    {"nothing after done counts", kHello + kDone + kHello, "Hello", std::nullopt},
    {"cut", kRole + kHello, "Hello", Failure::kCut},
    {"cut by length", kHello + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"length\"}]}\n\n", "Hello",
     Failure::kCut},
    {"no event", "hello\n\n", "", Failure::kCut},
    {"no JSON", "data: {\"choices\n\n", "", Failure::kGarbled},
    {"empty", "", "", Failure::kEmpty},
    {"nothing written", kRole + kDone, "", Failure::kEmpty},
    {"error in the stream", kHello + "data: {\"error\":{\"code\":503,\"message\":\"loading\"}}\n\n", "Hello",
     Failure::kBusy},
    {"document", R"({"choices":[{"message":{"role":"assistant","content":"Hello"},"finish_reason":"stop"}]})", "Hello",
     std::nullopt},
    {"document cut by length", R"({"choices":[{"message":{"content":"Hello"},"finish_reason":"length"}]})", "Hello",
     Failure::kCut},
    {"document of something else", R"({"hello":1})", "", Failure::kGarbled},
    {"document in half", R"({"choices":[)", "", Failure::kGarbled},
    {"document with an error", R"({"error":{"code":401,"message":"no"}})", "", Failure::kKey},
    {"odd shapes", "data: {\"choices\":{\"delta\":1}}\n\ndata: {\"choices\":[7]}\n\n" + kHello + kDone, "Hello",
     std::nullopt},
};

TEST(AnswerReaderTest, WhereverThePiecesAreCut) {
  for (const Case& row : kCases) {
    for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, std::size_t{100'000}}) {
      AnswerReader reader;
      for (std::size_t at = 0; at < row.body.size() && reader.feed(std::string_view(row.body).substr(at, piece));
           at += piece) {
      }
      reader.finish();
      EXPECT_EQ(reader.text(), row.text) << row.name;
      EXPECT_EQ(reader.failure().has_value(), row.failure.has_value()) << row.name;
      if (reader.failure() && row.failure) {
        EXPECT_STREQ(to_string(*reader.failure()), to_string(*row.failure)) << row.name;
      }
    }
  }
}

TEST(AnswerReaderTest, IsBounded) {
  AnswerReader reader(100);
  std::string event = "data: {\"choices\":[{\"delta\":{\"content\":\"" + std::string(60, 'x') + "\"}}]}\n\n";
  EXPECT_TRUE(reader.feed(event));
  EXPECT_FALSE(reader.feed(event));
  EXPECT_EQ(reader.failure(), Failure::kTooLong);
  AnswerReader document;
  EXPECT_TRUE(document.feed("{"));
  EXPECT_FALSE(document.feed(std::string(300'000, ' ')));
  AnswerReader line;
  EXPECT_FALSE(line.feed("data: " + std::string(70'000, ' ')));
}

TEST(AnswerTextTest, WhateverTheModelWrapsAroundIt) {
  const std::pair<const char*, const char*> cases[] = {
      {R"({"text": "Chat laughs."})", "Chat laughs."},
      {"```json\n{\"text\": \"Chat laughs.\"}\n```", "Chat laughs."},
      {"Sure! Here it is: {\"text\": \"Chat\\nlaughs.\"} Enjoy!", "Chat laughs."},
      {"<think>{hm}</think>\n{\"text\":\"Chat laughs.\"}", "Chat laughs."},
      {"Chat laughs.", "Chat laughs."},
      {"\"Chat laughs.\"", "Chat laughs."},
      {"\"Chat\" and \"laughs\"", "\"Chat\" and \"laughs\""},
      {"```\nChat laughs.\n```", "Chat laughs."},
      {"{\"text\": 5}", ""},
      {"{\"summary\": \"Chat laughs.\"}", ""},
      {"{\"text\": \"Chat lau", ""},
      {"{}}{", ""},
      {"", ""},
      {"<think>for ever", "<think>for ever"},
  };
  for (const auto& [content, text] : cases) EXPECT_EQ(answer_text(content), text) << content;
}

TEST(ChatRequestTest, SaysWhatItWants) {
  const std::string body = chat_body({.model = "m", .system = "s\"", .user = "u"});
  EXPECT_NE(body.find(R"("messages":[{"role":"system","content":"s\""},{"role":"user","content":"u"}])"),
            std::string::npos);
  EXPECT_NE(body.find("json_schema"), std::string::npos);
  EXPECT_NE(body.find("\"stream\":true"), std::string::npos);
  EXPECT_EQ(chat_body({.model = "m", .schema = false}).find("response_format"), std::string::npos);
  EXPECT_EQ(chat_address("http://x/v1/"), "http://x/v1/chat/completions");
  EXPECT_EQ(chat_address("http://x/v1/chat/completions"), "http://x/v1/chat/completions");
}

TEST(CallFailureTest, Classes) {
  struct Row {
    int status;
    const char* body;
    bool schema;
    Failure failure;
  };
  const Row rows[] = {
      {401, "", true, Failure::kKey},
      {403, "", false, Failure::kKey},
      {404, "", true, Failure::kModel},
      {429, "", true, Failure::kBusy},
      {503, "", true, Failure::kBusy},
      {400, R"({"error":{"type":"exceed_context_size_error"}})", true, Failure::kContext},
      {400, "response_format is not supported", true, Failure::kSchema},
      {422, "", true, Failure::kSchema},
      {500, "unknown response_format", true, Failure::kSchema},
      {500, "", true, Failure::kServer},
      {400, "", false, Failure::kRequest},
      {302, "", true, Failure::kRequest},
  };
  for (const Row& row : rows)
    EXPECT_STREQ(to_string(classify_refusal(row.status, row.body, row.schema)), to_string(row.failure)) << row.status;
  for (std::size_t i = 0; i < kFailureCount; ++i) EXPECT_FALSE(remedy(static_cast<Failure>(i)).empty());
}

TEST(CallFailureTest, Pauses) {
  EXPECT_EQ(pause_ms(Failure::kSchema, 1, std::nullopt), 0);
  EXPECT_EQ(pause_ms(Failure::kSlow, 1, std::nullopt), 2000);
  EXPECT_EQ(pause_ms(Failure::kSlow, 40, std::nullopt), 600'000);
  EXPECT_EQ(pause_ms(Failure::kKey, 1, std::nullopt), 600'000);
  EXPECT_EQ(pause_ms(Failure::kBusy, 1, retry_after_seconds("7")), 7000);
  EXPECT_EQ(retry_after_seconds("999999"), 3600);
  EXPECT_EQ(retry_after_seconds("Wed, 21 Oct"), std::nullopt);
}

}  // namespace
}  // namespace crowdline::llm
