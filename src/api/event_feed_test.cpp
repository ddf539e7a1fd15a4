#include "api/event_feed.h"

#include <gmock/gmock.h>

#include "api/api_fixture.h"
#include "net/http_server.h"
#include "net/loopback_client.h"

namespace crowdline::api {
namespace {

using testing::HasSubstr;
using testing::Not;

class EventFeedTest : public ApiFixture {
 protected:
  void put_events(int count, store::StreamStatus status = store::StreamStatus::kLive) {
    store::StreamChange change{.stream = "abc", .record = small_record("abc", status)};
    for (int i = 0; i < count; ++i) change.events.push_back({0, "window", fmt::format(R"({{"n":{}}})", ++written)});
    put(change);
    control.tell();
  }
  // All that is ready.
  static std::string drain(net::EventFeed& feed, std::size_t limit = 64 * 1024) {
    std::string all;
    for (auto part = feed.take(limit); !part.empty(); part = feed.take(limit)) all += part;
    return all;
  }
  int written = 0;
};

TEST_F(EventFeedTest, GivesWhatIsStoredAfterANumber) {
  put_events(3);
  auto feed = make_event_feed(*store, control, "abc", 1);
  const auto text = drain(*feed);
  EXPECT_THAT(text, testing::StartsWith("retry: 2000\n\n"));
  EXPECT_THAT(text, Not(HasSubstr("id: 1\n")));
  EXPECT_THAT(text, HasSubstr("id: 2\nevent: window\ndata: {\"n\":2}\n\nid: 3\n"));
  EXPECT_FALSE(feed->ended());
  put_events(1);
  EXPECT_EQ(drain(*feed), "id: 4\nevent: window\ndata: {\"n\":4}\n\n");
}

TEST_F(EventFeedTest, ASmallPortionLosesNothing) {
  put_events(100);
  auto feed = make_event_feed(*store, control, "abc", 0);
  const auto text = drain(*feed, 1);
  for (int i = 1; i <= 100; ++i) EXPECT_THAT(text, HasSubstr(fmt::format("id: {}\n", i)));
}

TEST_F(EventFeedTest, EndsWithTheStreamAfterItsLastEvent) {
  put_events(2, store::StreamStatus::kEnded);
  auto feed = make_event_feed(*store, control, "abc", 0);
  EXPECT_THAT(feed->take(1), HasSubstr("id: 1\n"));
  EXPECT_FALSE(feed->ended());
  EXPECT_THAT(drain(*feed), HasSubstr("id: 2\n"));
  EXPECT_TRUE(feed->ended());
}

TEST_F(EventFeedTest, EndsWhenTheStreamIsDeleted) {
  put_events(1);
  auto feed = make_event_feed(*store, control, "abc", 0);
  drain(*feed);
  EXPECT_FALSE(feed->ended());
  ASSERT_TRUE(store->remove("abc"));
  EXPECT_EQ(feed->take(1000), "");
  EXPECT_TRUE(feed->ended());
}

TEST_F(EventFeedTest, TellsAClientThatEventsWereDropped) {
  put_events(300);
  put_events(1, store::StreamStatus::kEnded);  // the store keeps the last ones of an ended stream only
  auto feed = make_event_feed(*store, control, "abc", 5);
  const auto text = drain(*feed);
  ASSERT_THAT(text, Not(HasSubstr("id: 6\n")));
  EXPECT_THAT(text, HasSubstr("event: status\ndata: {\"id\":\"abc\""));
  EXPECT_THAT(text, HasSubstr("\"lost_events\":true"));
  EXPECT_EQ(text.find("lost_events"), text.rfind("lost_events"));
  // One who begins at the beginning has seen nothing, so nothing is lost to them.
  auto fresh = make_event_feed(*store, control, "abc", 0);
  EXPECT_THAT(drain(*fresh), Not(HasSubstr("lost_events")));
}

TEST_F(EventFeedTest, AnEndedStreamTellsTheBrowserToStop) {
  put_events(2, store::StreamStatus::kEnded);
  EXPECT_EQ(ask("GET", "/api/v1/streams/abc/events", "", {{"Last-Event-ID", "2"}}).status, 204);
  EXPECT_EQ(get("/api/v1/streams/abc/events?last_event_id=2").status, 204);
  EXPECT_EQ(get("/api/v1/streams/abc/events?last_event_id=1").status, 200);
  EXPECT_EQ(ask("GET", "/api/v1/streams/abc/events", "", {{"Last-Event-ID", "1; DROP TABLE"}}).status, 400);
  EXPECT_EQ(get("/api/v1/streams/abc/events?last_event_id=-1").status, 400);
  EXPECT_EQ(ask("GET", "/api/v1/streams/abc/events?last_event_id=-1", "", {{"Last-Event-ID", "1"}}).status, 400);
}

TEST_F(EventFeedTest, ResumesOverTheWire) {
  put_events(3);
  auto server = net::HttpServer::start({}, *api, gauges);
  ASSERT_TRUE(server);
  const auto port = (*server)->address().port;
  {
    net::LoopbackClient first(port);
    first.send("GET /api/v1/streams/abc/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
    ASSERT_TRUE(first.read_until("id: 3\n"));
    put_events(1);
    ASSERT_TRUE(first.read_until("id: 4\n", std::chrono::seconds(3)));
  }
  put_events(2);
  net::LoopbackClient second(port);
  second.send("GET /api/v1/streams/abc/events HTTP/1.1\r\nHost: localhost\r\nLast-Event-ID: 4\r\n\r\n");
  ASSERT_TRUE(second.read_until("id: 6\n"));
  EXPECT_THAT(second.buffer(), HasSubstr("id: 5\n"));
  EXPECT_THAT(second.buffer(), Not(HasSubstr("id: 4\n")));
  put_events(1, store::StreamStatus::kEnded);
  ASSERT_TRUE(second.wait_for_end());
  EXPECT_THAT(second.buffer(), HasSubstr("id: 7\n"));
}

}  // namespace
}  // namespace crowdline::api
