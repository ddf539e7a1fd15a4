#include "text/clean.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <optional>

#include "text/byte_masks.h"
#include "text/characters.h"

namespace crowdline::text {
namespace {

constexpr int kMostCombining = 3;

// Appends cleaned code points; puts one space between parts.
class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  void space() {
    space_due_ = !out_.empty();
    previous_ = CharClass::kSpace;
    base_ = 0;
  }

  void begin_part() {
    if (space_due_) out_.push_back(' ');
    space_due_ = false;
  }

  void ascii(std::string_view visible) {
    begin_part();
    out_.append(visible);
    previous_ = CharClass::kMark;
    base_ = static_cast<unsigned char>(visible.back());
    combining_ = 0;
  }

  // `next` is the class of the code point that follows; a joiner stays only between two parts of an emoji.
  void code_point(char32_t value, CharClass kind, CharClass next) {
    switch (kind) {
      case CharClass::kSpace:
        space();
        return;
      case CharClass::kInvisible:
        return;
      case CharClass::kJoiner:
        if (!after_emoji() || next != CharClass::kPictogram) return;
        break;
      case CharClass::kModifier:
        if (!modifies(value)) return;
        break;
      default:
        break;
    }
    const bool combines =
        kind == CharClass::kLetter && utf8proc_category(static_cast<utf8proc_int32_t>(value)) == UTF8PROC_CATEGORY_MN;
    combining_ = combines ? combining_ + 1 : 0;
    if (combining_ > kMostCombining) return;
    begin_part();
    append_utf8(out_, value);
    previous_ = kind;
    base_ = kind == CharClass::kModifier || kind == CharClass::kJoiner ? base_ : value;
  }

 private:
  bool after_emoji() const { return previous_ == CharClass::kPictogram || previous_ == CharClass::kModifier; }

  // Skin tones may stand alone; a selector, keycap or tag needs its base. Tags belong to the black flag only.
  bool modifies(char32_t value) const {
    if (value >= 0x1F3FB && value <= 0x1F3FF) return true;
    if (value >= 0xE0020) return after_emoji() && base_ == 0x1F3F4;
    const bool keycap_base = (base_ >= '0' && base_ <= '9') || base_ == '#' || base_ == '*';
    return after_emoji() || keycap_base || (value == 0xFE0F && previous_ == CharClass::kMark && base_ >= 128);
  }

  std::string& out_;
  bool space_due_ = false;
  int combining_ = 0;
  CharClass previous_ = CharClass::kSpace;
  char32_t base_ = 0;
};

void write_ascii(std::string_view part, Writer& out) {
  for (std::size_t at = 0; at < part.size();) {
    const std::size_t begin = at;
    while (at < part.size() && part[at] > ' ' && part[at] < 127) ++at;
    if (at > begin) out.ascii(part.substr(begin, at - begin));
    if (at == part.size()) return;
    if (kAsciiClasses[static_cast<unsigned char>(part[at++])] == CharClass::kSpace) out.space();
  }
}

void write_code_points(std::string_view part, Writer& out) {
  for (std::size_t at = 0; at < part.size();) {
    const CodePoint now = decode(part, at);
    at += now.size;
    const CharClass next = at < part.size() ? class_of(decode(part, at).value) : CharClass::kSpace;
    out.code_point(now.value, class_of(now.value), next);
  }
}

// Ranges in which every code point is its own NFC form and combines with nothing before it.
bool always_composed(char32_t v) {
  return v < 0x300 || (v >= 0x400 && v <= 0x482) || (v >= 0x48A && v <= 0x52F) || (v >= 0x2010 && v <= 0x2027) ||
         (v >= 0x2030 && v <= 0x205E) || (v >= 0x3041 && v <= 0x3096) || (v >= 0x30A1 && v <= 0x30FA) ||
         (v >= 0x4E00 && v <= 0x9FFF) || (v >= 0xAC00 && v <= 0xD7A3) || v == 0xFE0F || v == 0x200D ||
         (v >= 0x1F300 && v <= 0x1FAFF);
}

bool surely_composed(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint now = decode(text, at);
    if (!always_composed(now.value)) return false;
    at += now.size;
  }
  return true;
}

std::string composed(const std::string& text) {
  utf8proc_uint8_t* raw = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &raw, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(raw, &std::free);
  if (size < 0) return text;  // cannot happen: `text` is valid UTF-8
  return {reinterpret_cast<const char*>(raw), static_cast<std::size_t>(size)};
}

void write_part(std::string_view part, bool plainly, std::string& text, Writer& out) {
  if (!plainly && is_ascii(part)) return write_ascii(part, out);
  const std::size_t before = text.size();
  write_code_points(part, out);
  const std::string written = text.substr(before);
  if (plainly || !surely_composed(written)) text.replace(before, std::string::npos, composed(written));
}

