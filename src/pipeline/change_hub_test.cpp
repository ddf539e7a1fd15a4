#include "pipeline/change_hub.h"

#include <gtest/gtest.h>

namespace crowdline::pipeline {
namespace {

TEST(ChangeHub, TellsTheListenersOfThatStreamUntilTheyLeave) {
  ChangeHub hub;
  int first = 0;
  int second = 0;
  auto one = hub.subscribe("a", [&first] { ++first; });
  const auto two = hub.subscribe("b", [&second] { ++second; });
  hub.notify("a");
  one.reset();
  hub.notify("a");
  hub.notify("b");
  EXPECT_EQ(first, 1);
  EXPECT_EQ(second, 1);
}

TEST(ChangeHub, SubscriptionsMayOutliveIt) {
  std::unique_ptr<ChangeSubscription> subscription;
  {
    ChangeHub hub;
    subscription = hub.subscribe("a", [] {});
  }
  subscription.reset();
}

}  // namespace
}  // namespace crowdline::pipeline
