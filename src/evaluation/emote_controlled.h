// The public set of Kobs et al. (emote-controlled, 2020): 1,922 Twitch messages with crowd-sourced sentiment. For measuring
// only: nothing that ships may be trained or chosen on it.
#pragma once

#include <string_view>
#include <vector>

#include "base/error.h"
#include "training/labelled_table.h"

namespace crowdline::evaluation {

// Reads the CSV (RFC 4180) with a header that names sentiment, date, channel and message. A stream is one day of a channel;
// emotion, toxicity and question are unknown and left at nothing. Fails with kNotUnderstood, naming the record.
Result<std::vector<training::LabelledMessage>> parse_emote_controlled(std::string_view csv);

// Copies whose streams are single messages: part_of() then makes random folds.
std::vector<training::LabelledMessage> each_its_own_stream(std::vector<training::LabelledMessage> messages);

// Copies whose streams are texts that are equal after lower-casing and squeezing repeats: no text stands in two folds.
std::vector<training::LabelledMessage> streams_by_text(std::vector<training::LabelledMessage> messages);

}  // namespace crowdline::evaluation
