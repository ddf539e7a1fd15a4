#include "api/access.h"

#include <gtest/gtest.h>

namespace crowdline::api {
namespace {

int status_of(const ApiSettings& settings, Access access, std::string_view authorization = {}) {
  net::HttpRequest request;
  if (!authorization.empty()) request.headers.emplace_back("Authorization", authorization);
  const auto refusal = refuse_access(settings, access, request);
  return refusal ? refusal->status : 0;
}

TEST(RefuseAccess, LoopbackWithoutATokenIsOpen) {
  EXPECT_EQ(status_of({}, Access::kWrite), 0);
  EXPECT_EQ(status_of({}, Access::kRead), 0);
}

TEST(RefuseAccess, ATokenIsAskedForOnceItIsSet) {
  ApiSettings settings;
  settings.operator_token = "correct horse";
  EXPECT_EQ(status_of(settings, Access::kWrite, "Bearer correct horse"), 0);
  EXPECT_EQ(status_of(settings, Access::kRead, "Bearer correct horse"), 0);
  EXPECT_EQ(status_of(settings, Access::kOpen), 0);
  for (const auto* wrong : {"", "Bearer", "Bearer ", "Bearer correct hors", "Bearer correct horse ", "correct horse",
                            "Basic correct horse"}) {
    EXPECT_EQ(status_of(settings, Access::kWrite, wrong), 401) << wrong;
    EXPECT_EQ(status_of(settings, Access::kRead, wrong), 401) << wrong;
  }
}

TEST(RefuseAccess, ReadingCanBePublicButWritingNever) {
  ApiSettings settings;
  settings.operator_token = "t";
  settings.public_read = true;
  EXPECT_EQ(status_of(settings, Access::kRead), 0);
  EXPECT_EQ(status_of(settings, Access::kWrite), 401);
}

TEST(CheckExposure, AnOpenAddressNeedsAToken) {
  ApiSettings settings;
  EXPECT_TRUE(check_exposure(settings));
  settings.listen = {"0.0.0.0", 80};
  const auto refused = check_exposure(settings);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::kUsage);
  EXPECT_NE(refused.error().sentence().find("api.operator_token"), std::string::npos);
  settings.public_read = true;
  EXPECT_FALSE(check_exposure(settings));
  settings.operator_token = "t";
  EXPECT_TRUE(check_exposure(settings));
}

}  // namespace
}  // namespace crowdline::api
