#include "formats/decompress.h"

#include <gtest/gtest.h>
#include <zlib.h>
#include <zstd.h>

#include "formats/hashing_source.h"

namespace crowdline::formats {
namespace {

std::string gzip(std::string_view text) {
  std::string packed(compressBound(text.size()) + 100, '\0');
  z_stream stream{};
  EXPECT_EQ(deflateInit2(&stream, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY), Z_OK);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

std::string zstd(std::string_view text) {
  std::string packed(ZSTD_compressBound(text.size()), '\0');
  packed.resize(ZSTD_compress(packed.data(), packed.size(), text.data(), text.size(), 3));
  return packed;
}

// Everything that can be unpacked, then "!" and the damage.
std::string unpack(std::string_view packed, std::size_t read_size = 1000) {
  auto source = decompressed(memory_source(packed));
  EXPECT_TRUE(source.has_value());
  std::string text;
  std::string buffer(read_size, '\0');
  while (true) {
    auto count = (*source)->read(buffer.data(), buffer.size());
    if (!count) return "error: " + count.error().what;
    if (*count == 0) break;
    text.append(buffer, 0, *count);
  }
  return (*source)->damage().empty() ? text : text + "!" + std::string((*source)->damage());
}

std::string long_text() {
  std::string text;
  for (int i = 0; i < 50'000; ++i) text += std::to_string(i * 7919 % 10007) + "\n";
  return text;
}

TEST(Decompress, TellsPackingsByTheirFirstBytes) {
  EXPECT_EQ(packing_of(gzip("a")), Packing::kGzip);
  EXPECT_EQ(packing_of(zstd("a")), Packing::kZstd);
  EXPECT_EQ(packing_of("\x5A\x2A\x4D\x18"), Packing::kZstd) << "a skippable frame";
  EXPECT_EQ(packing_of("plain"), Packing::kNone);
  EXPECT_EQ(packing_of(""), Packing::kNone);
}

TEST(Decompress, UnpacksWhateverTheReadSize) {
  const std::string text = long_text();
  for (const std::size_t read_size : {1, 999, 1 << 20}) {
    EXPECT_EQ(unpack(gzip(text), read_size), text);
    EXPECT_EQ(unpack(zstd(text), read_size), text);
    EXPECT_EQ(unpack(text, read_size), text);
  }
}

TEST(Decompress, JoinsMembersAndIgnoresWhatFollows) {
  EXPECT_EQ(unpack(gzip("one ") + gzip("two ") + gzip("") + gzip("three")), "one two three");
  EXPECT_EQ(unpack(zstd("one ") + zstd("two")), "one two");
  EXPECT_EQ(unpack(gzip("one") + std::string(512, '\0')), "one") << "padding";
  EXPECT_EQ(unpack(zstd("one") + "trailing words"), "one");
  EXPECT_EQ(unpack(gzip("one") + "x"), "one");
}

TEST(Decompress, GivesWhatCameBeforeTheEndOfACutArchive) {
  const std::string text = long_text();
  for (const std::string& packed : {gzip(text), zstd(text)}) {
    const std::string got = unpack(std::string_view(packed).substr(0, packed.size() / 2));
    ASSERT_TRUE(got.ends_with("!truncated"));
    EXPECT_TRUE(text.starts_with(got.substr(0, got.find('!'))));
  }
  EXPECT_TRUE(unpack(std::string_view(gzip(text)).substr(0, 5)).ends_with("!truncated"));
}

TEST(Decompress, SaysWhenAnArchiveIsDamaged) {
  std::string packed = gzip(long_text());
  packed[packed.size() - 6] ^= 1;
  EXPECT_TRUE(unpack(packed).ends_with("!corrupt_archive")) << "a wrong checksum";
  packed[packed.size() / 2] ^= 0x55;
  EXPECT_TRUE(unpack(packed).ends_with("!corrupt_archive"));
  EXPECT_TRUE(unpack("\x28\xB5\x2F\xFD rubbish").starts_with("error: "));
  EXPECT_TRUE(unpack("\x1F\x8B rubbish").starts_with("error: "));
}

TEST(HashingSource, HashesThePackedFileWhole) {
  ContentHasher expected;
  const std::string packed = gzip("text") + "trailing";
  expected.update(packed);
  HashingSource source(memory_source(packed));
  char first = 0;
  ASSERT_TRUE(source.read(&first, 1).has_value());
  ASSERT_TRUE(source.rewind().has_value());
  EXPECT_EQ(source.finish().value(), expected.hex());
  ASSERT_TRUE(source.rewind().has_value());
  EXPECT_EQ(source.read(&first, 1).value(), 1U) << "goes on without hashing";
}

}  // namespace
}  // namespace crowdline::formats
