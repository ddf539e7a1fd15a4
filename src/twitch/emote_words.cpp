#include "twitch/emote_words.h"

#include <algorithm>
#include <tuple>

#include "base/hash.h"
#include "text/analysis.h"
#include "text/stopwords.h"

namespace crowdline::twitch {
namespace {

constexpr std::size_t kLongestName = 100;

bool is_blank_or_control(char c) { return static_cast<unsigned char>(c) <= ' ' || c == 0x7F; }

bool is_number(std::string_view name) {
  return std::ranges::all_of(name, [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == '-'; });
}

}  // namespace

const char* to_string(EmoteProvider provider) {
  switch (provider) {
    case EmoteProvider::kFfz:
      return "ffz";
    case EmoteProvider::kBttv:
      return "bttv";
    case EmoteProvider::kSevenTv:
      return "7tv";
  }
  return "";
}

bool is_emote_word(std::string_view name) {
  if (name.empty() || name.size() > kLongestName || std::ranges::any_of(name, is_blank_or_control)) return false;
  return !is_number(name) && !text::is_stopword(text::fold(name));
}

std::size_t EmoteWords::place_of(std::string_view name) { return hash64(name) % kPlaces; }

EmoteWords::EmoteWords(const std::vector<EmoteList>& lists, std::shared_ptr<const EmoteWords> beneath)
    : beneath_(std::move(beneath)) {
  for (const EmoteList& list : lists) emotes_.insert(emotes_.end(), list.emotes.begin(), list.emotes.end());
  std::ranges::sort(emotes_, [](const WordEmote& a, const WordEmote& b) {
    return std::tie(a.name, a.provider, a.id) < std::tie(b.name, b.provider, b.id);
  });
  const auto doubles = std::ranges::unique(emotes_, {}, &WordEmote::name);
  emotes_.erase(doubles.begin(), doubles.end());
  emotes_.shrink_to_fit();
  for (const WordEmote& emote : emotes_) maybe_.set(place_of(emote.name));
}

const WordEmote* EmoteWords::find(std::string_view name) const {
  if (maybe_.test(place_of(name))) {
    const auto found = std::ranges::lower_bound(emotes_, name, {}, &WordEmote::name);
    if (found != emotes_.end() && found->name == name) return &*found;
  }
  return beneath_ ? beneath_->find(name) : nullptr;
}

void EmoteWords::mark(chat::ChatMessage& message) const {
  const std::string_view text = message.text;
  std::vector<chat::EmoteSpan> spans;
  std::size_t known = 0;  // the next of the spans that are there already
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    bool taken = false;
    for (; known < message.emotes.size() && message.emotes[known].begin < end; ++known) {
      spans.push_back(message.emotes[known]);
      taken = true;
    }
    taken = taken || (!spans.empty() && spans.back().end > begin);  // Twitch has emotes of two words
    if (!taken && end > begin && find(text.substr(begin, end - begin)) != nullptr)
      spans.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    begin = end + 1;
  }
  message.emotes = std::move(spans);
}

}  // namespace crowdline::twitch
