// Emotes that are plain words in chat: of BetterTTV, FrankerFaceZ and 7TV. Twitch's own come with their positions and beat these.
#pragma once

#include <bitset>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "chat/message.h"

namespace crowdline::twitch {

enum class EmoteProvider : std::uint8_t { kFfz, kBttv, kSevenTv };  // in the order in which they win a name
const char* to_string(EmoteProvider provider);

struct WordEmote {
  std::string name;  // as it stands in chat, case matters
  std::string id;    // the provider's
  EmoteProvider provider = EmoteProvider::kFfz;
  bool zero_width = false;  // drawn over the emote before it
};

// What one answer of a provider held.
struct EmoteList {
  std::vector<WordEmote> emotes;
  std::string set_id;        // 7TV: the channel's set; empty elsewhere
  std::size_t left_out = 0;  // names that cannot be a word of chat, or beyond the limit
};

// Whether a provider's name may be taken for an emote wherever it stands as a word: 1 to 100 bytes without blanks and control
// characters, no number, and no function word. An emote may be called "the"; chat could not be read then.
bool is_emote_word(std::string_view name);

inline constexpr std::size_t kMostEmotes = 5'000;  // of one list; a channel has 1,000 with 7TV's dearest plan

// The emotes of one channel above those that every channel has. Immutable, so that any thread may read it.
class EmoteWords {
 public:
  // Lists in any order: FFZ wins over BTTV, BTTV over 7TV. `beneath` may be null; it is asked for
  // names that no list has. Order of providers: Chatterino's, ../docs/formats/emote-sets.md.
  explicit EmoteWords(const std::vector<EmoteList>& lists, std::shared_ptr<const EmoteWords> beneath = nullptr);

  // nullptr: no emote.
  const WordEmote* find(std::string_view name) const;
  // How many names are known, beneath included; one that is both counts twice.
  std::size_t size() const { return emotes_.size() + (beneath_ ? beneath_->size() : 0); }
  // Adds a span for each word of the text that is an emote and has none yet. Words stand between blanks.
  void mark(chat::ChatMessage& message) const;

 private:
  static constexpr std::size_t kPlaces = 1U << 14;
  static std::size_t place_of(std::string_view name);

  std::vector<WordEmote> emotes_;  // by name
  std::bitset<kPlaces> maybe_;     // false: surely none; asked for every word of chat
  std::shared_ptr<const EmoteWords> beneath_;
};

}  // namespace crowdline::twitch
