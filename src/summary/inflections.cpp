#include "summary/inflections.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace crowdline::summary {
namespace {

struct Paradigm {
  std::string_view language, word_class;
  std::string_view endings;  // apart by spaces; "-" is none, "^ge-t" a prefix and an ending, "+" the last letter twice
};

// Third persons, participles, infinitives: what is told of a chat.
constexpr auto kParadigms = std::to_array<Paradigm>({
    {"en", "v", "- s ed ing"},
    {"en", "ve", "e es ed ing"},
    {"en", "y", "y ies ied ying"},
    {"en", "2", "- s +ed +ing"},
    {"en", "es", "- es ed ing"},
    {"en", "n", "- s 's s'"},
    {"en", "a", "- ly er est"},
    {"es", "ar", "a an ó aron aba aban ando ado ada ados adas ar arse ándose arlo arla arlos arlas"},
    {"es", "er", "e en ió ieron ía ían iendo ido ida idos idas er erse iéndose"},
    {"es", "ir", "e en ió ieron ía ían iendo ido ida idos idas ir irse iéndose"},
    {"es", "o", "o a os as"},
    {"es", "s", "- s"},
    {"es", "es", "- es"},
    {"pt", "ar", "a am ou aram ava avam ando ado ada ados adas ar arem ar-se a-se am-se ando-se"},
    {"pt", "er", "e em eu eram ia iam endo ido ida idos idas er erem e-se em-se"},
    {"pt", "ir", "e em iu iram ia iam indo ido ida idos idas ir irem e-se em-se"},
    {"pt", "o", "o a os as"},
    {"pt", "s", "- s"},
    {"pt", "es", "- es"},
    {"fr", "er", "e ent é ée és ées er ait aient ant a èrent"},
    {"fr", "ger", "ge gent gé gée gés gées ger geait geaient geant gea"},
    {"fr", "ir", "it issent i ie is ies ir issait issaient issant irent"},
    {"fr", "re", "- ent u ue us ues re ait aient ant it irent"},
    {"fr", "e", "- e s es"},
    {"fr", "s", "- s"},
    {"fr", "eux", "eux euse euses"},
    {"fr", "f", "f ve fs ves"},
    {"de", "en", "en t te ten end ^ge-t"},
    {"de", "ieren", "ieren iert ierte ierten ierend"},
    {"de", "ten", "en et ete eten end ^ge-et"},
    {"de", "eln", "eln elt elte elten elnd ^ge-elt"},
    {"de", "ben", "en t te ten end t"},  // with a prefix that takes no "ge"
    {"de", "e", "- e er en em es"},
    {"de", "n", "- n"},
    {"de", "ne", "- en"},
    {"de", "er", "- e en es s er ern"},
    {"ja", "ku", "く き いて いた かれ け こう いており いている いていた いています いていました"},
    {"ja", "gu", "ぐ ぎ いで いだ がれ いでおり いでいる いでいた いでいます いでいました"},
    {"ja", "su", "す し して した され しており している していた しています していました"},
    {"ja", "ru", "る て た られ られて られた られる ており ている ていた ています ていました -"},
    {"ja", "mu", "む み んで んだ まれ んでおり んでいる んでいた んでいます んでいました"},
    {"ja", "bu", "ぶ び んで んだ ばれ んでおり んでいる んでいた んでいます んでいました"},
    {"ja", "u", "う い って った われ っており っている っていた っています っていました"},
    {"ja", "tu", "つ ち って った たれ っており っている っていた っています っていました"},
    {"ja", "rr", "る り って った られ っており っている っていた っています っていました"},
    {"ja", "suru",
     "- する し して した され されて された されている しており している していた しています していました します "
     "しました"},
    {"ja", "na", "- な に で"},
    {"ja", "i", "い く くて かった さ め"},
});

std::string with_ending(std::string_view stem, std::string_view ending) {
  if (ending == "-") return std::string(stem);
  if (ending.starts_with('+')) return std::string(stem) + stem.back() + std::string(ending.substr(1));
  if (!ending.starts_with('^')) return std::string(stem) + std::string(ending);
  const std::size_t dash = ending.find('-');
  return std::string(ending.substr(1, dash - 1)) + std::string(stem) + std::string(ending.substr(dash + 1));
}

struct Endings {
  std::string_view language;
  std::string_view endings;  // the longer ones first
};
constexpr auto kEndings = std::to_array<Endings>({
    {"en", "ing ied ies est ed es er ly s e y"},
    {"es",
     "iendose andose ieron aron iendo ando mente ados adas idos idas aban ian ado ada ido ida aba ian ar er ir an en "
     "ia os "
     "as es io a e o s"},
    {"pt",
     "mente aram eram iram ando endo indo ados adas idos idas avam iam ado ada ido ida ava ar er ir am em ou eu iu ia "
     "os as es a e o s"},
    {"fr", "issaient issent aient erent ement euses euse eux ees ait ant ent er ir ee es is it e s a"},
    {"de", "enden ende end eten ten est tem ter tes en em er es te et e n t s"},
});

// Letters of Latin scripts without their accents; all else as it is.
std::string without_accents(std::string_view word) {
  constexpr auto kPlain = std::to_array<std::pair<std::string_view, char>>({{"á", 'a'},
                                                                            {"à", 'a'},
                                                                            {"â", 'a'},
                                                                            {"ã", 'a'},
                                                                            {"é", 'e'},
                                                                            {"è", 'e'},
                                                                            {"ê", 'e'},
                                                                            {"ë", 'e'},
                                                                            {"í", 'i'},
                                                                            {"î", 'i'},
                                                                            {"ï", 'i'},
                                                                            {"ó", 'o'},
                                                                            {"ô", 'o'},
                                                                            {"õ", 'o'},
                                                                            {"ú", 'u'},
                                                                            {"û", 'u'},
                                                                            {"ç", 'c'},
                                                                            {"ñ", 'n'}});
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const auto known =
        std::ranges::find_if(kPlain, [&](const auto& entry) { return word.substr(at).starts_with(entry.first); });
    out += known == kPlain.end() ? word[at] : known->second;
    at += known == kPlain.end() ? 1 : known->first.size();
  }
  return out;
}

}  // namespace

std::string stem_of(std::string_view language, std::string_view word) {
  constexpr std::size_t kLeast = 4;
  const auto known = std::ranges::find(kEndings, language, &Endings::language);
  std::string stem = without_accents(word);
  if (known == kEndings.end()) return stem;
  for (std::size_t from = 0; from < known->endings.size();) {
    const std::size_t end = std::min(known->endings.find(' ', from), known->endings.size());
    const std::string_view ending = known->endings.substr(from, end - from);
    if (stem.size() >= kLeast + ending.size() && stem.ends_with(ending))
      return stem.substr(0, stem.size() - ending.size());
    from = end + 1;
  }
  return stem;
}

std::vector<std::string> inflected(std::string_view language, std::string_view stem, std::string_view word_class) {
  for (const Paradigm& paradigm : kParadigms) {
    if (paradigm.language != language || paradigm.word_class != word_class) continue;
    std::vector<std::string> forms;
    for (std::size_t from = 0; from < paradigm.endings.size();) {
      const std::size_t end = std::min(paradigm.endings.find(' ', from), paradigm.endings.size());
      forms.push_back(with_ending(stem, paradigm.endings.substr(from, end - from)));
      from = end + 1;
    }
    return forms;
  }
  throw std::invalid_argument("no such class of words: " + std::string(language) + " " + std::string(word_class));
}

}  // namespace crowdline::summary
