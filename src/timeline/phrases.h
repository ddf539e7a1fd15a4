// What the crowd wrote: words and word groups that at least three chatters used, ranked by how special they are here.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "timeline/message_names.h"
#include "timeline/scored_message.h"
#include "timeline/term_counts.h"
#include "timeline/term_occurrences.h"
#include "timeline/window.h"

namespace crowdline::timeline {

struct PhraseReport {
  std::vector<Phrase> phrases;         // most special first
  std::vector<std::string> new_words;  // alphabetical
};

struct PhraseSettings {
  std::size_t limit = 12;
  bool want_new_words = false;  // the stream is old enough to tell new words
  NameTests names;              // of chatters seen so far
};

// `table`: find_terms() of those messages that may give phrases (bots, commands and spam may not).
// Terms are runs of 1 to 4 tokens without marks, links or mentions between them, and whole messages up to 140 bytes. Two
// messages hold the same term when they are equal but for ASCII case; nothing else is folded, so that whoever searches the
// chat for a quoted phrase finds it. `names` looks in the same messages. A term must have been written by three chatters outside of names: neither a name nor a
// part of a longer one is a phrase. Weight: z-score of the log-odds ratio with an informative Dirichlet prior (Monroe,
// Colaresi and Quinn 2008) of this window against `background`, plus log2 of the messages and, under comments, of one more
// than their likes.
PhraseReport find_phrases(std::span<const ScoredMessage> messages, const TermTable& table, const TermCounts& background,
                          MessageNames& names, const PhraseSettings& settings);

}  // namespace crowdline::timeline
