#include "summary/plan.h"

namespace crowdline::summary {
namespace {

constexpr double kMostlyWave = 0.5;
constexpr double kMuchWave = 0.25;

bool has_event(const Material& material) {
  for (const std::string_view slot :
       {"raid", "raid_unknown", "category_event", "gifts", "subs", "paid", "title_event"}) {
    if (material.has(slot)) return true;
  }
  return false;
}

std::vector<std::string_view> titles(const Material& material, bool chapter) {
  std::vector<std::string_view> order;
  if (material.has("raid") || material.has("raid_unknown")) order.push_back("title.raid");
  if (material.has("category_event")) order.push_back("title.category");
  if (material.wave_share >= kMostlyWave) order.push_back("title.wave");
  order.push_back("title.topic");
  order.push_back(chapter ? "title.chapter_feeling" : "title.feeling");
  order.push_back(chapter ? "title.chapter_plain" : "title.plain");
  return order;
}

}  // namespace

Plan plan_window(const Material& material) {
  Plan plan;
  const bool event = has_event(material);
  const bool wave = material.wave_share >= kMostlyWave;
  const bool rush = material.has("times_up");
  const bool topic = material.has("q0");
  const bool topic2 = material.has("q1");
  if (material.has("gap")) plan.tail.push_back("tail.gap");
  if (event) plan.lead.push_back("lead.event");
  if (wave) plan.lead.push_back("lead.wave");
  if (rush && topic) plan.lead.push_back("lead.rate");
  if (rush) plan.lead.push_back("lead.rush");
  if (material.has("cause")) plan.lead.push_back("lead.cause");
  if (material.has("q2")) plan.lead.push_back("lead.topic3");
  if (topic2) plan.lead.push_back("lead.topic2");
  if (topic) plan.lead.push_back("lead.topic1");
  plan.lead.insert(plan.lead.end(), {"lead.feeling", "lead.plain"});
  if (!wave && material.wave_share >= kMuchWave) plan.tail.push_back("tail.wave");
  plan.tail.insert(plan.tail.end(), {"tail.question", "tail.shift", "tail.turn", "tail.pace", "tail.rest", "tail.slow",
                                     "tail.new", "tail.mood", "tail.crowd"});
  plan.title = titles(material, false);
  return plan;
}

Plan plan_chapter(const Material& material) {
  Plan plan;
  plan.lead = {"chapter.topic2", "chapter.topic1", "chapter.feeling", "chapter.plain"};
  plan.tail = {"chapter.tail", "tail.rest", "tail.mood"};
  plan.title = titles(material, true);
  return plan;
}

}  // namespace crowdline::summary
