// For tests: time that moves when told, wires that remember, chat files of our own.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "sim/core.h"
#include "sim/irc_hub.h"
#include "sim/wire.h"

namespace crowdline::sim {

class FakeWire : public Wire {
 public:
  void send_text(std::string_view text) override {
    if (!closed && !muted) frames.emplace_back(text);
  }
  void send_half(std::string_view text) override { half = text.substr(0, text.size() / 2), closed = true; }
  void send_bad_frame() override { bad_frame = true; }
  void close(std::uint16_t code, std::string_view) override { closed = true, close_code = code; }
  void drop() override { dropped = true, closed = true; }
  void mute() override { muted = true; }
  void set_rate(std::size_t bytes_per_second) override { rate = bytes_per_second; }

  // All text so far, and forgets it.
  std::string take() {
    std::string text;
    for (const auto& frame : std::exchange(frames, {})) text += frame;
    return text;
  }

  std::vector<std::string> frames;
  std::string half;
  bool closed = false, dropped = false, muted = false, bad_frame = false;
  std::uint16_t close_code = 0;
  std::size_t rate = 0;
};

// A core whose time stands still between calls of pass().
class TestStage {
 public:
  static constexpr std::int64_t kZeroMs = 1'790'000'000'000;

  explicit TestStage(std::string_view faults = {}, double speed = 1)
      : core{.clock = SimClock(kZeroMs, speed, now_), .faults = plan(faults), .now = [this] { return now_; }} {
    core.at = [this](Core::Time when, std::function<void()> task) { tasks_.emplace(when, std::move(task)); };
  }

  // Lets simulated time pass, running what becomes due.
  void pass(std::int64_t simulated_ms) {
    const auto end = now_ + core.clock.real(simulated_ms);
    while (!tasks_.empty() && tasks_.begin()->first <= end) {
      now_ = std::max(now_, tasks_.begin()->first);
      auto node = tasks_.extract(tasks_.begin());
      node.mapped()();
    }
    now_ = end;
  }

  static FaultPlan plan(std::string_view spec) {
    auto parsed = FaultPlan::parse(spec, 7);
    EXPECT_TRUE(parsed) << parsed.error().sentence();
    return parsed ? *std::move(parsed) : FaultPlan();
  }

 private:
  Core::Time now_ = Core::Time(std::chrono::hours(1));
  std::multimap<Core::Time, std::function<void()>> tasks_;

 public:
  Core core;
};

// A file in the test's folder that is gone with it.
class TestFile {
 public:
  TestFile(std::string_view name, std::string_view text)
      : path_(testing::TempDir() + "crowdline-sim-" + std::to_string(::getpid()) + "-" + std::string(name)) {
    std::ofstream(path_, std::ios::binary) << text;
  }
  ~TestFile() { std::filesystem::remove(path_); }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

inline std::shared_ptr<const ChatScript> script_of(std::string_view name, std::string_view text) {
  const TestFile file(name, text);
  auto script = read_chat_script(file.path());
  EXPECT_TRUE(script) << script.error().sentence();
  return script ? *script : nullptr;
}

// Four messages in ten seconds.
inline std::shared_ptr<const ChatScript> small_script() {
  return script_of("small.tsv",
                   "offset_s\tauthor\tbadges\ttext\temotes\n"
                   "1\tamy\tmoderator/1\thello there\t\n"
                   "2\tbo\t\tKappa hi Kappa\tKappa\n"
                   "4\tcy\t\twow\t\n"
                   "10\tamy\tmoderator/1\tbye\t\n");
}

}  // namespace crowdline::sim