Cleaned write_all(std::string_view text, const std::vector<chat::EmoteSpan>& spans, bool plainly) {
  Cleaned result;
  result.text.reserve(text.size());
  Writer out(result.text);
  std::size_t at = 0;
  for (const chat::EmoteSpan& span : spans) {
    if (span.begin < at || span.end <= span.begin || span.end > text.size()) continue;
    write_part(text.substr(at, span.begin - at), plainly, result.text, out);
    std::size_t begin = result.text.size();
    write_part(text.substr(span.begin, span.end - span.begin), plainly, result.text, out);
    at = span.end;
    if (begin < result.text.size() && result.text[begin] == ' ') ++begin;
    if (begin < result.text.size()) {
      result.spans.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(result.text.size())});
    }
  }
  write_part(text.substr(at), plainly, result.text, out);
  return result;
}

// Length of the name that begins at `at`: letters and digits of any script, "_", "-", ".".
std::size_t name_length(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  while (at < text.size()) {
    const CodePoint now = decode(text, at);
    const CharClass kind = class_of(now.value);
    const bool joins = now.value == '_' || now.value == '-' || now.value == '.' || now.value == 0xB7;
    const bool belongs = kind == CharClass::kLetter || kind == CharClass::kDigit || kind == CharClass::kModifier;
    if (!belongs && !joins) break;
    at += now.size;
  }
  return at - begin;
}

constexpr std::string_view kWideAt = "\xEF\xBC\xA0";  // U+FF20

// Shortens every "@name" outside spans to "@".
void mask_mentions(Cleaned& cleaned) {
  if (cleaned.text.find('@') == std::string::npos && cleaned.text.find(kWideAt) == std::string::npos) return;
  const std::string_view text = cleaned.text;
  std::string masked;
  auto span = cleaned.spans.begin();
  for (std::size_t at = 0; at < text.size();) {
    if (span != cleaned.spans.end() && at == span->begin) {
      const std::uint32_t size = span->end - span->begin;
      const auto begin = static_cast<std::uint32_t>(masked.size());
      masked.append(text.substr(at, size));
      *span++ = {begin, begin + size};
      at += size;
      continue;
    }
    const std::size_t limit = span != cleaned.spans.end() ? span->begin : text.size();
    const bool wide = text.substr(at).starts_with(kWideAt);
    if (text[at] != '@' && !wide) {
      masked.push_back(text[at++]);
      continue;
    }
    masked.push_back('@');
    at += wide ? kWideAt.size() : 1;
    at += name_length(text.substr(0, limit), at);
  }
  cleaned.text = std::move(masked);
}

std::string_view cut(std::string_view text) {
  if (text.size() <= kLongestText) return text;
  std::size_t size = kLongestText;
  for (int back = 0; back < 3 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80; ++back) --size;
  return text.substr(0, size);
}

// True for texts that cleaning leaves as they are: visible ASCII, single spaces between parts, no mention. `masks` are
// those of the text, or nullptr.
bool is_clean(std::string_view text, const ByteMasks* masks) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ') return false;
  if (masks != nullptr) return (masks->strange | masks->ats | (masks->spaces & masks->repeats)) == 0;
  unsigned char bad = 0;  // without branches, so that the compiler makes vectors of it
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    bad |= static_cast<unsigned char>((byte < ' ') | (byte >= 127) | (byte == '@'));
  }
  for (std::size_t i = 1; i < text.size(); ++i)
    bad |= static_cast<unsigned char>((text[i] == ' ') & (text[i - 1] == ' '));
  return bad == 0;
}

bool begins_or_ends_with_space(std::string_view text) { return text.front() == ' ' || text.back() == ' '; }

// The usable spans of a text that stays as it is; nullopt where cleaning would move one.
std::optional<std::vector<chat::EmoteSpan>> usable_spans(std::string_view text,
                                                         const std::vector<chat::EmoteSpan>& spans) {
  std::vector<chat::EmoteSpan> usable;
  std::uint32_t at = 0;
  for (const chat::EmoteSpan& span : spans) {
    if (span.begin < at || span.end <= span.begin || span.end > text.size()) continue;
    if (begins_or_ends_with_space(text.substr(span.begin, span.end - span.begin))) return std::nullopt;
    usable.push_back(span);
    at = span.end;
  }
  return usable;
}

Cleaned clean_all(std::string_view text, const std::vector<chat::EmoteSpan>& spans, bool plainly) {
  Cleaned result = write_all(cut(text), spans, plainly);
  mask_mentions(result);
  return result;
}

}  // namespace

Cleaned clean(std::string_view text, const std::vector<chat::EmoteSpan>& spans) {
  return clean_owned(std::string(cut(text)), spans);
}

Cleaned clean_owned(std::string text, const std::vector<chat::EmoteSpan>& spans) {
  std::optional<ByteMasks> masks;
  if (text.size() <= ByteMasks::kMostBytes) masks = masks_of(text);
  if (text.size() <= kLongestText && is_clean(text, masks ? &*masks : nullptr)) {
    if (auto usable = usable_spans(text, spans))
      return {.text = std::move(text), .spans = *std::move(usable), .masks = masks};
  }
  return clean_all(text, spans, false);
}

Cleaned clean_plainly(std::string_view text, const std::vector<chat::EmoteSpan>& spans) {
  return clean_all(text, spans, true);
}

}  // namespace crowdline::text
