// Tells a crowd's own reaction from copy-pasta, spam, commands, bots, raids, giveaways, keyword floods and emote walls.
#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <span>
#include <vector>

#include "timeline/copies.h"
#include "timeline/scored_message.h"
#include "timeline/window.h"

namespace crowdline::timeline {

// Video time at which a chatter (or the hash of a name) was first seen in the stream.
using FirstSeen = boost::unordered_flat_map<std::uint64_t, std::int64_t>;

// A group that was copy-pasta in a window just before: its later copies are, too, even when few.
struct KnownPasta {
  std::uint64_t signature = 0;
  std::uint32_t windows_ago = 0;
};

struct SplitContext {
  std::span<const WindowEvent> events;  // of this window and of the two minutes before it
  std::span<const KnownPasta> pasta;    // of the last five windows
  // When each chatter was first seen in the stream, this window included.
  const FirstSeen* first_seen_ms = nullptr;
};

// The class of each message. `groups` are group_copies() of the same messages.
//
// bot            the chatter is one
// giveaway       one command, or one short word, by at least 10 chatters, when the word or a bot's message is about a giveaway
// command        "!word"
// spam           the same chatter's third and later copy of one text
// raid           within 120 s after a raid: a group of at least 5 chatters most of whom nobody saw before
// copypasta      a text of at least 5 tokens by at least 3 chatters, edits allowed, or a copy of one of the last windows'
// keyword_flood  one short text without feeling by at least 10 chatters who are a fifth of the window's; a number or letter alone
//                by 10 who are a twentieth
// emote_wall     8 or more emotes and nothing else
// organic        the rest
std::vector<MessageClass> split_organic(std::span<const ScoredMessage> messages, std::span<const CopyGroup> groups,
                                        const SplitContext& context);

}  // namespace crowdline::timeline
