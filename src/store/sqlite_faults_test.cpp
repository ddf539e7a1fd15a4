// What the store says when the file, the folder or the disk is not as it should be. It never crashes.
#include <gmock/gmock.h>
#include <sys/wait.h>

#include <fstream>
#include <random>

#include "store/migrations.h"
#include "store/store_fixture.h"

namespace crowdline::store {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

StreamChange big_change(const std::string& id, int windows) {
  std::mt19937 random(7);
  StreamChange change;
  change.stream = id;
  change.record = record_of(id);
  for (int i = 0; i < windows; ++i) {
    std::string noise(2000, ' ');
    for (char& c : noise) c = static_cast<char>('a' + random() % 26);
    change.windows.push_back(window_piece(i * 60'000, "\"" + noise + "\""));
  }
  return change;
}

void write_file(const std::string& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

TEST(SqliteFaults, AFolderThatDoesNotExist) {
  const auto store = open_sqlite_store("/nowhere/at/all/a.db");
  ASSERT_FALSE(store.has_value());
  EXPECT_EQ(store.error().code, ErrorCode::kInternal);
  EXPECT_THAT(store.error().sentence(),
              AllOf(HasSubstr("cannot be opened: /nowhere/at/all/a.db"), HasSubstr("folder exists")));
}

TEST(SqliteFaults, AFolderInPlaceOfTheFile) {
  const TemporaryFolder folder;
  EXPECT_THAT(open_sqlite_store(folder.path().string()).error().sentence(), HasSubstr("cannot be opened"));
}

TEST(SqliteFaults, AFileThatIsNoDatabase) {
  const TemporaryFolder folder;
  write_file(folder.file("a.db"), std::string(5000, 'x'));
  const auto store = open_sqlite_store(folder.file("a.db"));
  ASSERT_FALSE(store.has_value());
  EXPECT_THAT(store.error().sentence(), HasSubstr("is no Crowdline database"));
}

TEST(SqliteFaults, ADatabaseOfAnotherProgramIsLeftAlone) {
  const TemporaryFolder folder;
  {
    auto other = SqliteHandle::open(folder.file("a.db"), SqliteHandle::Mode::kWriter);
    ASSERT_TRUE((*other)->script("CREATE TABLE theirs(x)").has_value());
  }
  const auto store = open_sqlite_store(folder.file("a.db"));
  ASSERT_FALSE(store.has_value());
  EXPECT_THAT(store.error().sentence(), HasSubstr("belongs to another program"));
  auto other = SqliteHandle::open(folder.file("a.db"), SqliteHandle::Mode::kReader);
  EXPECT_EQ((*other)->integer("SELECT count(*) FROM sqlite_schema").value(), 1);
}

TEST(SqliteFaults, ANewerVersionIsRefused) {
  const TemporaryFolder folder;
  open_or_die(folder.file("a.db"));
  {
    auto handle = SqliteHandle::open(folder.file("a.db"), SqliteHandle::Mode::kWriter);
    ASSERT_TRUE((*handle)->script("PRAGMA user_version=99").has_value());
  }
  const auto store = open_sqlite_store(folder.file("a.db"));
  ASSERT_FALSE(store.has_value());
  EXPECT_THAT(store.error().sentence(), AllOf(HasSubstr("newer Crowdline"), HasSubstr("99")));
}

// Damages every part of a filled database in turn: opening and reading may fail, but only with a sentence.
TEST(SqliteFaults, ADamagedDatabaseNeverCrashes) {
  const TemporaryFolder folder;
  const std::string path = folder.file("a.db");
  {
    const auto store = open_or_die(path);
    StreamChange change = big_change("a", 40);
    for (int i = 0; i < 40; ++i)
      change.summaries.push_back(summary_piece("w" + std::to_string(i), "window", i, "some words"));
    ASSERT_TRUE(store->apply(change).has_value());
  }
  std::ifstream file(path, std::ios::binary);
  const std::string whole((std::istreambuf_iterator<char>(file)), {});
  std::mt19937 random(11);
  int failures = 0;
  for (int round = 0; round < 60; ++round) {
    std::string bad = whole;
    const std::size_t at = random() % bad.size();
    for (std::size_t i = at; i < std::min(at + 300, bad.size()); ++i) bad[i] = static_cast<char>(random());
    if (round % 5 == 0) bad.resize(at);
    write_file(path, bad);
    const auto store = open_sqlite_store(path);
    bool failed = !store.has_value();
    if (store) {
      failed |= !document_text(**store, "a").has_value();
      failed |= !(*store)->search("words", 9).has_value();
      failed |= !(*store)->apply(big_change("b", 5)).has_value();
      failed |= !(*store)->remove("a").has_value();
      (void)(*store)->healthy();
    } else {
      EXPECT_FALSE(store.error().what.empty());
    }
    failures += failed ? 1 : 0;
    std::filesystem::remove(path + "-wal");
    std::filesystem::remove(path + "-shm");
  }
  EXPECT_GT(failures, 10);
}

TEST(SqliteFaults, AFullDiskIsToldAndLeavesWholeTransactions) {
  const TemporaryFolder folder;
  SqliteOptions options;
  options.largest_pages = 80;
  const auto store = open_or_die(folder.file("a.db"), options);
  ASSERT_TRUE(store->apply(big_change("a", 3)).has_value());
  const auto full = store->apply(big_change("b", 500));
  ASSERT_FALSE(full.has_value());
  EXPECT_THAT(full.error().sentence(), AllOf(HasSubstr("no room is left"), HasSubstr("free some space")));
  EXPECT_EQ(store->stream("b").error().code, ErrorCode::kNotFound);
  EXPECT_EQ(store->windows("a", 0, 1'000'000)->size(), 3u);
  EXPECT_TRUE(store->apply(big_change("c", 1)).has_value());
  EXPECT_TRUE(store->healthy());
}

TEST(SqliteFaults, AFailedWriteIsUnhealthyUntilWritingWorksAgain) {
  const TemporaryFolder folder;
  const auto store = open_or_die(folder.file("a.db"));
  EXPECT_TRUE(store->healthy());
  auto other = SqliteHandle::open(folder.file("a.db"), SqliteHandle::Mode::kWriter);
  ASSERT_TRUE((*other)->script("DROP TABLE lane").has_value());
  EXPECT_FALSE(store
                   ->apply([] {
                     StreamChange change = big_change("a", 1);
                     change.lanes = {{0, "x"}};
                     return change;
                   }())
                   .has_value());
  EXPECT_TRUE(store->healthy());  // a small write works: it was that change alone
}

// Root may write everywhere, so the reading user is another one, in a process of its own.
TEST(SqliteFaults, AFolderThatMayNotBeWritten) {
  const TemporaryFolder folder;
  open_or_die(folder.file("there.db"));
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0555));
  std::filesystem::permissions(folder.file("there.db"), std::filesystem::perms(0444));
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    if (geteuid() == 0 && setresuid(65534, 65534, 65534) != 0) _exit(9);
    const auto fresh = open_sqlite_store(folder.file("new.db"));
    const auto there = open_sqlite_store(folder.file("there.db"));
    const bool told = !fresh && fresh.error().what.starts_with("the database cannot be opened") && !there &&
                      there.error().code == ErrorCode::kInternal && !there.error().hint.empty();
    _exit(told ? 0 : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_EQ(WEXITSTATUS(status), 0);
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0755));
}

TEST(Migrations, RunOnceEachAndWholeOrNotAtAll) {
  const TemporaryFolder folder;
  auto handle = SqliteHandle::open(folder.file("a.db"), SqliteHandle::Mode::kWriter);
  SqliteHandle& db = **handle;
  const std::array steps{Migration{1, "CREATE TABLE a(x)"}, Migration{2, "CREATE TABLE b(x); CREATE TABLE a(x);"}};
  EXPECT_FALSE(migrate(db, steps).has_value());
  EXPECT_EQ(db.integer("PRAGMA user_version").value(), 0);
  EXPECT_EQ(db.integer("SELECT count(*) FROM sqlite_schema").value(), 0);
  EXPECT_TRUE(migrate(db, std::span(steps).first(1)).has_value());
  EXPECT_TRUE(migrate(db, std::span(steps).first(1)).has_value());
  const std::array later{steps[0], Migration{2, "CREATE TABLE b(x)"}};
  EXPECT_TRUE(migrate(db, later).has_value());
  EXPECT_EQ(db.integer("PRAGMA user_version").value(), 2);
  EXPECT_FALSE(migrate(db, std::span(steps).first(1)).has_value());
}

}  // namespace
}  // namespace crowdline::store
