#include "buffer/chat_journal.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace crowdline::buffer {
namespace {

class ChatJournalTest : public testing::Test {
 protected:
  ~ChatJournalTest() override { ::unlink(path.c_str()); }

  static std::vector<chat::SourceItem> batch(int first, int count) {
    std::vector<chat::SourceItem> items;
    for (int i = first; i < first + count; ++i)
      items.emplace_back(chat::ChatMessage{.id = std::to_string(i), .offset_ms = i, .text = "secret words"});
    return items;
  }
  std::vector<std::string> ids(StoredChat& chat) {
    std::vector<std::string> found;
    for (auto items = chat.next(3); !items.empty(); items = chat.next(3)) {
      for (const auto& item : items) found.push_back(std::get<chat::ChatMessage>(item).id);
    }
    return found;
  }
  std::string bytes() const {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  std::string path = fmt::format("{}journal-{}", testing::TempDir(), ::getpid());
  JournalHead head{.info = {.id = "s", .url = "u"}, .key = NameKey::fixed(3), .window_ms = 60'000, .created_ms = 5};
};

TEST_F(ChatJournalTest, GivesBackWhatWasAppended) {
  const auto journal = ChatJournal::create(path, head).value();
  ASSERT_TRUE(journal->append(batch(0, 2)));
  ASSERT_TRUE(journal->append(batch(2, 5)));
  const auto chat = StoredChat::open(path).value();
  EXPECT_EQ(chat->head().info.id, "s");
  EXPECT_EQ(chat->head().key.bytes(), head.key.bytes());
  EXPECT_EQ(chat->head().window_ms, 60'000);
  EXPECT_EQ(ids(*chat), (std::vector<std::string>{"0", "1", "2", "3", "4", "5", "6"}));
  EXPECT_EQ(chat->end(), journal->size());
}

TEST_F(ChatJournalTest, IsForItsOwnerOnlyAndGoesAtTheEnd) {
  const auto journal = ChatJournal::create(path, head).value();
  struct stat status{};
  ASSERT_EQ(::stat(path.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600U);
  journal->remove();
  EXPECT_FALSE(std::filesystem::exists(path));
}

// The process may end in the middle of a write: at any byte.
TEST_F(ChatJournalTest, ATornEndIsCutOffAndGoneOnWith) {
  (void)ChatJournal::create(path, head).value()->append(batch(0, 3));
  const std::string whole = bytes();
  std::size_t three = 0;
  for (std::size_t size = 0; size < whole.size(); ++size) {
    std::ofstream(path, std::ios::binary) << whole.substr(0, size);
    const auto chat = StoredChat::open(path);
    if (!chat) {
      EXPECT_EQ(chat.error().code, ErrorCode::kNotUnderstood);
      continue;
    }
    auto found = ids(**chat);
    ASSERT_LT(found.size(), 3U);
    three = std::max(three, found.size());
    ASSERT_TRUE(ChatJournal::reopen(path, (*chat)->end()).value()->append(batch(9, 1)));
    found.emplace_back("9");
    EXPECT_EQ(ids(*StoredChat::open(path).value()), found) << size;
  }
  EXPECT_EQ(three, 2U);
}

TEST_F(ChatJournalTest, DamageEndsTheReading) {
  (void)ChatJournal::create(path, head).value()->append(batch(0, 3));
  std::string damaged = bytes();
  damaged[damaged.find("secret", damaged.find("secret") + 1)] ^= 1;
  std::ofstream(path, std::ios::binary) << damaged;
  EXPECT_EQ(ids(*StoredChat::open(path).value()), std::vector<std::string>{"0"});
}

TEST_F(ChatJournalTest, OtherFilesAreNoJournals) {
  std::ofstream(path) << "a letter";
  EXPECT_EQ(StoredChat::open(path).error().code, ErrorCode::kNotUnderstood);
  EXPECT_EQ(StoredChat::open(path + "-missing").error().code, ErrorCode::kInternal);
  EXPECT_EQ(ChatJournal::create("/nonexistent/x", head).error().code, ErrorCode::kInternal);
}

}  // namespace
}  // namespace crowdline::buffer
