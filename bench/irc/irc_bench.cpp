// Times the IRC parser on a file of lines: `irc_bench MODE FILE PASSES` reads the file once, parses all of its lines PASSES
// times on one core, and prints the nanoseconds a line of the fastest pass and a checksum that the work cannot be left out of.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <limits>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "irc/message.h"
#include "irc/tag_scan.h"

namespace crowdline::irc {
namespace {

// Where the parts and all tags of a line stand; nothing is looked at.
struct Split {
  std::size_t operator()(std::string_view text) {
    const auto line = parse_line(text);
    if (!line) return 0;
    tags.clear();
    each_tag(line->tags, text.data() + text.size(),
             [this](std::string_view key, std::string_view value) { tags.push_back({key, value}); });
    return tags.size() + line->parameters.size();
  }
  struct Tag {
    std::string_view key;
    std::string_view value;
  };
  std::vector<Tag> tags;
};

// A typed message of its own for each line, as peers give it.
struct Typed {
  std::size_t operator()(std::string_view text) {
    const auto line = parse_line(text);
    if (!line) return 0;
    const Message message = read_message(*line);
    const auto* chat = std::get_if<Privmsg>(&message);
    return chat == nullptr ? message.index() : chat->speech.text.size() + chat->speech.emotes.size();
  }
};

// The same for PRIVMSG, with one object for all lines.
struct Reused {
  std::size_t operator()(std::string_view text) {
    const auto line = parse_line(text);
    if (!line) return 0;
    if (line->command != "PRIVMSG") return read_message(*line).index();
    read_privmsg(*line, TagValues(*line), message);
    return message.speech.text.size() + message.speech.emotes.size();
  }
  Privmsg message;
};

template <typename Work>
void run(const std::vector<std::string_view>& lines, int passes, Work work) {
  double best = std::numeric_limits<double>::max();
  std::size_t sum = 0;
  for (int pass = 0; pass < passes; ++pass) {
    const auto start = std::chrono::steady_clock::now();
    for (const std::string_view line : lines) sum += work(line);
    const std::chrono::duration<double, std::nano> took = std::chrono::steady_clock::now() - start;
    best = std::min(best, took.count() / static_cast<double>(lines.size()));
  }
  std::printf("%.1f %zu\n", best, sum);
}

int measure(std::string_view mode, const char* path, int passes) {
  std::stringstream read;
  read << std::ifstream(path, std::ios::binary).rdbuf();
  const std::string text = read.str();
  std::vector<std::string_view> lines;
  each_line(text, [&lines](std::string_view line) { lines.push_back(line); });
  if (lines.empty()) return 1;
  if (mode == "split") run(lines, passes, Split{});
  if (mode == "typed") run(lines, passes, Typed{});
  if (mode == "reused") run(lines, passes, Reused{});
  return 0;
}

}  // namespace
}  // namespace crowdline::irc

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fputs("irc_bench split|typed|reused FILE PASSES\n", stderr);
    return 2;
  }
  return crowdline::irc::measure(argv[1], argv[2], std::atoi(argv[3]));
}
