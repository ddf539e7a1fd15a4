#include "llm/event_stream.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crowdline::llm {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> read(std::string_view text, std::size_t piece) {
  EventStream stream;
  std::vector<std::string> all;
  for (std::size_t at = 0; at < text.size(); at += piece) {
    for (std::string& event : stream.feed(text.substr(at, piece))) all.push_back(std::move(event));
  }
  for (std::string& event : stream.finish()) all.push_back(std::move(event));
  return all;
}

TEST(EventStreamTest, WhereverThePiecesAreCut) {
  constexpr std::string_view kText =
      "event: x\r\ndata: one\r\n\r\n: note\n\ndata:two\ndata: lines\n\nid: 4\rdata: three\r\rdata: end";
  for (std::size_t piece = 1; piece < kText.size(); ++piece)
    EXPECT_THAT(read(kText, piece), ElementsAre("one", "two\nlines", "three", "end")) << piece;
}

TEST(EventStreamTest, OtherFieldsAreNoEvents) { EXPECT_THAT(read("event: ping\n\n: still here\n\n\n", 5), IsEmpty()); }

TEST(EventStreamTest, LongLinesEndIt) {
  EventStream stream(16);
  EXPECT_THAT(stream.feed("data: 12345678901"), IsEmpty());
  EXPECT_TRUE(stream.too_long());
  EXPECT_THAT(stream.feed("\n\ndata: x\n\n"), IsEmpty());
  EventStream joined(16);
  (void)joined.feed("data: 1234567\ndata: 1234567\ndata: 1234567\n");
  EXPECT_TRUE(joined.too_long());
}

}  // namespace
}  // namespace crowdline::llm
