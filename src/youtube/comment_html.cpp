#include "youtube/comment_html.h"

#include <charconv>
#include <iterator>
#include <optional>

#include "text/characters.h"

namespace crowdline::youtube {
namespace {

constexpr std::size_t kLongestEntity = 10;  // "&#1114111;"

struct Entity {
  std::string_view name;
  std::string_view text;
};
constexpr Entity kEntities[] = {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}, {"nbsp", " "}};

// "#39", "#x27"; false for what is no character.
bool append_number(std::string_view name, std::string& out) {
  name.remove_prefix(1);
  const bool hex = !name.empty() && (name[0] == 'x' || name[0] == 'X');
  if (hex) name.remove_prefix(1);
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), value, hex ? 16 : 10);
  const bool whole = error == std::errc() && end == name.data() + name.size();
  if (!whole || value < 32 || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return false;
  text::append_utf8(out, static_cast<char32_t>(value));
  return true;
}

// The entity at the start of `html` onto `out`; how many bytes it was, 0 for none.
std::size_t take_entity(std::string_view html, std::string& out) {
  const std::size_t end = html.substr(0, kLongestEntity).find(';');
  if (html.empty() || html[0] != '&' || end == std::string_view::npos || end < 2) return 0;
  const std::string_view name = html.substr(1, end - 1);
  if (name[0] == '#') return append_number(name, out) ? end + 1 : 0;
  for (const Entity& entity : kEntities) {
    if (entity.name != name) continue;
    out += entity.text;
    return end + 1;
  }
  return 0;
}

std::string without_entities(std::string_view html) {
  std::string text;
  while (!html.empty()) {
    std::size_t size = take_entity(html, text);
    if (size == 0) {
      text += html[0];
      size = 1;
    }
    html.remove_prefix(size);
  }
  return text;
}

std::string address_in(std::string_view tag) {
  const std::size_t at = tag.find("href=\"");
  if (at == std::string_view::npos) return {};
  const std::string_view rest = tag.substr(at + 6);
  return without_entities(rest.substr(0, rest.find('"')));
}

class HtmlReader {
 public:
  CommentHtml read(std::string_view html) {
    while (!html.empty()) {
      std::size_t size = html[0] == '<' ? take_tag(html) : take_entity(html, comment_.text);
      if (size == 0) {
        comment_.text += html[0];
        size = 1;
      }
      html.remove_prefix(size);
    }
    close_link();
    return std::move(comment_);
  }

 private:
  std::uint32_t here() const { return static_cast<std::uint32_t>(comment_.text.size()); }

  std::size_t take_tag(std::string_view html) {
    const std::size_t end = html.find('>');
    if (end == std::string_view::npos || end < 2) return 0;
    const std::string_view tag = html.substr(1, end - 1);
    const bool closing = tag[0] == '/';
    const std::string_view rest = tag.substr(closing ? 1 : 0);
    const std::string_view name = rest.substr(0, rest.find_first_of(" /\t\n"));
    if (name == "br") {
      comment_.text += '\n';
    } else if (name == "a") {
      close_link();
      if (!closing) link_ = CommentLink{.begin = here(), .end = here(), .url = address_in(tag)};
    } else if (name != "b" && name != "i" && name != "s" && name != "span") {
      return 0;
    }
    return end + 1;
  }

  void close_link() {
    if (link_) {
      link_->end = here();
      if (link_->end > link_->begin) comment_.links.push_back(*std::move(link_));
    }
    link_.reset();
  }

  CommentHtml comment_;
  std::optional<CommentLink> link_;
};

}  // namespace

CommentHtml read_comment_html(std::string_view html) { return HtmlReader().read(html); }

}  // namespace crowdline::youtube
