// A scorer with trained weights: tokens, pairs and character n-grams beside the lexicon's features.
#pragma once

#include <cstddef>
#include <memory>
#include <span>

#include "base/error.h"
#include "model/lexicon.h"
#include "model/scorer.h"

namespace crowdline::model {

// `file` holds the bytes of docs/formats/model-file.md, mapped or read; it and `lexicon` must outlive the scorer. Fails
// with kNotUnderstood, saying what is wrong with the file, and for a lexicon other than the one that it was trained with.
Result<std::unique_ptr<Scorer>> make_trained_scorer(std::span<const std::byte> file, const Lexicon& lexicon);

}  // namespace crowdline::model
