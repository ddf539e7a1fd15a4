#include "twitch/token_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace crowdline::twitch {
namespace {

struct Folder {
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "crowdline-login-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path); }
  std::filesystem::path path;
};

Token login() {
  return {.access = Secret("acc\"ess"),
          .refresh = Secret("ref"),
          .expires_ms = 5,
          .scopes = {"chat:read"},
          .client_id = "c",
          .login = "ana",
          .user_id = "7"};
}

TEST(TokenFile, KeepsALogin) {
  const Folder folder;
  const TokenFile file((folder.path / "twitch.json").string());
  EXPECT_FALSE(file.read().value().has_value()) << "there is none yet";
  ASSERT_TRUE(file.write(login()).has_value());
  const auto token = file.read().value().value();
  EXPECT_EQ(token.access, login().access);
  EXPECT_EQ(token.refresh, login().refresh);
  EXPECT_EQ(token.expires_ms, 5);
  EXPECT_EQ(token.scopes, login().scopes);
  EXPECT_EQ(token.login, "ana");
  EXPECT_EQ(token.user_id, "7");
  EXPECT_EQ(token.client_id, "c");
  EXPECT_TRUE(file.remove().has_value());
  EXPECT_TRUE(file.remove().has_value()) << "gone is gone";
}

TEST(TokenFile, IsForItsOwnerAloneAndReplacedAsAWhole) {
  const Folder folder;
  const std::string path = (folder.path / "twitch.json").string();
  const TokenFile file(path);
  ASSERT_TRUE(file.write(login()).has_value());
  ASSERT_TRUE(file.write(login()).has_value());
  struct stat facts{};
  ASSERT_EQ(::stat(path.c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 0777, 0600U);
  std::size_t files = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path)) ++files;
  EXPECT_EQ(files, 1U) << "nothing is left beside it";
}

TEST(TokenFile, RefusesWhatOthersMayRead) {
  const Folder folder;
  const std::string path = (folder.path / "twitch.json").string();
  ASSERT_TRUE(TokenFile(path).write(login()).has_value());
  ASSERT_EQ(::chmod(path.c_str(), 0644), 0);
  const auto read = TokenFile(path).read();
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(read.error().code, ErrorCode::kNotAllowed);
}

TEST(TokenFile, ErrorsNeverShowTheContents) {
  const Folder folder;
  const std::string path = (folder.path / "twitch.json").string();
  std::ofstream(path) << R"({"access_token":5,"refresh_token":"s3cr3t"})";
  ASSERT_EQ(::chmod(path.c_str(), 0600), 0);
  const auto read = TokenFile(path).read();
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(read.error().code, ErrorCode::kNotUnderstood);
  EXPECT_FALSE(read.error().sentence().contains("s3cr3t"));
  const auto lost = TokenFile((folder.path / "no/such/folder").string()).write(login());
  ASSERT_FALSE(lost.has_value());
  EXPECT_FALSE(lost.error().sentence().contains("acc"));
}

}  // namespace
}  // namespace crowdline::twitch
