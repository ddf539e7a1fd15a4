#include "formats/byte_source.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "formats/byte_window.h"

namespace crowdline::formats {
namespace {

namespace fs = std::filesystem;

class ByteSourceTest : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "byte_source_XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return folder_ / name;
  }

  fs::path folder_;
};

std::string read_all(ByteSource& source) {
  std::string text;
  char buffer[7];
  while (true) {
    auto count = source.read(buffer, sizeof buffer);
    if (!count || *count == 0) return text;
    text.append(buffer, *count);
  }
}

TEST_F(ByteSourceTest, ReadsAFileTwice) {
  auto source = open_byte_source(write("a", "some bytes of a file"), nullptr);
  ASSERT_TRUE(source.has_value());
  EXPECT_EQ((*source)->progress(), 0.0);
  EXPECT_EQ(read_all(**source), "some bytes of a file");
  EXPECT_EQ((*source)->progress(), 1.0);
  ASSERT_TRUE((*source)->rewind().has_value());
  EXPECT_EQ(read_all(**source), "some bytes of a file");
}

TEST_F(ByteSourceTest, SaysWhatIsWrongWithAPath) {
  const auto missing = open_byte_source(folder_ / "missing", nullptr);
  ASSERT_FALSE(missing.has_value());
  EXPECT_EQ(missing.error().code, ErrorCode::kUsage);
  const auto below = open_byte_source(write("file", "x") + "/below", nullptr);
  ASSERT_FALSE(below.has_value());
  EXPECT_EQ(below.error().code, ErrorCode::kUsage);
  const auto directory = open_byte_source(folder_, nullptr);
  ASSERT_FALSE(directory.has_value());
  EXPECT_EQ(directory.error().code, ErrorCode::kUsage);
  EXPECT_NE(directory.error().what.find("folder"), std::string::npos);
}

TEST_F(ByteSourceTest, SpoolsAPipe) {
  const std::string pipe = folder_ / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  const std::string text(300'000, 'p');
  std::jthread writer([&] { std::ofstream(pipe, std::ios::binary) << text; });
  auto source = open_byte_source(pipe, nullptr);
  ASSERT_TRUE(source.has_value());
  EXPECT_EQ(read_all(**source), text);
  ASSERT_TRUE((*source)->rewind().has_value());
  EXPECT_EQ(read_all(**source), text);
}

TEST_F(ByteSourceTest, AStopEndsThePipe) {
  const std::string pipe = folder_ / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  std::atomic<bool> stop = false;
  std::jthread writer([&] {
    const int fd = ::open(pipe.c_str(), O_WRONLY);
    EXPECT_EQ(::write(fd, "begun", 5), 5);
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    stop = true;
    std::this_thread::sleep_for(std::chrono::milliseconds(400));  // never closed by the writer while the reader waits
    ::close(fd);
  });
  auto source = open_byte_source(pipe, &stop);
  ASSERT_TRUE(source.has_value());
  EXPECT_EQ(read_all(**source), "begun");
}

TEST(ByteWindow, HoldsABoundedPartAndPadsIt) {
  const std::string text(10'000, 'w');
  auto source = memory_source(text);
  ByteWindow window(*source, 100, 1000);
  std::size_t seen = 0;
  while (true) {
    while (window.more().value()) ASSERT_LE(window.view().size(), 1100U);
    if (window.view().empty()) break;
    const volatile char padding = window.view().data()[window.view().size() + kRecordPadding - 1];
    (void)padding;
    seen += window.view().size();
    window.consume(window.view().size());
  }
  EXPECT_EQ(seen, text.size());
  EXPECT_EQ(window.consumed(), text.size());
  EXPECT_TRUE(window.ended());
}

TEST(ByteWindow, GivesBack) {
  auto source = memory_source("abcdef");
  ByteWindow window(*source, 100);
  ASSERT_TRUE(window.more().value());
  window.consume(4);
  EXPECT_EQ(window.view(), "ef");
  window.give_back(3);
  EXPECT_EQ(window.view(), "bcdef");
  EXPECT_EQ(window.consumed(), 1U);
}

}  // namespace
}  // namespace crowdline::formats
