#include "glossary/glossary.h"

#include <gtest/gtest.h>

#include <array>

namespace crowdline::glossary {
namespace {

constexpr std::string_view kTable =
    "term\tkind\tpolarity\temotion\ttoxicity\tconfidence\tdefinition\n"
    "KEKW\temote\t0.7\tamusement\t0\t3\tlaughs out loud\n"
    "lol\tslang\t0.4\tamusement\t0\t3\tlaughing\n"
    "lolol\tslang\t0.5\tamusement\t0\t3\tmore of it\n"
    "mellow\tword\t0.3\tnone\t0\t2\tcalm\n"
    "mid\tslang\t-0.5\tboredom\t0\t3\tso-so, said LOL-style\n"
    "Käse\tforeign\t0.1\tnone\t0\t1\tcheese\n";

const model::Lexicon& lexicon() {
  static const model::Lexicon kLexicon = model::Lexicon::parse(std::array{kTable}).value();
  return kLexicon;
}

std::string names(const Json& page) {
  std::string result;
  for (const Json& term : page["terms"]) result += term["term"].get<std::string>() + " ";
  return result;
}

TEST(Glossary, ListsByRankThenByName) {
  const Glossary glossary(lexicon());
  EXPECT_EQ(names(glossary.list("LOL", 1)), "lol lolol mid ");
  EXPECT_EQ(names(glossary.list("", 1)), "KEKW Käse lol lolol mellow mid ");
  EXPECT_EQ(names(glossary.list("KÄS", 1)), "Käse ");
  const Json none = glossary.list("nothing like it", 1);
  EXPECT_EQ(none["total"], 0);
  EXPECT_EQ(none["pages"], 1);
}

TEST(Glossary, PagesCountFromOneAndEndEmpty) {
  std::string table = "term\tkind\tpolarity\temotion\ttoxicity\tconfidence\tdefinition\n";
  for (int i = 0; i < 120; ++i) table += "word" + std::to_string(1000 + i) + "\tword\t0\tnone\t0\t1\tx\n";
  const std::array<std::string_view, 1> tables{table};
  const model::Lexicon many = model::Lexicon::parse(tables).value();
  const Glossary glossary(many);
  EXPECT_EQ(glossary.list("word", 1)["terms"].size(), 50u);
  EXPECT_EQ(glossary.list("word", 3)["terms"].size(), 20u);
  EXPECT_EQ(glossary.list("word", 3)["pages"], 3);
  EXPECT_EQ(glossary.list("word", 3)["total"], 120);
  EXPECT_TRUE(glossary.list("word", 4)["terms"].empty());
  EXPECT_TRUE(glossary.list("word", static_cast<std::size_t>(-1))["terms"].empty());
  EXPECT_EQ(glossary.list("word", 0)["page"], 1);
}

TEST(Glossary, ShowsOneTerm) {
  const Glossary glossary(lexicon());
  EXPECT_EQ(
      to_text(glossary.show("KEKW").value()),
      R"({"term":"KEKW","kind":"emote","polarity":0.7,"emotion":"amusement","toxicity":0,"definition":"laughs out loud"})");
  EXPECT_EQ(glossary.show("kekw").value()["term"], "KEKW");
  EXPECT_FALSE(glossary.show("kek").has_value());
  EXPECT_FALSE(glossary.show("").has_value());
}

TEST(Glossary, FindsTheExactTermBeforeOneInAnotherCase) {
  constexpr std::string_view kBoth =
      "term\tkind\tpolarity\temotion\ttoxicity\tconfidence\tdefinition\n"
      "POG\temote\t0.7\tnone\t0\t3\t\n"
      "Pog\tslang\t0.4\tnone\t0\t3\twow\n";
  const model::Lexicon both = model::Lexicon::parse(std::array{kBoth}).value();
  const Glossary glossary(both);
  EXPECT_EQ(glossary.find("Pog")->term, "Pog");
  EXPECT_EQ(glossary.find("POG")->term, "POG");
  EXPECT_EQ(glossary.find("pog")->term, "POG") << "the first by name";
  EXPECT_EQ(glossary.find("pogg"), nullptr);
  EXPECT_FALSE(glossary.explain("POG").has_value());
}

TEST(Glossary, ExplainsWhatANewcomerDoesNotKnow) {
  const Glossary glossary(lexicon());
  EXPECT_EQ(glossary.explain("LOL"), "laughing");
  EXPECT_FALSE(glossary.explain("table").has_value());
  const std::vector<std::string> window{"table", "KEKW", "kekw", "mellow", "mid", "lol"};
  const auto mentions = glossary.worth_explaining(window, 2);
  ASSERT_EQ(mentions.size(), 2u);
  EXPECT_EQ(mentions[0].term, "KEKW");
  EXPECT_EQ(mentions[1].definition, "so-so, said LOL-style");
}

TEST(Glossary, HasTheVersionOfItsTables) {
  const Glossary glossary(lexicon());
  EXPECT_EQ(glossary.version(), lexicon().version());
  EXPECT_EQ(glossary.terms().size(), 6u);
}

}  // namespace
}  // namespace crowdline::glossary
