#include "files/private_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>
#include <vector>

namespace crowdline::files {
namespace {

struct Folder {
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "crowdline-files-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path); }
  std::filesystem::path path;
};

TEST(PrivateFile, IsReplacedAsAWholeAndForItsOwnerAlone) {
  const Folder folder;
  const PrivateFile file((folder.path / "a").string());
  EXPECT_FALSE(file.read().value().has_value()) << "there is none yet";
  ASSERT_TRUE(file.write("one").has_value());
  ASSERT_TRUE(file.write(std::string_view("t\0o", 3)).has_value());
  EXPECT_EQ(file.read().value().value(), std::string("t\0o", 3));
  struct stat facts{};
  ASSERT_EQ(::stat(file.path().c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 0777, 0600U);
  EXPECT_TRUE(file.remove().has_value());
  EXPECT_TRUE(file.remove().has_value()) << "gone is gone";
  EXPECT_TRUE(std::filesystem::is_empty(folder.path)) << "nothing is left beside it";
}

TEST(PrivateFile, RefusesWhatOthersMayRead) {
  const Folder folder;
  const std::string path = (folder.path / "a").string();
  std::ofstream(path) << "x";
  std::filesystem::permissions(path, std::filesystem::perms(0644));
  EXPECT_EQ(PrivateFile(path).read().error().code, ErrorCode::kNotAllowed);
  std::filesystem::remove(path);
  std::filesystem::create_symlink("/etc/hostname", path);
  EXPECT_FALSE(PrivateFile(path).read().has_value()) << "a link may lead anywhere";
}

TEST(PrivateFile, OneAtATimeHoldsTheLock) {
  const Folder folder;
  const PrivateFile file((folder.path / "a").string());
  int inside = 0;
  int most = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
      threads.emplace_back([&] {
        for (int round = 0; round < 5; ++round) {
          const auto lock = file.lock();
          ASSERT_TRUE(lock.has_value());
          most = std::max(most, ++inside);
          std::this_thread::yield();
          --inside;
        }
      });
    }
  }
  EXPECT_EQ(most, 1);
}

}  // namespace
}  // namespace crowdline::files
