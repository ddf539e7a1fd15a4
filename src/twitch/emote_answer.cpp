#include "twitch/emote_answer.h"

#include <simdjson.h>

#include <algorithm>
#include <array>

namespace crowdline::twitch {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::size_t kLongestId = 64;

// Overlays of BTTV have no mark of their own.
constexpr std::array<std::string_view, 8> kBttvOverlays = {"SoSnowy",  "IceCold",   "SantaHat", "TopHat",
                                                           "ReinDeer", "CandyCane", "cvMask",   "cvHazmat"};

std::string_view text_of(const object& holder, const char* name) {
  std::string_view text;
  return holder[name].get(text) == simdjson::SUCCESS ? text : std::string_view();
}

std::uint64_t number_of(const object& holder, const char* name) {
  std::uint64_t number = 0;
  return holder[name].get(number) == simdjson::SUCCESS ? number : 0;
}

bool has_bit(std::uint64_t flags, std::uint64_t bit) { return (flags & bit) != 0; }

bool fits_id(std::string_view id) {
  return !id.empty() && id.size() <= kLongestId && std::ranges::all_of(id, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
  });
}

WordEmote read_bttv(const object& json) {
  WordEmote emote{.name = std::string(text_of(json, "code")),
                  .id = std::string(text_of(json, "id")),
                  .provider = EmoteProvider::kBttv};
  emote.zero_width = std::ranges::find(kBttvOverlays, emote.name) != kBttvOverlays.end();
  return emote;
}

WordEmote read_ffz(const object& json) {
  bool modifier = false;
  (void)json["modifier"].get(modifier);
  return {.name = std::string(text_of(json, "name")),
          .id = std::to_string(number_of(json, "id")),
          .provider = EmoteProvider::kFfz,
          .zero_width = modifier};
}

// "name" is what the channel calls it; "data.name" is its author's name for it.
WordEmote read_seventv(const object& json) {
  object data;
  const std::uint64_t data_flags = json["data"].get(data) == simdjson::SUCCESS ? number_of(data, "flags") : 0;
  return {.name = std::string(text_of(json, "name")),
          .id = std::string(text_of(json, "id")),
          .provider = EmoteProvider::kSevenTv,
          .zero_width = has_bit(number_of(json, "flags"), 1) || has_bit(data_flags, 256)};
}

void read_list(const array& emotes, WordEmote (*read)(const object&), EmoteList& list) {
  for (const element entry : emotes) {
    object json;
    WordEmote emote;
    if (entry.get(json) == simdjson::SUCCESS) emote = read(json);
    if (list.emotes.size() < kMostEmotes && is_emote_word(emote.name) && fits_id(emote.id))
      list.emotes.push_back(std::move(emote));
    else
      ++list.left_out;
  }
}

std::unexpected<Error> no_emotes(const char* provider) {
  return fail(ErrorCode::kNotUnderstood, fmt::format("the answer of {} holds no emotes", provider));
}

// "sets": {"3": {"emoticons": […]}}; all of them, or those of `wanted`.
Result<EmoteList> read_ffz_sets(std::string_view body, bool only_default) {
  simdjson::dom::parser parser;
  object answer;
  object sets;
  if (parser.parse(body.data(), body.size()).get(answer) != simdjson::SUCCESS ||
      answer["sets"].get(sets) != simdjson::SUCCESS)
    return no_emotes("FrankerFaceZ");
  std::vector<std::string> wanted;
  array defaults;
  if (only_default && answer["default_sets"].get(defaults) == simdjson::SUCCESS) {
    for (const element number : defaults) wanted.push_back(simdjson::minify(number));
  }
  EmoteList list;
  for (const auto [name, value] : sets) {
    if (only_default && std::ranges::find(wanted, name) == wanted.end()) continue;
    object set;
    array emotes;
    if (value.get(set) == simdjson::SUCCESS && set["emoticons"].get(emotes) == simdjson::SUCCESS)
      read_list(emotes, read_ffz, list);
  }
  return list;
}

void read_seventv_emotes(const object& set, EmoteList& list) {
  list.set_id = text_of(set, "id");
  if (!fits_id(list.set_id)) list.set_id.clear();
  array emotes;
  if (set["emotes"].get(emotes) == simdjson::SUCCESS) read_list(emotes, read_seventv, list);
}

}  // namespace

Result<EmoteList> read_bttv_global(std::string_view body) {
  simdjson::dom::parser parser;
  array emotes;
  if (parser.parse(body.data(), body.size()).get(emotes) != simdjson::SUCCESS) return no_emotes("BetterTTV");
  EmoteList list;
  read_list(emotes, read_bttv, list);
  return list;
}

Result<EmoteList> read_bttv_channel(std::string_view body) {
  simdjson::dom::parser parser;
  object answer;
  if (parser.parse(body.data(), body.size()).get(answer) != simdjson::SUCCESS) return no_emotes("BetterTTV");
  EmoteList list;
  bool any = false;
  for (const char* name : {"channelEmotes", "sharedEmotes"}) {
    array emotes;
    if (answer[name].get(emotes) != simdjson::SUCCESS) continue;
    any = true;
    read_list(emotes, read_bttv, list);
  }
  if (!any) return no_emotes("BetterTTV");
  return list;
}

Result<EmoteList> read_ffz_global(std::string_view body) { return read_ffz_sets(body, true); }
Result<EmoteList> read_ffz_channel(std::string_view body) { return read_ffz_sets(body, false); }

Result<EmoteList> read_seventv_set(std::string_view body) {
  simdjson::dom::parser parser;
  object answer;
  if (parser.parse(body.data(), body.size()).get(answer) != simdjson::SUCCESS || text_of(answer, "id").empty())
    return no_emotes("7TV");
  EmoteList list;
  read_seventv_emotes(answer, list);
  return list;
}

Result<EmoteList> read_seventv_user(std::string_view body) {
  simdjson::dom::parser parser;
  object answer;
  if (parser.parse(body.data(), body.size()).get(answer) != simdjson::SUCCESS || text_of(answer, "id").empty())
    return no_emotes("7TV");
  EmoteList list;
  object set;
  if (answer["emote_set"].get(set) == simdjson::SUCCESS) read_seventv_emotes(set, list);
  if (list.set_id.empty()) list.set_id = text_of(answer, "emote_set_id");
  if (!fits_id(list.set_id)) list.set_id.clear();
  return list;
}

}  // namespace crowdline::twitch
