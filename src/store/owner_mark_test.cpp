#include "store/owner_mark.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace crowdline::store {
namespace {

class OwnerMarkTest : public testing::Test {
 protected:
  void SetUp() override { std::filesystem::remove_all(folder_); }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::size_t files() const {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(folder_), std::filesystem::directory_iterator()));
  }

  const std::string folder_ =
      std::filesystem::temp_directory_path() / ("crowdline-owners-" + std::to_string(::getpid()));
};

TEST_F(OwnerMarkTest, OneMarkSeesAnotherAsLongAsItIsThere) {
  auto mine = OwnerMark::make(folder_).value();
  auto other = OwnerMark::make(folder_).value();
  EXPECT_NE(mine->name(), other->name());
  EXPECT_TRUE(mine->is_other(other->name()));
  EXPECT_FALSE(mine->is_other(mine->name()));
  const std::string name = other->name();
  other.reset();
  EXPECT_FALSE(mine->is_other(name));
  EXPECT_EQ(files(), 1U);
}

TEST_F(OwnerMarkTest, AKilledProcessOwnsNothing) {
  int pipes[2];
  ASSERT_EQ(::pipe(pipes), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    auto mark = OwnerMark::make(folder_);
    if (mark) (void)!::write(pipes[1], (*mark)->name().data(), 16);
    ::pause();
    ::_exit(0);
  }
  std::string name(16, ' ');
  ASSERT_EQ(::read(pipes[0], name.data(), 16), 16);
  auto mine = OwnerMark::make(folder_).value();
  EXPECT_TRUE(mine->is_other(name));
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  EXPECT_FALSE(mine->is_other(name));
  EXPECT_EQ(files(), 1U);
  ::close(pipes[0]), ::close(pipes[1]);
}

TEST_F(OwnerMarkTest, NamesFromRowsAreNoPaths) {
  auto mine = OwnerMark::make(folder_).value();
  const std::string outside = folder_ + "/../" + std::to_string(::getpid()) + "outside.owner";
  std::ofstream(outside) << "x";
  EXPECT_FALSE(mine->is_other("../" + std::to_string(::getpid()) + "outside"));
  EXPECT_FALSE(mine->is_other(""));
  EXPECT_TRUE(std::filesystem::exists(outside));
  std::filesystem::remove(outside);
}

TEST_F(OwnerMarkTest, AFolderThatCannotBeMadeIsAnError) {
  std::ofstream(folder_) << "a file";
  EXPECT_EQ(OwnerMark::make(folder_).error().code, ErrorCode::kInternal);
}

}  // namespace
}  // namespace crowdline::store
