#include "app/whole_file.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

namespace crowdline::app {
namespace {

class WholeFile : public testing::Test {
 protected:
  ~WholeFile() override { std::filesystem::remove_all(folder_); }
  std::string folder_ = std::filesystem::temp_directory_path() / ("whole-file-" + std::to_string(::getpid()));
};

TEST_F(WholeFile, ComesBackAsWritten) {
  const std::string path = folder_ + "/new/page.md";
  ASSERT_TRUE(write_whole(path, std::string(3 << 20, 'x')));
  ASSERT_TRUE(write_whole(path, std::string("a\0b", 3))) << "an old file is replaced";
  EXPECT_EQ(read_whole(path).value(), std::string("a\0b", 3));
  EXPECT_FALSE(std::filesystem::exists(path + ".unfinished"));
}

TEST_F(WholeFile, ThatCannotBeWrittenLeavesNothing) {
  ASSERT_TRUE(write_whole(folder_ + "/page", "old"));
  const auto under_a_file = write_whole(folder_ + "/page/below", "new");
  ASSERT_FALSE(under_a_file);
  EXPECT_NE(under_a_file.error().what.find("/page/below cannot be written"), std::string::npos);
  EXPECT_EQ(read_whole(folder_ + "/page").value(), "old");
}

TEST_F(WholeFile, ThatIsMissingIsSaid) { EXPECT_FALSE(read_whole(folder_ + "/none")); }

}  // namespace
}  // namespace crowdline::app
