#include "text/video_times.h"

#include <algorithm>

#include "chat/link.h"
#include "text/link.h"
#include "text/video_time_context.h"
#include "text/video_time_parse.h"

namespace crowdline::text {
namespace {

bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }

class Scanner {
 public:
  Scanner(std::string_view text, const CommentedVideo& video) : text_(text), video_(video), glyphs_(glyphs_of(text)) {}

  std::vector<VideoTime> run() {
    while (at_ + 1 < glyphs_.size()) {
      if (at_word_start() && take_link()) continue;
      if (!is_digit(sign(at_)))
        ++at_;
      else if (!take_time())
        pass_digits();
    }
    return std::move(times_);
  }

 private:
  char sign(std::size_t at) const { return at < glyphs_.size() ? glyphs_[at].sign : ' '; }
  bool fits(std::int64_t ms) const { return video_.duration_ms <= 0 || ms <= video_.duration_ms; }
  bool at_word_start() const {
    const char before = at_ == 0 ? ' ' : sign(at_ - 1);
    return sign(at_) != ' ' && (before == ' ' || before == '(' || before == '<');
  }

  // A link is read as a whole; numbers inside it are no times.
  bool take_link() {
    std::size_t end = at_;
    while (end + 1 < glyphs_.size() && sign(end) != ' ' && sign(end) != '<' && sign(end) != '>') ++end;
    const std::string_view chunk = text_.substr(glyphs_[at_].begin, glyphs_[end].begin - glyphs_[at_].begin);
    if (!is_link(chunk)) return false;
    if (const auto ms = time_of_link(chunk); ms && fits(*ms)) add(*ms, {}, at_, end);
    at_ = end;
    return true;
  }

  std::optional<std::int64_t> time_of_link(std::string_view chunk) const {
    if (video_.id.empty()) return std::nullopt;
    const auto link = chat::classify_link(chunk);
    const bool this_video = link && link->platform == chat::Platform::kYoutube &&
                            link->kind == chat::LinkKind::kVideo && link->id == video_.id;
    return this_video ? link->start_ms : std::nullopt;
  }

  bool take_time() {
    const auto first = parse_video_time(glyphs_, at_);
    if (!first) return false;
    const auto last = parse_range_end(first->end);
    const std::size_t end = last ? last->end : first->end;
    const NumberForm form = first->with_units ? NumberForm::kUnits : NumberForm::kColons;
    if (!fits(first->ms) || means_something_else(glyphs_, first->begin, end, form)) return false;
    std::optional<std::int64_t> end_ms;
    if (last && last->ms > first->ms && fits(last->ms)) end_ms = last->ms;
    add(first->ms, end_ms, first->begin, end);
    at_ = end;
    return true;
  }

  // "12:34-13:10", "12:34 – 13:10", "12:34 to 13:10".
  std::optional<ParsedTime> parse_range_end(std::size_t at) const {
    while (sign(at) == ' ' && at + 1 < glyphs_.size()) ++at;
    if (sign(at) == '-' || sign(at) == '~')
      ++at;
    else if (sign(at) == 't' && sign(at + 1) == 'o' && sign(at + 2) == ' ')
      at += 2;
    else
      return std::nullopt;
    while (sign(at) == ' ' && at + 1 < glyphs_.size()) ++at;
    return is_digit(sign(at)) ? parse_video_time(glyphs_, at) : std::nullopt;
  }

  void add(std::int64_t start_ms, std::optional<std::int64_t> end_ms, std::size_t begin, std::size_t end) {
    times_.push_back({start_ms, end_ms, glyphs_[begin].begin, glyphs_[end].begin});
  }

  // Behind digits and colons that are no time, so that no part of them is taken for one.
  void pass_digits() {
    while (is_digit(sign(at_)) || (sign(at_) == ':' && is_digit(sign(at_ + 1)))) ++at_;
  }

  std::string_view text_;
  const CommentedVideo& video_;
  std::vector<Glyph> glyphs_;
  std::size_t at_ = 0;
  std::vector<VideoTime> times_;
};

}  // namespace

std::vector<VideoTime> find_video_times(std::string_view text, const CommentedVideo& video) {
  return Scanner(text, video).run();
}

}  // namespace crowdline::text
