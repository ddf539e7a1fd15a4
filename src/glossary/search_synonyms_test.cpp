#include "glossary/search_synonyms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace crowdline::glossary {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

model::Lexicon lexicon() {
  static constexpr std::array<std::string_view, 1> kTables = {
      "term\tkind\tpolarity\temotion\ttoxicity\tconfidence\tdefinition\n"
      "KEKW\temote\t0.6\tamusement\t0\t3\tlaughing hard, at somebody\n"
      "LUL\temote\t0.5\tamusement\t0\t3\tlaughing\n"
      "lol\tslang\t0.4\tamusement\t0\t2\tlaughs out loud\n"
      "\xF0\x9F\x98\x82\temoji\t0.5\tamusement\t0\t3\tlaughing\n"
      "Clap\temote\t0.5\thype\t0\t3\tapplause\n"
      "Sadge\temote\t-0.5\tsadness\t0\t3\tsad frog; laughing never\n"};
  auto parsed = model::Lexicon::parse(kTables);
  EXPECT_TRUE(parsed.has_value());
  return std::move(*parsed);
}

TEST(SearchSynonyms, AMeaningFindsItsEmotes) {
  const model::Lexicon terms = lexicon();
  const Glossary glossary(terms);
  EXPECT_THAT(search_synonyms(glossary, "laughing"), ElementsAre("LUL", "KEKW", "lol"));
  EXPECT_THAT(search_synonyms(glossary, "laughs"), ElementsAre("LUL", "KEKW", "lol")) << "endings apart";
  EXPECT_THAT(search_synonyms(glossary, "Applause"), ElementsAre("Clap"));
}

TEST(SearchSynonyms, AnEmoteFindsItsMeaning) {
  const model::Lexicon terms = lexicon();
  const Glossary glossary(terms);
  EXPECT_THAT(search_synonyms(glossary, "kekw"), ElementsAre("laughing", "hard"));
  EXPECT_THAT(search_synonyms(glossary, "Clap"), ElementsAre("applause"));
}

TEST(SearchSynonyms, UnknownWordsHaveNone) {
  const model::Lexicon terms = lexicon();
  const Glossary glossary(terms);
  EXPECT_THAT(search_synonyms(glossary, "lantern"), IsEmpty());
  EXPECT_THAT(search_synonyms(glossary, ""), IsEmpty());
  EXPECT_THAT(search_synonyms(glossary, "at"), IsEmpty());
  EXPECT_THAT(search_synonyms(glossary, "\"*("), IsEmpty());
}

}  // namespace
}  // namespace crowdline::glossary
