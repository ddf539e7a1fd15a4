// Writes compact JSON text member by member.
#pragma once

#include <charconv>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace crowdline::formats {

// The caller sees to it that brackets match and that members have names. Texts come out as crowdline::to_text() writes them.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  void open(char bracket) {
    separate();
    out_ += bracket;
    separator_due_ = false;
  }
  void close(char bracket) {
    out_ += bracket;
    separator_due_ = true;
  }

  // A name of letters, digits and "_".
  JsonWriter& name(std::string_view name) {
    separate();
    out_ += '"';
    out_ += name;
    out_ += "\":";
    separator_due_ = false;
    return *this;
  }
  // Any name.
  JsonWriter& text_name(std::string_view name) {
    text(name);
    out_ += ':';
    separator_due_ = false;
    return *this;
  }

  void raw(std::string_view json) {
    separate();
    out_ += json;
    separator_due_ = true;
  }
  void boolean(bool value) { raw(value ? "true" : "false"); }
  void null() { raw("null"); }
  void integer(std::integral auto value) {
    char digits[24];
    raw({digits, static_cast<std::size_t>(std::to_chars(digits, digits + sizeof digits, value).ptr - digits)});
  }
  // Rounded to four decimals; whole numbers without a fraction; 0 for what JSON cannot carry.
  void number(double value);
  void text(std::string_view value);

 private:
  void separate() {
    if (separator_due_) out_ += ',';
  }

  std::string& out_;
  bool separator_due_ = false;
};

}  // namespace crowdline::formats
