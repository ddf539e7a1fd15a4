// Chat messages → scored messages, in batches on the pool.
#pragma once

#include <span>
#include <vector>

#include "chat/message.h"
#include "pipeline/engine.h"
#include "timeline/scored_message.h"

namespace crowdline::pipeline {

// One result for each message, in the same order, whatever the number of threads. Takes the messages' ids and texts.
std::vector<timeline::ScoredMessage> score_messages(std::span<chat::ChatMessage* const> messages, const Engine& engine);

}  // namespace crowdline::pipeline
