#include "model/emote_name.h"

#include <algorithm>
#include <array>

#include "text/characters.h"

namespace crowdline::model {
namespace {

struct Part {
  std::string_view name;
  float polarity;
  Emotion emotion;
};

using enum Emotion;

// Sorted by name. Parts that show no feeling (mug, slug, sip, a person's name) are left out on purpose.
constexpr auto kParts = std::to_array<Part>({
    {"aha", 0.5F, kAmusement},    {"angry", -0.5F, kAnger},      {"aww", 0.6F, kAffection},
    {"bless", 0.6F, kAffection},  {"blush", 0.5F, kAffection},   {"boo", -0.4F, kAnger},
    {"boogie", 0.6F, kHype},      {"bop", 0.6F, kHype},          {"bored", -0.5F, kBoredom},
    {"bounce", 0.6F, kHype},      {"bye", 0.3F, kAffection},     {"cheer", 0.7F, kHype},
    {"cheers", 0.6F, kHype},      {"clap", 0.7F, kHype},         {"comfy", 0.6F, kAffection},
    {"cozy", 0.6F, kAffection},   {"cringe", -0.5F, kCringe},    {"cry", -0.4F, kSadness},
    {"cuddle", 0.7F, kAffection}, {"cute", 0.6F, kAffection},    {"dance", 0.7F, kHype},
    {"dancing", 0.7F, kHype},     {"dead", 0.0F, kAmusement},    {"derp", 0.2F, kAmusement},
    {"disgust", -0.5F, kCringe},  {"ew", -0.5F, kCringe},        {"facepalm", -0.4F, kCringe},
    {"fail", -0.4F, kSadness},    {"feels", -0.4F, kSadness},    {"fire", 0.7F, kHype},
    {"flower", 0.5F, kAffection}, {"gg", 0.5F, kHype},           {"giggle", 0.6F, kAmusement},
    {"groove", 0.6F, kHype},      {"grr", -0.4F, kAnger},        {"haha", 0.6F, kAmusement},
    {"happy", 0.7F, kAffection},  {"heart", 0.8F, kAffection},   {"hearts", 0.8F, kAffection},
    {"hello", 0.5F, kAffection},  {"hey", 0.4F, kAffection},     {"hi", 0.5F, kAffection},
    {"hmm", 0.0F, kConfusion},    {"hug", 0.7F, kAffection},     {"hugs", 0.7F, kAffection},
    {"huh", 0.0F, kConfusion},    {"hype", 0.8F, kHype},         {"hypers", 0.8F, kHype},
    {"jam", 0.7F, kHype},         {"jammies", 0.7F, kHype},      {"joy", 0.7F, kAffection},
    {"kek", 0.6F, kAmusement},    {"kiss", 0.7F, kAffection},    {"laugh", 0.6F, kAmusement},
    {"lol", 0.5F, kAmusement},    {"love", 0.8F, kAffection},    {"lul", 0.5F, kAmusement},
    {"lurk", 0.1F, kNone},        {"luv", 0.8F, kAffection},     {"mad", -0.5F, kAnger},
    {"nice", 0.6F, kHype},        {"no", -0.4F, kSadness},       {"nope", -0.4F, kCringe},
    {"omg", 0.2F, kSurprise},     {"oof", -0.4F, kSadness},      {"pain", -0.5F, kSadness},
    {"panic", -0.4F, kSurprise},  {"party", 0.7F, kHype},        {"pat", 0.6F, kAffection},
    {"pet", 0.6F, kAffection},    {"pog", 0.8F, kHype},          {"poggers", 0.8F, kHype},
    {"pout", -0.3F, kAnger},      {"rage", -0.5F, kAnger},       {"raid", 0.6F, kHype},
    {"rave", 0.7F, kHype},        {"rip", -0.4F, kSadness},      {"rock", 0.6F, kHype},
    {"run", 0.4F, kHype},         {"sad", -0.6F, kSadness},      {"salt", -0.3F, kAmusement},
    {"salute", 0.5F, kAffection}, {"scared", -0.4F, kSurprise},  {"scream", -0.1F, kSurprise},
    {"shock", 0.0F, kSurprise},   {"shook", 0.0F, kSurprise},    {"sip", 0.0F, kNone},
    {"sleep", -0.2F, kBoredom},   {"sleepy", -0.2F, kBoredom},   {"smile", 0.6F, kAffection},
    {"snug", 0.6F, kAffection},   {"sob", -0.4F, kSadness},      {"spin", 0.5F, kHype},
    {"tears", -0.3F, kSadness},   {"thanks", 0.7F, kAffection},  {"think", 0.0F, kConfusion},
    {"tired", -0.3F, kBoredom},   {"vibe", 0.6F, kHype},         {"wat", 0.0F, kConfusion},
    {"wave", 0.5F, kAffection},   {"welcome", 0.6F, kAffection}, {"what", 0.0F, kConfusion},
    {"wiggle", 0.6F, kHype},      {"win", 0.7F, kHype},          {"woo", 0.8F, kHype},
    {"wow", 0.6F, kSurprise},     {"wtf", -0.1F, kSurprise},     {"yay", 0.8F, kHype},
    {"yes", 0.5F, kHype},         {"yikes", -0.5F, kCringe},     {"zzz", -0.4F, kBoredom},
});
static_assert(std::ranges::is_sorted(kParts, {}, &Part::name));

constexpr std::size_t kLongestPart = 12;

NameMeaning meaning_of_part(std::string_view part) {
  if (part.size() > kLongestPart) return {};
  std::array<char, kLongestPart> lower{};
  std::ranges::transform(part, lower.begin(), text::ascii_lower);
  const std::string_view key(lower.data(), part.size());
  const auto found = std::ranges::lower_bound(kParts, key, {}, &Part::name);
  if (found == kParts.end() || found->name != key) return {};
  return {found->polarity, found->emotion, true};
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// True where a capitalised part begins: a capital that does not follow a capital.
bool begins_part(std::string_view name, std::size_t at) {
  return at > 0 && is_capital(name[at]) && !is_capital(name[at - 1]);
}

}  // namespace

NameMeaning meaning_of_name(std::string_view name) {
  std::size_t end = name.size();
  while (end > 0 && (text::is_ascii_digit(name[end - 1]) || name[end - 1] == ':')) --end;
  for (std::size_t at = end; at-- > 0;) {
    const bool cut = begins_part(name, at) || (at > 0 && (name[at - 1] == '-' || name[at - 1] == '_'));
    if (!cut) continue;
    if (const NameMeaning meaning = meaning_of_part(name.substr(at, end - at)); meaning.known) return meaning;
    end = name[at - 1] == '-' || name[at - 1] == '_' ? at - 1 : at;
  }
  return {};
}

}  // namespace crowdline::model
