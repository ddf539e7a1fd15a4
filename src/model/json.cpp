#include "model/json.h"

namespace crowdline::model {

Json to_json(const Score& score) {
  Json emotion{{"label", to_string(score.emotion_label())}};
  for (std::size_t i = 0; i < kEmotionCount; ++i)
    emotion[std::string(to_string(static_cast<Emotion>(i)))] = rounded(score.emotion[i]);
  return {{"sentiment",
           {{"label", score.sentiment_label()},
            {"negative", rounded(score.sentiment[0])},
            {"neutral", rounded(score.sentiment[1])},
            {"positive", rounded(score.sentiment[2])}}},
          {"emotion", std::move(emotion)},
          {"toxicity",
           {{"label", score.toxicity_label()},
            {"none", rounded(score.toxicity[0])},
            {"rude", rounded(score.toxicity[1])},
            {"attack", rounded(score.toxicity[2])}}},
          {"question", rounded(score.question)}};
}

Json to_json(std::span<const Reason> reasons) {
  Json list = Json::array();
  for (const Reason& reason : reasons) {
    list.push_back({{"feature", reason.feature}, {"head", reason.head}, {"weight", rounded(reason.weight)}});
  }
  return list;
}

}  // namespace crowdline::model
