// Threads and killed processes: what is read is always a whole transaction. Runs under the thread sanitizer, too.
#include <signal.h>
#include <sys/wait.h>

#include <atomic>
#include <chrono>
#include <random>
#include <thread>

#include "store/store_fixture.h"

namespace crowdline::store {
namespace {

// Version `n` of a stream: record, all windows, the moment and the event carry the same number.
StreamChange version(const std::string& id, std::uint64_t n) {
  StreamChange change;
  change.stream = id;
  change.record = record_of(id, StreamStatus::kLive);
  change.record->messages = n;
  const std::string text = std::to_string(n);
  for (std::int64_t i = 0; i < 20; ++i) change.windows.push_back(window_piece(i * 60'000, text));
  change.summaries = {summary_piece("w0", "window", 0, "words of version " + text)};
  change.moments = std::vector{moment_piece(0, text)};
  change.events = {{0, "window", text}};
  return change;
}

bool is_whole(const TimelineStore& store, const std::string& id) {
  const auto windows = store.windows(id, 0, 10'000'000);
  if (!windows || windows->size() != 20) return false;
  for (const StoredPiece& window : *windows) {
    if (window.json != windows->front().json) return false;
  }
  return true;
}

TEST(SqliteThreads, ReadersSeeWholeTransactions) {
  const TemporaryFolder folder;
  SqliteOptions options;
  options.readers = 2;
  const auto store = open_or_die(folder.file("a.db"), options);
  for (const char* id : {"a", "b"}) ASSERT_TRUE(store->apply(version(id, 0)).has_value());
  std::atomic<int> writing{2};
  std::atomic<int> broken{0}, reads{0};
  std::vector<std::thread> threads;
  for (const char* id : {"a", "b"}) {
    threads.emplace_back([&, id] {
      for (std::uint64_t n = 1; n <= 60; ++n) broken += store->apply(version(id, n)).has_value() ? 0 : 1;
      --writing;
    });
  }
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&, i] {
      while (writing > 0) {
        const std::string id = i % 2 == 0 ? "a" : "b";
        broken += is_whole(*store, id) ? 0 : 1;
        broken += store->search("version", 5).has_value() ? 0 : 1;
        broken += store->streams({}).has_value() && store->healthy() ? 0 : 1;
        broken += store->events_after(id, 0, 100).has_value() ? 0 : 1;
        ++reads;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(broken, 0);
  EXPECT_GT(reads, 3);
  EXPECT_EQ(store->last_event("a"), 61);
  EXPECT_EQ(store->stream("b")->messages, 60u);
}

TEST(SqliteThreads, ChangesThatShareATransactionFailAlone) {
  const TemporaryFolder folder;
  const auto store = open_or_die(folder.file("a.db"));
  std::atomic<int> wrong{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 40; ++i) {
    threads.emplace_back([&, i] {
      StreamChange change = version("s" + std::to_string(i), 3);
      const int kind = i % 3;
      if (kind == 1) change.record.reset();                                                   // of an unknown stream
      if (kind == 2) change.summaries.push_back({.id = "x", .level = "week", .json = "{}"});  // after its windows
      const auto applied = store->apply(change);
      if (applied.has_value() != (kind == 0)) ++wrong;
      if (store->stream(change.stream).has_value() != (kind == 0)) ++wrong;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, 0);
  EXPECT_EQ(store->streams({})->total, 14U);
  for (int i = 0; i < 40; i += 3) EXPECT_TRUE(is_whole(*store, "s" + std::to_string(i)));
}

TEST(SqliteThreads, TwoStoresMayShareAFile) {
  const TemporaryFolder folder;
  std::atomic<int> failed{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 3; ++i) {
    threads.emplace_back([&, i] {
      const auto store = open_sqlite_store(folder.file("a.db"));
      if (!store) ++failed;
      for (std::uint64_t n = 0; store && n < 20; ++n) {
        failed += (*store)->apply(version("s" + std::to_string(i), n)).has_value() ? 0 : 1;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(failed, 0);
  EXPECT_EQ(open_or_die(folder.file("a.db"))->streams({})->total, 3u);
}

[[noreturn]] void write_for_ever(const std::string& path, int ready) {
  const auto store = open_sqlite_store(path);
  if (!store) _exit(1);
  for (std::uint64_t n = 1;; ++n) {
    if (!(*store)->apply(version("a", n))) _exit(2);
    if (n == 3 && write(ready, "x", 1) != 1) _exit(3);
  }
}

TEST(SqliteThreads, AKilledWriterLeavesWholeTransactions) {
  const TemporaryFolder folder;
  std::mt19937 random(5);
  std::uint64_t last = 0;
  for (int round = 0; round < 12; ++round) {
    int pipes[2];
    ASSERT_EQ(pipe(pipes), 0);
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) write_for_ever(folder.file("a.db"), pipes[1]);
    close(pipes[1]);
    char byte = 0;
    ASSERT_EQ(read(pipes[0], &byte, 1), 1);
    close(pipes[0]);
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 20'000));
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status));
    const auto store = open_or_die(folder.file("a.db"));
    ASSERT_TRUE(is_whole(*store, "a"));
    const std::uint64_t n = store->stream("a")->messages;
    EXPECT_GE(n, 3u);
    EXPECT_EQ(store->windows("a", 0, 1)->front().json, std::to_string(n));
    EXPECT_EQ(store->moments("a")->size(), 1u);
    const auto events = store->events_after("a", store->last_event("a").value() - 1, 5).value();
    EXPECT_EQ(events.at(0).data, std::to_string(n));
    EXPECT_EQ(store->search("version " + std::to_string(n), 5)->size(), 1u);
    last += n;
  }
  EXPECT_GT(last, 36u);
}

}  // namespace
}  // namespace crowdline::store
