#include "formats/json_value.h"

#include <gtest/gtest.h>

#include "formats/byte_window.h"

namespace crowdline::formats {
namespace {

// Calls visit for every member of a record that is padded with brackets.
template <typename Visit>
bool read(std::string text, Visit&& visit) {
  const std::size_t size = text.size();
  text.append(kRecordPadding, '}');
  JsonRecordParser parser;
  return parser.read(std::string_view(text).substr(0, size), visit);
}

std::string text_of(const std::string& json) {
  std::string text = "(none)";
  EXPECT_TRUE(read("{\"v\":" + json + "}", [&](std::string_view, JsonValue& value) { read_text(value, text); }));
  return text;
}

std::optional<std::int64_t> integer_of(const std::string& json) {
  std::optional<std::int64_t> number;
  read("{\"v\":" + json + "}", [&](std::string_view, JsonValue& value) { number = as_integer(value); });
  return number;
}

std::optional<std::int64_t> thousandths_of(const std::string& json) {
  std::optional<std::int64_t> number;
  read("{\"v\":" + json + "}", [&](std::string_view, JsonValue& value) { number = as_thousandths(value); });
  return number;
}

TEST(JsonValue, ReadsTextBehindItsEscapes) {
  EXPECT_EQ(text_of(R"("plain")"), "plain");
  EXPECT_EQ(text_of(R"("a\"b\\c\/d\n\t\r\b\f")"), "a\"b\\c/d\n\t\r\b\f");
  EXPECT_EQ(text_of(R"("\u00e9\u3042")"), "éあ");
  EXPECT_EQ(text_of(R"("\ud83d\udd25")"), "🔥");
  EXPECT_EQ(text_of(R"("\ud83d x \udd25")"), "\uFFFD x \uFFFD") << "halves of pairs";
  EXPECT_EQ(text_of(R"("\ud83d\u0041")"), "\uFFFDA");
  EXPECT_EQ(text_of(R"("\u12")"), "\uFFFD12") << "too few digits";
  EXPECT_EQ(text_of(R"("spaces behind"   )"), "spaces behind");
  EXPECT_EQ(text_of("\"cut \xF0\x9F\""), "cut \uFFFD") << "bytes that are no UTF-8";
}

TEST(JsonValue, LeavesTextAloneForOtherValues) {
  for (const char* json : {"1", "null", "true", "{}", "[]", "[\"a\"]"}) EXPECT_EQ(text_of(json), "(none)") << json;
}

TEST(JsonValue, ReadsNumbersSoftly) {
  EXPECT_EQ(integer_of("12"), 12);
  EXPECT_EQ(integer_of("\"12\""), 12);
  EXPECT_EQ(integer_of("-12.9"), -12);
  EXPECT_EQ(integer_of("1700000000123456"), 1'700'000'000'123'456);
  for (const char* json : {"null", "\"\"", "\"12x\"", "{}", "true", "1e400"})
    EXPECT_EQ(integer_of(json), std::nullopt) << json;
  EXPECT_EQ(thousandths_of("1.2345"), 1235);
  EXPECT_EQ(thousandths_of("\"-0.5\""), -500);
  EXPECT_EQ(thousandths_of("1e300"), std::nullopt);
}

TEST(JsonValue, RefusesWhatIsNoWholeObject) {
  const auto ignore = [](std::string_view, JsonValue&) {};
  EXPECT_TRUE(read("{}", ignore));
  EXPECT_TRUE(read("  {\"a\":{\"b\":[1,2]}} ", ignore));
  for (const char* text : {"", " ", "[1]", "5", "\"x\"", "{", "{\"a\":", "{\"a\":[1,", "{\"a\":1", "{\"a\" 1}",
                           "{\"a\":1}}", "{\"a\":1} {\"b\":2}", "{\"a\":1,}", "{a:1}"}) {
    EXPECT_FALSE(read(text, ignore)) << text;
  }
}

TEST(JsonValue, BracketsThatDoNotMatchEndWithTheRecord) {
  std::string text = R"({"list":["a":"b"},"list":[],"n":0},{"list":["behind"]})";
  const std::size_t size = text.find("},{") + 1;
  JsonRecordParser parser;
  std::string read_texts;
  parser.read(std::string_view(text).substr(0, size), [&](std::string_view, JsonValue& value) {
    if (auto list = as_array(value)) each_element(*list, [&](JsonValue& element) { read_text(element, read_texts); });
  });
  EXPECT_EQ(read_texts.find("behind"), std::string::npos);
}

TEST(JsonValue, NeverLooksBehindABrokenObject) {
  const std::string whole = R"({"author":{"name":"x"},"list":[{"txt":"a"},"b",[1,{"c":null}]],"n":1.5})";
  for (std::size_t size = 0; size <= whole.size(); ++size) {
    for (const char* end : {"", "}", "]}", "[}", ",}", ":}", "\"}"}) {
      std::string text;
      read(whole.substr(0, size) + end, [&](std::string_view name, JsonValue& value) {
        text += name;
        if (auto list = as_array(value))
          each_element(*list, [&](JsonValue& element) { read_text(element, text); });
        else if (auto object = as_object(value))
          each_member(*object, [&](std::string_view, JsonValue& member) { read_text(member, text); });
        else
          as_integer(value);
      });
      EXPECT_LE(text.size(), whole.size());
    }
  }
}

}  // namespace
}  // namespace crowdline::formats
