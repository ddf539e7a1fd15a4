#include "pipeline/message_scoring.h"

#include <utility>

namespace crowdline::pipeline {
namespace {

constexpr std::size_t kPart = 512;

void score_part(std::span<timeline::ScoredMessage> part, const Engine& engine) {
  std::vector<const text::Analysis*> analyses;
  analyses.reserve(part.size());
  for (const timeline::ScoredMessage& message : part) analyses.push_back(&message.analysis);
  std::vector<model::Score> scores(part.size());
  engine.scorer.score(analyses, scores);
  for (std::size_t i = 0; i < part.size(); ++i) part[i].score = scores[i];
  if (engine.base == nullptr) return;
  engine.base->score(analyses, scores);
  for (std::size_t i = 0; i < part.size(); ++i) part[i].base = scores[i];
}

}  // namespace

std::vector<timeline::ScoredMessage> score_messages(std::span<chat::ChatMessage* const> messages,
                                                    const Engine& engine) {
  std::vector<timeline::ScoredMessage> scored(messages.size());
  engine.pool.for_each_part(messages.size(), kPart, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      chat::ChatMessage& message = *messages[i];
      timeline::ScoredMessage& one = scored[i];
      one.id = std::move(message.id);
      one.offset_ms = message.offset_ms.value_or(0);
      one.chatter = message.chatter;
      one.roles = message.roles;
      one.likes = message.likes;
      one.analysis = text::analyze_owned(std::move(message.text), message.emotes, engine.emotes);
    }
    score_part(std::span(scored).subspan(begin, end - begin), engine);
  });
  return scored;
}

}  // namespace crowdline::pipeline
