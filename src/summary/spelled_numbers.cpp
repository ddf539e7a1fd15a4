#include "summary/spelled_numbers.h"

#include <array>
#include <map>

namespace crowdline::summary {
namespace {

using Small = std::array<std::string_view, 20>;
using Tens = std::array<std::string_view, 10>;

constexpr Small kEnglish = {"zero",     "one",     "two",     "three",     "four",     "five",    "six",
                            "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
                            "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr Small kSpanish = {"cero",    "uno",    "dos",       "tres",       "cuatro",    "cinco",     "seis",
                            "siete",   "ocho",   "nueve",     "diez",       "once",      "doce",      "trece",
                            "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve"};
constexpr Small kGerman = {"null",     "eins",     "zwei",     "drei",     "vier",     "fünf",    "sechs",
                           "sieben",   "acht",     "neun",     "zehn",     "elf",      "zwölf",   "dreizehn",
                           "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"};
constexpr Small kPortuguese = {"zero",    "um",     "dois",      "três",      "quatro",  "cinco",   "seis",
                               "sete",    "oito",   "nove",      "dez",       "onze",    "doze",    "treze",
                               "catorze", "quinze", "dezesseis", "dezessete", "dezoito", "dezenove"};
constexpr Small kFrench = {"zéro",     "un",     "deux",  "trois",    "quatre",   "cinq",    "six",
                           "sept",     "huit",   "neuf",  "dix",      "onze",     "douze",   "treize",
                           "quatorze", "quinze", "seize", "dix sept", "dix huit", "dix neuf"};

constexpr Tens kEnglishTens = {"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
constexpr Tens kSpanishTens = {"",          "",        "veinte",  "treinta", "cuarenta",
                               "cincuenta", "sesenta", "setenta", "ochenta", "noventa"};
constexpr Tens kGermanTens = {"",        "",        "zwanzig", "dreißig", "vierzig",
                              "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"};
constexpr Tens kPortugueseTens = {"",          "",         "vinte",   "trinta",  "quarenta",
                                  "cinquenta", "sessenta", "setenta", "oitenta", "noventa"};
constexpr Tens kFrenchTens = {"", "", "vingt", "trente", "quarante", "cinquante", "soixante", "", "quatre vingt", ""};
constexpr Tens kSpanishHundreds = {"",           "ciento",      "doscientos",  "trescientos", "cuatrocientos",
                                   "quinientos", "seiscientos", "setecientos", "ochocientos", "novecientos"};
constexpr Tens kPortugueseHundreds = {"",           "cento",      "duzentos",   "trezentos",  "quatrocentos",
                                      "quinhentos", "seiscentos", "setecentos", "oitocentos", "novecentos"};

std::string joined(std::string_view a, std::string_view between, std::string_view b) {
  return std::string(a) + std::string(between) + std::string(b);
}

std::string english(std::uint32_t n) {
  if (n < 20) return std::string(kEnglish[n]);
  if (n < 100) return joined(kEnglishTens[n / 10], n % 10 == 0 ? "" : " ", n % 10 == 0 ? "" : kEnglish[n % 10]);
  const std::string hundreds = joined(kEnglish[n / 100], " ", "hundred");
  return n % 100 == 0 ? hundreds : hundreds + " and " + english(n % 100);
}

std::string spanish(std::uint32_t n) {
  constexpr std::array<std::string_view, 10> kTwenties = {"veinte",       "veintiuno",   "veintidós",  "veintitrés",
                                                          "veinticuatro", "veinticinco", "veintiséis", "veintisiete",
                                                          "veintiocho",   "veintinueve"};
  if (n < 20) return std::string(kSpanish[n]);
  if (n < 30) return std::string(kTwenties[n - 20]);
  if (n < 100) return joined(kSpanishTens[n / 10], n % 10 == 0 ? "" : " y ", n % 10 == 0 ? "" : kSpanish[n % 10]);
  if (n == 100) return "cien";
  return n % 100 == 0 ? std::string(kSpanishHundreds[n / 100])
                      : joined(kSpanishHundreds[n / 100], " ", spanish(n % 100));
}

std::string german(std::uint32_t n) {
  if (n < 20) return std::string(kGerman[n]);
  const auto unit = [](std::uint32_t digit) { return digit == 1 ? std::string("ein") : std::string(kGerman[digit]); };
  if (n < 100) return n % 10 == 0 ? std::string(kGermanTens[n / 10]) : joined(unit(n % 10), "und", kGermanTens[n / 10]);
  const std::string hundreds = (n < 200 ? "" : std::string(kGerman[n / 100])) + "hundert";
  return n % 100 == 0 ? hundreds : hundreds + german(n % 100);
}

std::string portuguese(std::uint32_t n) {
  if (n < 20) return std::string(kPortuguese[n]);
  if (n < 100) return joined(kPortugueseTens[n / 10], n % 10 == 0 ? "" : " e ", n % 10 == 0 ? "" : kPortuguese[n % 10]);
  if (n == 100) return "cem";
  return n % 100 == 0 ? std::string(kPortugueseHundreds[n / 100])
                      : joined(kPortugueseHundreds[n / 100], " e ", portuguese(n % 100));
}

std::string french_tens(std::uint32_t n) {
  const std::uint32_t tens = n / 10;
  const bool teens = tens == 7 || tens == 9;  // "soixante dix", "quatre vingt onze"
  const std::uint32_t rest = n % 10 + (teens ? 10 : 0);
  const std::string_view base = kFrenchTens[teens ? tens - 1 : tens];
  if (rest == 0) return std::string(base) + (tens == 8 ? "s" : "");
  const bool with_and = (rest == 1 || rest == 11) && tens < 8;
  return joined(base, with_and ? " et " : " ", kFrench[rest]);
}

std::string french(std::uint32_t n) {
  if (n < 20) return std::string(kFrench[n]);
  if (n < 100) return french_tens(n);
  const std::string hundreds = n < 200 ? "cent" : joined(kFrench[n / 100], " ", n % 100 == 0 ? "cents" : "cent");
  return n % 100 == 0 ? hundreds : hundreds + " " + french(n % 100);
}

struct Language {
  std::string_view name;
  std::string (*spell)(std::uint32_t);
  std::string_view thousand;
};
constexpr std::array<Language, 5> kLanguages = {{{"en", english, "thousand"},
                                                 {"es", spanish, "mil"},
                                                 {"de", german, "tausend"},
                                                 {"pt", portuguese, "mil"},
                                                 {"fr", french, "mille"}}};

using Table = std::map<std::string, double, std::less<>>;

void replace(std::string& text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  if (at != std::string::npos) text.replace(at, from.size(), to);
}

// Other ways to write the same number.
void add_variants(Table& table, std::string_view language, const std::string& spelled, double value) {
  const auto add = [&](std::string_view from, std::string_view to) {
    std::string other = spelled;
    replace(other, from, to);
    table.emplace(std::move(other), value);
  };
  if (language == "en") add("hundred and ", "hundred ");
  if (language == "es") {
    add("ientos", "ientas");
    add("uno", "una");
    std::string feminine = spelled;
    replace(feminine, "ientos", "ientas");
    replace(feminine, "uno", "una");
    table.emplace(feminine, value);
    add("uno", "ún");
  }
  if (language == "de") {
    add("hundert", "einhundert");
    add("dreißig", "dreissig");
    table.emplace(spelled + "tausend", value * 1000);
  }
  if (language == "pt") {
    add("entos", "entas");
    add("dois", "duas");
    if (spelled.ends_with(" um")) table.emplace(spelled + "a", value);
    std::string feminine = spelled + (spelled.ends_with(" um") ? "a" : "");
    replace(feminine, "entos", "entas");
    replace(feminine, "dois", "duas");
    table.emplace(feminine, value);
    add("dezesseis", "dezasseis");
    add("dezessete", "dezassete");
    add("dezenove", "dezanove");
  }
  if (language == "fr") add("et un", "et une");
}

Table make_table(const Language& language) {
  Table table;
  for (std::uint32_t n = 0; n < 1000; ++n) {
    const std::string spelled = language.spell(n);
    if (n != 1 || language.name == "en") table.emplace(spelled, n);
    if (n != 1) add_variants(table, language.name, spelled, n);
    if (language.name == "de" && n > 1 && n < 20) table.emplace(spelled + "einhalb", n + 0.5);
  }
  table.emplace(language.thousand, 1000);
  if (language.name == "de") {
    for (const char* word : {"eineinhalb", "anderthalb"}) table.emplace(word, 1.5);
    table.emplace("eintausend", 1000);
  }
  return table;
}

SpelledNumber longest(const Table& table, std::span<const std::string> words) {
  constexpr std::size_t kMost = 7;  // "quatre cent quatre vingt dix sept"
  SpelledNumber best;
  std::string text;
  for (std::size_t i = 0; i < std::min(words.size(), kMost); ++i) {
    text += (i == 0 ? "" : " ") + words[i];
    if (const auto found = table.find(text); found != table.end()) best = {found->second, i + 1};
  }
  return best;
}

}  // namespace

SpelledNumber read_spelled(std::string_view language, std::span<const std::string> words) {
  static const std::array<Table, kLanguages.size()> kTables = {make_table(kLanguages[0]), make_table(kLanguages[1]),
                                                               make_table(kLanguages[2]), make_table(kLanguages[3]),
                                                               make_table(kLanguages[4])};
  for (std::size_t i = 0; i < kLanguages.size(); ++i) {
    if (kLanguages[i].name != language) continue;
    SpelledNumber number = longest(kTables[i], words);
    const auto rest = words.subspan(number.length);
    if (number.length == 0 || number.value >= 1000 || rest.empty() || rest[0] != kLanguages[i].thousand) return number;
    const SpelledNumber below = longest(kTables[i], rest.subspan(1));
    const bool adds = below.length > 0 && below.value < 1000;
    return {number.value * 1000 + (adds ? below.value : 0), number.length + 1 + (adds ? below.length : 0)};
  }
  return {};
}

SpelledNumber read_kanji(std::string_view text) {
  constexpr std::string_view kDigits = "〇一二三四五六七八九";
  constexpr std::array<std::pair<std::string_view, double>, 3> kUnits = {{{"十", 10}, {"百", 100}, {"千", 1000}}};
  double whole = 0;
  double part = 0;
  double digit = -1;
  std::size_t at = 0;
  while (at + 3 <= text.size()) {
    const std::string_view sign = text.substr(at, 3);
    const std::size_t place = kDigits.find(sign);
    const auto unit =
        std::find_if(kUnits.begin(), kUnits.end(), [&](const auto& known) { return known.first == sign; });
    if (place != std::string_view::npos && place % 3 == 0) {
      const std::size_t read = place / 3;
      digit = (digit < 0 ? 0 : digit * 10) + static_cast<double>(read);
    } else if (unit != kUnits.end()) {
      part += (digit < 0 ? 1 : digit) * unit->second;
      digit = -1;
    } else if (sign == "万") {
      whole += (part + std::max(digit, 0.0)) * 10'000;
      part = 0;
      digit = -1;
    } else {
      break;
    }
    at += 3;
  }
  return {whole + part + std::max(digit, 0.0), at};
}

std::string spell(std::string_view language, std::uint32_t number) {
  for (const Language& known : kLanguages) {
    if (known.name == language && number < 1000) return known.spell(number);
  }
  return "";
}

}  // namespace crowdline::summary
