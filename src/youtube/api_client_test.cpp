#include "youtube/api_client.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

namespace crowdline::youtube {
namespace {

constexpr const char* kBase = "http://127.0.0.1:1/youtube/v3";

// A server that gives the answers one after the other and remembers what it was asked.
class Client : public testing::Test {
 protected:
  static std::filesystem::path fresh_folder() {
    std::string name = (std::filesystem::temp_directory_path() / "crowdline-youtube-XXXXXX").string();
    return ::mkdtemp(name.data());
  }
  ~Client() override { std::filesystem::remove_all(folder); }

  Result<net::HttpAnswer> serve(net::HttpCall call) {
    calls.push_back(std::move(call));
    if (answers.empty()) return fail(ErrorCode::kRemote, "no answer");
    auto answer = std::move(answers.front());
    answers.erase(answers.begin());
    return answer;
  }
  void answer(int status, std::string body, std::string etag = {}) {
    net::HttpAnswer given{.status = status, .body = std::move(body)};
    if (!etag.empty()) given.headers = {{"ETag", std::move(etag)}};
    answers.emplace_back(std::move(given));
  }

  std::filesystem::path folder = fresh_folder();
  net::ScaledClock clock{1000};  // waits are short
  QuotaLedger ledger{(folder / "quota.json").string(), {.daily_units = 20, .daily_searches = 1}, clock};
  std::vector<Result<net::HttpAnswer>> answers;
  std::vector<net::HttpCall> calls;
  ApiClient client{kBase, Secret("the-key"), [this](net::HttpCall call) { return serve(std::move(call)); }, ledger,
                   clock};
};

TEST_F(Client, KeepsTheKeyOutOfTheAddress) {
  answer(200, "{}");
  EXPECT_EQ(client.ask(videos_by_id({"abc", "d&e"})).value(), "{}");
  EXPECT_EQ(calls.at(0).url,
            std::string(kBase) +
                "/videos?part=snippet%2CcontentDetails%2Cstatus%2Cstatistics%2CliveStreamingDetails&id=abc%2Cd%26e");
  EXPECT_EQ(net::find_header(calls.at(0).headers, "x-goog-api-key"), "the-key");
  EXPECT_THAT(calls.at(0).url, testing::Not(testing::HasSubstr("the-key")));
}

TEST_F(Client, AnUnchangedAnswerNeedNotComeAgain) {
  answer(200, "{\"a\":1}", "\"tag\"");
  answer(304, "");
  answer(200, "{\"a\":2}", "\"other\"");
  EXPECT_EQ(client.ask(videos_by_id({"a"})).value(), "{\"a\":1}");
  EXPECT_EQ(client.ask(videos_by_id({"a"})).value(), "{\"a\":1}");
  EXPECT_EQ(net::find_header(calls.at(1).headers, "If-None-Match"), "\"tag\"");
  EXPECT_EQ(client.ask(videos_by_id({"a"})).value(), "{\"a\":2}");
  EXPECT_EQ(ledger.state().units, 3) << "every request costs";
}

TEST_F(Client, TroubleOfTheServerIsTriedAgainAndCosts) {
  answers.emplace_back(fail(ErrorCode::kRemote, "reset"));
  answer(502, "<html>");
  answer(200, "{}");
  EXPECT_TRUE(client.ask(videos_by_id({"a"})).has_value());
  EXPECT_EQ(ledger.state().units, 3) << "failed requests cost too";
}

TEST_F(Client, GivesUpAfterFourTries) {
  for (int i = 0; i < 6; ++i) answer(503, "");
  EXPECT_EQ(client.ask(videos_by_id({"a"})).error().failure, ApiFailure::kServer);
  EXPECT_EQ(calls.size(), 4U);
}

TEST_F(Client, ABodyThatIsNoObjectIsAskedForOnceMore) {
  answer(200, "{\"items\": [", "\"cut\"");
  answer(200, "{\"a\":1}");
  EXPECT_EQ(client.ask(videos_by_id({"a"})).value(), "{\"a\":1}");
  EXPECT_EQ(net::find_header(calls.at(1).headers, "If-None-Match"), std::nullopt) << "what cannot be read is not kept";
}

TEST_F(Client, ASecondBodyThatIsNoObjectIsTheOtherSidesFault) {
  for (const char* body : {"", "[]", "{}"}) answer(200, body);
  const auto said = client.ask_for_text(videos_by_id({"a"}));
  ASSERT_FALSE(said);
  EXPECT_EQ(said.error().code, ErrorCode::kRemote);
  EXPECT_THAT(said.error().sentence(), testing::HasSubstr("cannot be read"));
  EXPECT_EQ(calls.size(), 2U);
}

TEST_F(Client, AFinalRefusalIsNotTriedAgain) {
  answer(403, R"({"error":{"errors":[{"reason":"commentsDisabled"}]}})");
  EXPECT_EQ(client.ask(videos_by_id({"a"})).error().failure, ApiFailure::kCommentsDisabled);
  EXPECT_EQ(calls.size(), 1U);
}

TEST_F(Client, AsksNobodyWhenTheQuotaIsUsedUp) {
  answer(403, R"({"error":{"errors":[{"reason":"quotaExceeded"}]}})");
  EXPECT_EQ(client.ask(videos_by_id({"a"})).error().failure, ApiFailure::kQuotaUsedUp);
  EXPECT_EQ(client.ask(videos_by_id({"a"})).error().failure, ApiFailure::kQuotaUsedUp);
  EXPECT_EQ(calls.size(), 1U) << "the server said so once, the ledger knows it";
  EXPECT_THAT(to_error(client.ask(videos_by_id({"a"})).error()).sentence(),
              testing::HasSubstr("midnight in Los Angeles"));
}

TEST_F(Client, SearchesHaveTheirOwnEnd) {
  answer(200, "{}");
  EXPECT_TRUE(client.ask(search_channels("owl")).has_value());
  EXPECT_EQ(client.ask(search_channels("owl")).error().failure, ApiFailure::kSearchesUsedUp);
  EXPECT_EQ(ledger.state().units, 0);
}

TEST_F(Client, WhoStopsGetsNoAnswer) {
  client.stop();
  EXPECT_EQ(client.ask(videos_by_id({"a"})).error().failure, ApiFailure::kUnreachable);
  EXPECT_TRUE(calls.empty());
}

TEST(ApiRequest, IdsGoInBatchesOfFifty) {
  std::vector<std::string> ids;
  for (int i = 0; i < 120; ++i) ids.push_back(fmt::format("id{}", i % 101));
  ids.emplace_back();
  const auto batches = id_batches(ids);
  ASSERT_EQ(batches.size(), 3U);
  EXPECT_EQ(batches[0].size(), 50U);
  EXPECT_EQ(batches[2].size(), 1U);
  EXPECT_TRUE(id_batches({}).empty());
}

TEST(ApiRequest, PagesKeepWhatWasAskedFor) {
  const ApiRequest first = items_of_playlist("UUx");
  EXPECT_EQ(first.page("A").page("B/").target(), first.target() + "&pageToken=B%2F");
  EXPECT_EQ(uploads_playlist("UC_x5XG1OV2P6uZZ5FSM9Ttw"), "UU_x5XG1OV2P6uZZ5FSM9Ttw");
  EXPECT_EQ(live_playlist("UC_x5XG1OV2P6uZZ5FSM9Ttw"), "UULV_x5XG1OV2P6uZZ5FSM9Ttw");
  EXPECT_EQ(uploads_playlist("short"), "");
}

TEST(AnswerCache, IsBounded) {
  AnswerCache cache(100);
  cache.keep("a", "1", std::string(60, 'x'));
  cache.keep("b", "1", std::string(60, 'y'));
  EXPECT_EQ(cache.find("a"), nullptr) << "the oldest went";
  ASSERT_NE(cache.find("b"), nullptr);
  cache.keep("b", "", "no tag");
  EXPECT_EQ(cache.find("b"), nullptr) << "an answer that cannot be asked about is not kept";
  cache.keep("c", "1", std::string(200, 'z'));
  EXPECT_EQ(cache.find("c"), nullptr);
}

}  // namespace
}  // namespace crowdline::youtube
