#include "net/event_frame.h"

#include <gtest/gtest.h>

namespace crowdline::net {
namespace {

TEST(EventFrame, HasIdNameAndData) {
  EXPECT_EQ(event_frame(7, "window", R"({"a":1})"), "id: 7\nevent: window\ndata: {\"a\":1}\n\n");
}

TEST(EventFrame, CannotBeBrokenByItsContent) {
  EXPECT_EQ(event_frame(1, "x\nid: 9", "a\nb\r\nc\rd"), "id: 1\nevent: xid: 9\ndata: a\ndata: b\ndata: c\ndata: d\n\n");
}

TEST(EventFrame, RetryIsInMilliseconds) { EXPECT_EQ(retry_frame(1500), "retry: 1500\n\n"); }

}  // namespace
}  // namespace crowdline::net
