#include "sim/name_book.h"

#include <algorithm>
#include <vector>

#include "formats/byte_source.h"
#include "formats/decompress.h"

namespace crowdline::sim {
namespace {

constexpr std::size_t kLongestName = 100;
constexpr std::size_t kReadSize = 1 << 20;
constexpr std::string_view kBetweenWords = "\t,;\r\n \"=:<>[]|";

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return lower;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// The string whose opening quote stands at `at`; `at` moves behind its end. Escapes stay, but for a quote.
std::string cut_string(std::string_view json, std::size_t& at) {
  std::string text;
  for (++at; at < json.size() && json[at] != '"'; ++at) {
    if (json[at] == '\\' && at + 1 < json.size()) ++at;
    text += json[at];
  }
  ++at;
  return text;
}

ChatterName named(std::string_view id, std::string_view name, std::string_view shown, chat::ChatterId chatter) {
  ChatterName result{.id = std::string(id), .login = lower_ascii(name), .shown = std::string(shown)};
  if (!is_login(result.login)) result.login = lower_ascii(shown);
  if (!is_login(result.login)) result.login = fmt::format("u{:016x}", chatter);
  if (result.shown.empty()) result.shown = name.empty() ? result.login : std::string(name);
  return result;
}

}  // namespace

bool is_login(std::string_view text) {
  return !text.empty() && text.size() <= 25 &&
         std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

// The strings and numbers of one JSON object, by their names.
struct NameBook::Scope {
  std::vector<std::pair<std::string, std::string>> members;
  std::string key;

  std::string_view value(std::string_view name) const {
    const auto found = std::ranges::find(members, name, &std::pair<std::string, std::string>::first);
    return found == members.end() ? std::string_view() : std::string_view(found->second);
  }
};

void NameBook::close_scope(const Scope& scope) {
  for (const auto& [key, value] : scope.members) {
    const chat::ChatterId chatter = key_(value);
    if (!wanted_.contains(chatter) || names_.contains(chatter)) continue;
    const std::string_view name = scope.value("name").empty() ? scope.value("author_name") : scope.value("name");
    const std::string_view plain = name.empty() && !all_digits(value) ? std::string_view(value) : name;
    const bool is_id = value != name;
    names_.emplace(chatter, named(is_id ? value : "", plain, scope.value("display_name"), chatter));
  }
}

void NameBook::read_json(std::string_view json) {
  std::vector<Scope> scopes(1);
  for (std::size_t at = 0; at < json.size();) {
    const char c = json[at];
    if (c == '{') {
      scopes.emplace_back();
    } else if (c == '}' && scopes.size() > 1) {
      close_scope(scopes.back());
      const std::string text(scopes.back().value("simpleText"));
      scopes.pop_back();
      // YouTube's pages: "authorName": {"simpleText": …}.
      if (scopes.back().key == "authorName" && !text.empty()) scopes.back().members.emplace_back("author_name", text);
    } else if (c == '"') {
      std::string text = cut_string(json, at);
      const std::size_t next = json.find_first_not_of(" \t\r\n", at);
      if (next != std::string_view::npos && json[next] == ':')
        scopes.back().key = std::move(text);
      else if (text.size() <= kLongestName)
        scopes.back().members.emplace_back(std::exchange(scopes.back().key, {}), std::move(text));
      continue;
    } else if (c >= '0' && c <= '9') {
      const std::size_t end = std::min(json.find_first_not_of("0123456789", at), json.size());
      scopes.back().members.emplace_back(std::exchange(scopes.back().key, {}), std::string(json.substr(at, end - at)));
      at = end;
      continue;
    }
    ++at;
  }
}

void NameBook::read_words(std::string_view text) {
  for (std::size_t at = text.find_first_not_of(kBetweenWords); at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(kBetweenWords, at), text.size());
    const std::string_view word = text.substr(at, end - at);
    if (word.size() <= kLongestName) {
      const chat::ChatterId chatter = key_(word);
      if (wanted_.contains(chatter) && !names_.contains(chatter))
        names_.emplace(chatter, named(all_digits(word) ? word : "", all_digits(word) ? "" : word, {}, chatter));
    }
    at = std::min(text.find_first_not_of(kBetweenWords, end), text.size());
  }
}

Result<void> NameBook::read_file(const std::string& path) {
  auto packed = formats::open_byte_source(path, nullptr);
  if (!packed) return std::unexpected(packed.error());
  auto source = formats::decompressed(*std::move(packed));
  if (!source) return std::unexpected(source.error());
  std::string text, piece(kReadSize, '\0');
  for (;;) {
    const auto size = (*source)->read(piece.data(), piece.size());
    if (!size) return std::unexpected(size.error());
    if (*size == 0) break;
    text.append(piece, 0, *size);
  }
  const auto first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  const bool json =
      first != std::string::npos && (text[first] == '{' || (text[first] == '[' && text.find('{') < first + 20));
  json ? read_json(text) : read_words(text);
  return {};
}

ChatterName NameBook::name_of(chat::ChatterId chatter) const {
  const auto found = names_.find(chatter);
  return found == names_.end() ? named("", "", "", chatter) : found->second;
}

}  // namespace crowdline::sim
