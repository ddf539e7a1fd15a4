#include "formats/export.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "formats/export_html_text.h"
#include "formats/export_video_link.h"

namespace crowdline::formats {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::filesystem::path kGolden = std::filesystem::path(CROWDLINE_SOURCE_DIR) / "tests/golden/exports";

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TimelineDocument lamp_evening() {
  const auto json = parse_json(read_file(kGolden / "lamp-evening.document.json"), "the golden document");
  EXPECT_TRUE(json.has_value());
  auto document = document_from_json(json.value());
  EXPECT_TRUE(document.has_value()) << document.error().sentence();
  return std::move(document).value();
}

// CROWDLINE_REWRITE_GOLDEN=1 writes the files anew; look at the difference before you keep it.
TEST(Export, EqualsTheGoldenFiles) {
  const TimelineDocument document = lamp_evening();
  for (const std::string_view format : export_formats()) {
    const auto file = export_document(format, document);
    ASSERT_TRUE(file.has_value());
    const auto path = kGolden / ("lamp-evening." + std::string(format));
    if (std::getenv("CROWDLINE_REWRITE_GOLDEN") != nullptr) {
      std::ofstream(path, std::ios::binary) << file->bytes;
    }
    EXPECT_EQ(file->bytes, read_file(path)) << path;
    EXPECT_EQ(file->file_name, "the-lamp-evening-live-more." + std::string(format));
  }
}

TEST(Export, TheGoldenDocumentCountsRight) {
  const TimelineDocument document = lamp_evening();
  const SourceCounts& source = document.source;
  EXPECT_EQ(source.messages, source.counted + source.untimed + source.skipped_total() + source.late +
                                 source.duplicates + source.deleted);
  std::uint64_t messages = 0;
  for (const auto& window : document.windows) messages += window.messages;
  EXPECT_EQ(messages, source.counted);
}

TEST(Export, UnknownFormatsAreNamed) {
  const auto file = export_document("mp3", {});
  ASSERT_FALSE(file.has_value());
  EXPECT_EQ(file.error().code, ErrorCode::kUsage);
  EXPECT_THAT(file.error().sentence(), HasSubstr("json, csv, html"));
}

TEST(Export, AnEmptyDocumentHasAFileInEveryFormat) {
  for (const std::string_view format : export_formats()) {
    const auto file = export_document(format, {});
    ASSERT_TRUE(file.has_value()) << format;
    EXPECT_EQ(file->file_name, "timeline." + std::string(format));
    EXPECT_FALSE(file->bytes.empty());
  }
}

TEST(Export, CsvGuardsTextsButNotNumbers) {
  TimelineDocument document;
  timeline::Window& window = document.windows.emplace_back();
  window.start_ms = -60'000;
  window.end_ms = 0;
  window.messages = window.classes[0] = 3;
  window.view.sentiment = timeline::Interval{-0.5, -0.75, -0.25, 3};
  window.emotes.push_back({"=cmd()", 3, 3, 3});
  window.new_words = {"@home", "x"};
  auto& summary = document.summaries.emplace_back();
  summary.start_ms = -60'000;
  summary.text = "+1, \"really\"\nyes";
  const std::string csv = export_document("csv", document)->bytes;
  EXPECT_THAT(csv, HasSubstr("\r\n-1:00,-60000,0,3,0,,-0.5,-0.75,-0.25,3,"));
  EXPECT_THAT(csv, HasSubstr(",'=cmd() 3,,'@home; x,0,\"'+1, \"\"really\"\"\nyes\"\r\n"));
  const std::string first = csv.substr(0, csv.find("\r\n"));
  const auto commas = [](std::string_view text) { return std::ranges::count(text, ','); };
  EXPECT_EQ(commas(first), 38);
}

TEST(Export, HtmlEscapesEverything) {
  const std::string bad = "<script>alert('\"&\")</script>";
  TimelineDocument document = lamp_evening();
  chat::StreamInfo& stream = document.stream;
  stream.title = stream.channel = stream.category = stream.description = stream.started_at = stream.language = bad;
  stream.url = "javascript:alert(1)";
  document.model = {bad, bad};
  document.glossary_version = bad;
  for (auto& window : document.windows) {
    for (auto& phrase : window.phrases) phrase.text = bad;
    for (auto& emote : window.emotes) emote.name = bad;
  }
  for (auto& summary : document.summaries) summary.title = summary.text = bad;
  for (auto& moment : document.moments) moment.kind = moment.why = bad;
  for (auto& gap : document.gaps) gap.reason = bad;
  const std::string html = export_document("html", document)->bytes;
  EXPECT_THAT(html, Not(HasSubstr("<script")));
  EXPECT_THAT(html, Not(HasSubstr("alert('")));
  EXPECT_THAT(html, Not(HasSubstr("javascript:")));
  EXPECT_THAT(html, HasSubstr("&lt;script&gt;alert(&#39;&quot;&amp;&quot;)"));
}

TEST(Export, HtmlNeedsNoNetwork) {
  const std::string html = export_document("html", lamp_evening())->bytes;
  for (const char* outside : {"<link", "<img", "<iframe", "@import", "src=", "<object", " style=", "onload"}) {
    EXPECT_THAT(html, Not(HasSubstr(outside)));
  }
  EXPECT_THAT(html, HasSubstr("default-src 'none'; style-src 'sha256-"));
  EXPECT_THAT(html, HasSubstr("https://www.youtube.com/watch?v=abcdefghijk&amp;t=75s"));
}

TEST(Export, HtmlOfBrokenNumbersHasNone) {
  TimelineDocument document;
  timeline::Window& window = document.windows.emplace_back();
  window.end_ms = 60'000;
  const double nan = std::numeric_limits<double>::quiet_NaN();
  window.view.sentiment = timeline::Interval{nan, -std::numeric_limits<double>::infinity(), nan, 2};
  window.view.emotions.fill(nan);
  window.view.toxicity = {nan, nan, nan};
  for (const char* format : {"html", "csv"}) {
    const std::string bytes = export_document(format, document)->bytes;
    const std::string body = bytes.substr(bytes.find("<main>") == std::string::npos ? 0 : bytes.find("<main>"));
    EXPECT_THAT(body, Not(HasSubstr("nan")));
    EXPECT_THAT(body, Not(HasSubstr("inf")));
  }
}

TEST(VideoLink, OpensAtTheTime) {
  EXPECT_EQ(video_link("https://youtu.be/abcdefghijk", 83'900), "https://www.youtube.com/watch?v=abcdefghijk&t=83s");
  EXPECT_EQ(video_link("https://www.twitch.tv/videos/123", 3'723'000), "https://www.twitch.tv/videos/123?t=1h2m3s");
  EXPECT_EQ(video_link("https://www.twitch.tv/videos/123", -5'000), "https://www.twitch.tv/videos/123?t=0h0m0s");
  EXPECT_EQ(video_link("https://www.twitch.tv/somebody", 5'000), std::nullopt);
  EXPECT_EQ(video_link("https://example.org/x", 5'000), std::nullopt);
  EXPECT_EQ(video_link("", 5'000), std::nullopt);
}

TEST(HtmlText, ShowsNumbersForPeople) {
  EXPECT_EQ(with_thousands(7), "7");
  EXPECT_EQ(with_thousands(1'234'567), "1,234,567");
  EXPECT_EQ(with_thousands(123'456), "123,456");
  EXPECT_EQ(percent(0), "0%");
  EXPECT_EQ(percent(0.0004), "&lt;0.1%");
  EXPECT_EQ(percent(0.004), "0.4%");
  EXPECT_EQ(percent(0.256), "26%");
  EXPECT_EQ(signed_number(0.214), "+0.21");
  EXPECT_EQ(signed_number(-0.4), "−0.40");
  EXPECT_EQ(signed_number(-0.001), "0.00");
  EXPECT_EQ(escaped("a\x01<b>\"'&"), "a &lt;b&gt;&quot;&#39;&amp;");
}

}  // namespace
}  // namespace crowdline::formats
