#include "app/terminal_recap.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "base/time_text.h"

namespace crowdline::app {
namespace {

constexpr std::size_t kMoments = 5;

std::string printable(std::string text) {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
  }
  return text;
}

// Cuts into lines of at most `width` bytes at spaces, each after `indent`.
std::string wrapped(std::string_view text, std::size_t width, std::string_view indent) {
  std::string lines;
  std::size_t column = 0;
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t end = text.find(' ', begin);
    if (end == std::string_view::npos) end = text.size();
    const std::string_view word = text.substr(begin, end - begin);
    if (column == 0 || column + 1 + word.size() > width) {
      lines += fmt::format("{}{}", lines.empty() ? "" : "\n", indent);
      column = indent.size();
    } else {
      lines += ' ';
      ++column;
    }
    lines += word;
    column += word.size();
    begin = end + 1;
  }
  return lines + "\n";
}

// Without a login nobody tells the title of a live channel.
std::string name_of(const chat::StreamInfo& stream) {
  if (!stream.title.empty()) return stream.title;
  return stream.channel.empty() ? "Untitled stream" : stream.channel;
}

class Recap {
 public:
  Recap(const formats::TimelineDocument& document, const TerminalStyle& style)
      : document_(document), style_(style), width_(std::clamp<std::size_t>(style.columns, 50, 110)) {}

  std::string run() {
    header();
    curves();
    whole();
    moments();
    chapters();
    return std::move(text_);
  }

 private:
  std::string paint(std::string_view code, std::string_view text) const {
    return style_.colour ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
  }

  void header() {
    const chat::StreamInfo& stream = document_.stream;
    text_ += "\n" + paint("1", printable(name_of(stream))) + "\n";
    std::string line = format_duration(stream.duration_ms);
    line += fmt::format(" · {} messages", document_.source.counted);
    const std::uint64_t left_out = document_.source.messages - document_.source.counted;
    if (left_out > 0) line += fmt::format(" ({} records left out: {})", left_out, reasons());
    if (!stream.title.empty() && !stream.channel.empty()) line = printable(stream.channel) + " · " + line;
    text_ += paint("2", line) + "\n\n";
  }

  std::string reasons() const {
    std::vector<std::string> parts;
    const auto add = [&parts](std::uint64_t count, std::string_view name) {
      if (count > 0) parts.push_back(fmt::format("{} {}", count, name));
    };
    add(document_.source.untimed, "without a time");
    add(document_.source.duplicates, "double");
    add(document_.source.late, "late");
    add(document_.source.deleted, "deleted by moderators");
    for (const auto& [reason, count] : document_.source.skipped) add(count, reason);
    if (parts.size() > 4) {
      parts.resize(4);
      parts.emplace_back("…");
    }
    return fmt::format("{}", fmt::join(parts, ", "));
  }

  // Windows gathered into the columns of the screen.
  struct Column {
    double messages = 0;
    double sentiment = 0;
    double weight = 0;
  };

  std::vector<Column> columns() const {
    const std::size_t windows = document_.windows.size();
    std::vector<Column> result(std::min(windows, width_ - 12));
    for (std::size_t i = 0; i < windows; ++i) {
      Column& column = result[i * result.size() / windows];
      const timeline::Window& window = document_.windows[i];
      column.messages = std::max(column.messages, static_cast<double>(window.messages));
      if (!window.view.sentiment) continue;
      column.sentiment += window.view.sentiment->mean * window.view.sentiment->n;
      column.weight += window.view.sentiment->n;
    }
    return result;
  }

  void curves() {
    static constexpr std::string_view kBars[] = {" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    const std::vector<Column> all = columns();
    double most = 1;
    for (const Column& column : all) most = std::max(most, column.messages);
    std::string rate = "  activity  ";
    std::string mood = "  mood      ";
    for (const Column& column : all) {
      rate += kBars[static_cast<std::size_t>(std::lround(column.messages / most * 8))];
      mood += mood_mark(column);
    }
    text_ += rate + "\n" + mood + "\n";
    if (all.empty()) return;
    const std::string end = format_offset(document_.windows.back().end_ms);
    const std::string start = format_offset(document_.windows.front().start_ms);
    const std::size_t space = all.size() > start.size() + end.size() ? all.size() - start.size() - end.size() : 1;
    text_ += fmt::format("            {}{}{}\n", start, std::string(space, ' '), end);
    text_ += paint("2", "            mood: + positive, - negative, · even, blank too little chat") + "\n\n";
  }

  std::string mood_mark(const Column& column) const {
    if (column.weight < 2) return " ";
    const double mean = column.sentiment / column.weight;
    if (mean >= 0.18) return paint("36", "+");
    if (mean <= -0.18) return paint("33", "-");
    return "·";
  }

  void whole() {
    for (const summary::Summary& summary : document_.summaries) {
      if (summary.level != summary::Level::kStream) continue;
      if (!summary.title.empty()) text_ += wrapped(paint("1", printable(summary.title)), width_, "  ");
      text_ += wrapped(printable(summary.text), width_, "  ") + "\n";
    }
  }

  void moments() {
    if (document_.moments.empty()) return;
    text_ += paint("1", "Moments") + "\n";
    std::vector<moments::Moment> best(
        document_.moments.begin(),
        document_.moments.begin() + static_cast<std::ptrdiff_t>(std::min(kMoments, document_.moments.size())));
    for (const moments::Moment& moment : best) {
      const std::string lines = wrapped(printable(moment.why), width_, "                     ");
      text_ += fmt::format("  {:>8}  {:<9}  {}", format_offset(moment.start_ms), moment.kind,
                           std::string_view(lines).substr(21));
    }
    text_ += "\n";
  }

  void chapters() {
    text_ += paint("1", "Chapters") + "\n";
    for (const summary::Summary& summary : document_.summaries) {
      if (summary.level != summary::Level::kChapter) continue;
      text_ += fmt::format("  {:>8}  {}\n", format_offset(summary.start_ms), paint("1", printable(summary.title)));
      text_ += wrapped(printable(summary.text), width_, "            ");
    }
  }

  const formats::TimelineDocument& document_;
  const TerminalStyle& style_;
  std::size_t width_;
  std::string text_;
};

}  // namespace

std::string terminal_recap(const formats::TimelineDocument& document, const TerminalStyle& style) {
  return Recap(document, style).run();
}

TerminalStyle style_for(int descriptor) {
  TerminalStyle style;
  if (::isatty(descriptor) == 0) return style;
  style.colour = std::getenv("NO_COLOR") == nullptr;
  winsize size{};
  if (::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) style.columns = size.ws_col;
  return style;
}

}  // namespace crowdline::app
