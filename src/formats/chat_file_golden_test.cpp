// Every fixture through its reader: tests/golden/formats/NAME.json holds what came out.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <utility>

#include "formats/chat_file.h"
#include "formats/item_dump.h"

namespace crowdline::formats {
namespace {

namespace fs = std::filesystem;

const fs::path kFixtures = fs::path(CROWDLINE_SOURCE_DIR) / "tests/fixtures/formats";
const fs::path kGolden = fs::path(CROWDLINE_SOURCE_DIR) / "tests/golden/formats";

std::vector<std::string> fixture_names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(kFixtures)) names.push_back(entry.path().filename());
  std::ranges::sort(names);
  return names;
}

std::string dump(const fs::path& path, std::uint64_t key, std::size_t read_size, std::size_t batch) {
  ChatFileOptions options;
  options.path = path;
  options.key = NameKey::fixed(key);
  options.read_size = read_size;
  auto file = open_chat_file(options);
  if (!file) return file.error().sentence() + "\n";
  const chat::StreamInfo info = (*file)->info();
  Json head = {{"input", path.filename()},
               {"reader", (*file)->reader()},
               {"id", info.id},
               {"platform", chat::to_string(info.platform)},
               {"url", info.url},
               {"title", info.title},
               {"channel", info.channel},
               {"category", info.category},
               {"language", info.language},
               {"started_at", info.started_at},
               {"duration_ms", info.duration_ms}};
  std::string text = to_text(head);
  text.back() = ',';
  text += "\n\"items\":[";
  const char* separator = "\n";
  ItemDump dump_item;
  while (true) {
    auto items = (*file)->next(batch);
    if (!items || items->empty()) return text + (items ? "\n]}\n" : items.error().sentence());
    for (const auto& item : *items) text += std::exchange(separator, ",\n") + to_text(dump_item(item));
  }
}

class ChatFileGolden : public ::testing::TestWithParam<std::string> {};

TEST_P(ChatFileGolden, GivesTheItemsThatAreKept) {
  const fs::path golden = kGolden / (GetParam() + ".json");
  const std::string actual = dump(kFixtures / GetParam(), 1, 256 * 1024, 1000);
  if (std::getenv("CROWDLINE_REWRITE_GOLDEN") != nullptr) {
    std::ofstream(golden, std::ios::binary) << actual;
    return;
  }
  std::stringstream expected;
  expected << std::ifstream(golden, std::ios::binary).rdbuf();
  EXPECT_EQ(actual, expected.str()) << "CROWDLINE_REWRITE_GOLDEN=1 rewrites " << golden;
}

TEST_P(ChatFileGolden, DependsOnNeitherReadSizeNorBatchNorKey) {
  const fs::path path = kFixtures / GetParam();
  const std::string whole = dump(path, 1, 256 * 1024, 1000);
  for (const std::size_t read_size : {1, 7, 64, 1000})
    EXPECT_EQ(dump(path, 99 + read_size, read_size, 1 + read_size % 5), whole) << read_size;
}

INSTANTIATE_TEST_SUITE_P(Fixtures, ChatFileGolden, ::testing::ValuesIn(fixture_names()), [](const auto& info) {
  std::string name = info.param;
  for (char& c : name) {
    if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
  }
  return name;
});

}  // namespace
}  // namespace crowdline::formats
