#include "formats/line_cutter.h"

#include <gtest/gtest.h>

#include "formats/csv_cutter.h"

namespace crowdline::formats {
namespace {

// The records between "|", with "!" and the problem before those that have one, and "~" behind one that is cut off.
std::string cut(RecordCutter& cutter) {
  std::string text;
  while (true) {
    auto record = cutter.next();
    if (!record || !*record) return text;
    text += "|" + ((*record)->problem.empty() ? std::string((*record)->bytes) : "!" + std::string((*record)->problem)) +
            ((*record)->cut_off ? "~" : "");
  }
}

std::string cut_lines(std::string_view bytes, std::size_t read_size) {
  auto source = memory_source(bytes);
  ByteWindow window(*source, read_size);
  LineCutter cutter(window);
  return cut(cutter);
}

std::string cut_csv(std::string_view bytes, std::size_t read_size) {
  auto source = memory_source(bytes);
  ByteWindow window(*source, read_size);
  CsvCutter cutter(window, ',');
  return cut(cutter);
}

TEST(LineCutter, CutsLines) {
  for (const std::size_t read_size : {1, 2, 1000}) {
    EXPECT_EQ(cut_lines("a\nb\r\n\n \t\r\nc\n", read_size), "|a|b|c");
    EXPECT_EQ(cut_lines("a\nlast", read_size), "|a|last~");
    EXPECT_EQ(cut_lines("", read_size), "");
    EXPECT_EQ(cut_lines("\n\n", read_size), "");
  }
}

TEST(LineCutter, SkipsLongLines) {
  const std::string text = "a\n" + std::string(kLongestRecord, 'x') + "\nb\n" + std::string(3 * kLongestRecord, 'y');
  for (const std::size_t read_size : {4096, 100'000, 5'000'000})
    EXPECT_EQ(cut_lines(text, read_size), "|a|!record_too_long|b|!record_too_long");
}

TEST(CsvCutter, CutsRecordsWithLineEndsInside) {
  for (const std::size_t read_size : {1, 3, 1000}) {
    EXPECT_EQ(cut_csv("a,b\n\"x\ny\",z\r\n\nlast", read_size), "|a,b|\"x\ny\",z|last~");
    EXPECT_EQ(cut_csv("\"he said \"\"no\"\"\nand left\",1\n2,3\n", read_size),
              "|\"he said \"\"no\"\"\nand left\",1|2,3");
    EXPECT_EQ(cut_csv("5\" wide,1\n2\" wide,3\n", read_size), "|5\" wide,1|2\" wide,3")
        << "a quote inside a field opens nothing";
    EXPECT_EQ(cut_csv("1,\"closed at the end\"", read_size), "|1,\"closed at the end\"~");
  }
}

TEST(CsvCutter, GivesUpOnQuotesThatNeverClose) {
  for (const std::size_t read_size : {1, 1000}) {
    EXPECT_EQ(cut_csv("1,\"open\n2,b\n3,c\n", read_size), "|!bad_quotes|2,b|3,c");
    EXPECT_EQ(cut_csv("1,a\n2,\"cut off", read_size), "|1,a|!truncated~");
  }
  EXPECT_EQ(cut_csv("1,\"open\n" + std::string(kLongestCsvRecord, 'x') + "\n3,c\n", 1000),
            "|!bad_quotes|!record_too_long|3,c");
}

}  // namespace
}  // namespace crowdline::formats
