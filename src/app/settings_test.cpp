#include "app/settings.h"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace crowdline::app {
namespace {

class SettingsTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() / ("settings" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder_);
    unsetenv("CROWDLINE_THREADS");
    unsetenv("CROWDLINE_DATA");
  }
  void TearDown() override {
    std::filesystem::remove_all(folder_);
    unsetenv("CROWDLINE_THREADS");
  }
  std::string write(const std::string& text, mode_t mode = 0600) {
    const std::string path = folder_ / "crowdline.toml";
    std::ofstream(path) << text;
    chmod(path.c_str(), mode);
    return path;
  }
  std::filesystem::path folder_;
};

TEST_F(SettingsTest, FileThenVariableThenFlag) {
  const std::string path = write("threads = 3\n[api]\nbody_limit = 1000\n");
  auto settings = Settings::load(path);
  ASSERT_TRUE(settings.has_value()) << settings.error().what;
  EXPECT_EQ(settings->number("threads"), 3);
  EXPECT_EQ(settings->number("api.body_limit"), 1000);
  EXPECT_EQ(settings->origin("threads"), "file " + path);
  setenv("CROWDLINE_THREADS", "5", 1);
  settings = Settings::load(path);
  EXPECT_EQ(settings->number("threads"), 5);
  EXPECT_EQ(settings->origin("threads"), "variable CROWDLINE_THREADS");
  settings->set("threads", "7");
  EXPECT_EQ(settings->number("threads"), 7);
  EXPECT_EQ(settings->origin("threads"), "flag");
  EXPECT_EQ(settings->origin("api.public_read"), "default");
}

TEST_F(SettingsTest, RefusesUnknownNamesBadTomlAndMissingFiles) {
  EXPECT_EQ(Settings::load(write("treads = 3\n")).error().code, ErrorCode::kUsage);
  EXPECT_EQ(Settings::load(write("threads = = 3\n")).error().code, ErrorCode::kUsage);
  EXPECT_EQ(Settings::load(folder_ / "absent.toml").error().code, ErrorCode::kUsage);
}

TEST_F(SettingsTest, SecretsMustNotBeReadableByOthers) {
  const std::string text = "[api]\noperator_token = \"long enough to be one\"\n";
  const auto refused = Settings::load(write(text, 0644));
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().sentence().find("long enough"), std::string::npos);
  EXPECT_TRUE(Settings::load(write(text, 0600)).has_value());
}

TEST_F(SettingsTest, SaysWhichValueIsWrong) {
  auto settings = Settings::load(write("threads = \"many\"\n"));
  ASSERT_TRUE(settings.has_value());
  EXPECT_NE(settings->number("threads").error().what.find("threads"), std::string::npos);
  EXPECT_FALSE(settings->flag("threads").has_value());
}

}  // namespace
}  // namespace crowdline::app
