#include "net/spool_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace crowdline::net {
namespace {

std::string fresh_folder() { return testing::TempDir() + "crowdline-spool-" + std::to_string(::getpid()) + "/deep"; }

TEST(SpoolFile, HoldsWhatWasAppendedAndVanishes) {
  std::string path;
  {
    auto file = SpoolFile::create(fresh_folder());
    ASSERT_TRUE(file) << file.error().sentence();
    ASSERT_TRUE((*file)->append("one "));
    ASSERT_TRUE((*file)->append("two"));
    ASSERT_TRUE((*file)->finish());
    path = (*file)->path();
    EXPECT_EQ((*file)->size(), 7U);
    std::stringstream text;
    text << std::ifstream(path).rdbuf();
    EXPECT_EQ(text.str(), "one two");
    struct stat status{};
    ASSERT_EQ(::stat(path.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600U);
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(SpoolFile, StaysWhenReleased) {
  std::string path;
  {
    auto file = SpoolFile::create(fresh_folder());
    ASSERT_TRUE(file);
    path = (*file)->release();
  }
  EXPECT_TRUE(std::filesystem::exists(path));
  std::filesystem::remove(path);
}

TEST(SpoolFile, SaysWhereItCannotWrite) {
  const auto file = SpoolFile::create("/proc/nowhere");
  ASSERT_FALSE(file);
  EXPECT_NE(file.error().what.find("/proc/nowhere"), std::string::npos);
}

}  // namespace
}  // namespace crowdline::net
