#include "formats/model_comparison_json.h"

#include "formats/timeline_document.h"

namespace crowdline::formats {
namespace {

Json emotion_json(const timeline::ModelView& view) {
  const auto emotion = timeline::dominant_emotion(view);
  if (!emotion) return nullptr;
  return {{"name", model::to_string(emotion->emotion)}, {"share", rounded(emotion->share)}};
}

Json reading_json(const timeline::ModelView& view) {
  return {{"sentiment", to_json(view.sentiment)},
          {"mood", view.mood ? Json(timeline::to_string(*view.mood)) : Json(nullptr)},
          {"emotion", emotion_json(view)},
          {"toxicity", to_json(view.toxicity)}};
}

Json difference_json(const std::optional<double>& difference) {
  return difference ? Json(rounded(*difference)) : Json(nullptr);
}

Json window_json(const timeline::ComparedWindow& window) {
  return {{"start_ms", window.start_ms},
          {"end_ms", window.end_ms},
          {"tuned", reading_json(window.tuned)},
          {"base", window.base ? reading_json(*window.base) : Json(nullptr)},
          {"difference", difference_json(window.difference)},
          {"moods_differ", window.moods_differ},
          {"apart", window.apart}};
}

Json terms_json(const std::vector<timeline::ChatTerm>& terms) {
  Json list = Json::array();
  for (const auto& [term, count] : terms) {
    list.push_back({{"term", term->term},
                    {"kind", term->kind},
                    {"count", count},
                    {"polarity", rounded(term->polarity)},
                    {"emotion", model::to_string(term->emotion)},
                    {"definition", term->definition}});
  }
  return list;
}

Json overall_json(const timeline::ModelComparison& comparison) {
  const double windows = std::max<double>(1, static_cast<double>(comparison.compared));
  return {{"text", comparison.text},
          {"windows", comparison.compared},
          {"mean_absolute_difference", rounded(comparison.mean_absolute_difference)},
          {"tuned_mean", rounded(comparison.tuned_mean)},
          {"base_mean", rounded(comparison.base_mean)},
          {"moods_differ", comparison.moods_differ},
          {"moods_differ_share", rounded(static_cast<double>(comparison.moods_differ) / windows)},
          {"intervals_apart", comparison.apart},
          {"terms", terms_json(comparison.terms)},
          {"distinct_terms", comparison.distinct_terms}};
}

Json different_json(const timeline::DifferentWindow& entry, const timeline::ComparedWindow& window) {
  Json json = window_json(window);
  json["why"] = {{"text", entry.why}, {"terms", terms_json(entry.terms)}};
  return json;
}

}  // namespace

Json to_json(const timeline::ModelComparison& comparison) {
  Json windows = Json::array();
  for (const auto& window : comparison.windows) windows.push_back(window_json(window));
  Json most = Json::array();
  for (const auto& entry : comparison.most_different) {
    most.push_back(different_json(entry, comparison.windows[entry.window]));
  }
  return {{"models", {"tuned", "base"}},
          {"overall", overall_json(comparison)},
          {"windows", std::move(windows)},
          {"most_different", std::move(most)}};
}

}  // namespace crowdline::formats
