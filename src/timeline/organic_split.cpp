#include "timeline/organic_split.h"

#include <algorithm>
#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>
#include <cmath>
#include <string_view>

namespace crowdline::timeline {
namespace {

constexpr std::size_t kEmoteWall = 8;
constexpr std::size_t kPastaTokens = 5;
constexpr std::uint32_t kPastaChatters = 3;
constexpr std::uint32_t kFloodChatters = 10;
constexpr double kFloodShare = 0.2;
constexpr double kVoteShare =
    0.05;  // of a number or a single letter: that is no reaction even when few of a large crowd write it
constexpr double kFloodPolarity = 0.2;
constexpr std::int64_t kRaidMs = 120'000;
constexpr std::uint32_t kRaidChatters = 5;
constexpr double kRaidNewShare = 0.6;
constexpr int kSpamCopies = 3;

bool mentions_giveaway(std::string_view text) {
  static constexpr std::string_view kWords[] = {"giveaway", "raffle",      "sweepstake", "sorteo",
                                                "sorteio",  "gewinnspiel", "concours"};
  const std::string folded = text::fold(text);
  return std::ranges::any_of(kWords,
                             [&folded](std::string_view word) { return folded.find(word) != std::string::npos; });
}

class Splitter {
 public:
  Splitter(std::span<const ScoredMessage> messages, std::span<const CopyGroup> groups, const SplitContext& context)
      : messages_(messages), groups_(groups), context_(context), classes_(messages.size(), MessageClass::kOrganic) {}

  std::vector<MessageClass> run() {
    find_crowd();
    for (const CopyGroup& group : groups_) mark_group(group);
    mark_spam();
    for (std::size_t i = 0; i < messages_.size(); ++i) mark_single(i);
    return std::move(classes_);
  }

 private:
  void find_crowd() {
    boost::unordered_flat_set<chat::ChatterId> chatters;
    for (const ScoredMessage& message : messages_) {
      chatters.insert(message.chatter);
      if (message.roles.has(chat::Role::kBot) || message.roles.has(chat::Role::kBroadcaster)) {
        giveaway_running_ = giveaway_running_ || mentions_giveaway(message.analysis.text);
      }
    }
    crowd_ = static_cast<double>(chatters.size());
  }

  void mark_group(const CopyGroup& group) {
    const ScoredMessage& first = messages_[group.members.front()];
    MessageClass found = MessageClass::kOrganic;
    if (is_raid(group)) {
      found = MessageClass::kRaid;
    } else if (is_giveaway(group, first)) {
      found = MessageClass::kGiveaway;
    } else if (is_pasta(group, first)) {
      found = MessageClass::kCopypasta;
    } else if (is_flood(group, first)) {
      found = MessageClass::kKeywordFlood;
    }
    if (found == MessageClass::kOrganic) return;
    for (const std::uint32_t member : group.members) classes_[member] = found;
  }

  bool is_raid(const CopyGroup& group) const {
    if (group.chatters < kRaidChatters || context_.first_seen_ms == nullptr) return false;
    for (const WindowEvent& event : context_.events) {
      if (event.kind != chat::EventKind::kRaid) continue;
      boost::unordered_flat_set<chat::ChatterId> all;
      boost::unordered_flat_set<chat::ChatterId> fresh;
      for (const std::uint32_t member : group.members) {
        const ScoredMessage& message = messages_[member];
        if (message.offset_ms < event.offset_ms - 5'000 || message.offset_ms > event.offset_ms + kRaidMs) continue;
        all.insert(message.chatter);
        const auto seen = context_.first_seen_ms->find(message.chatter);
        if (seen != context_.first_seen_ms->end() && seen->second >= event.offset_ms - 10'000)
          fresh.insert(message.chatter);
      }
      if (all.size() >= kRaidChatters &&
          static_cast<double>(fresh.size()) >= kRaidNewShare * static_cast<double>(all.size()))
        return true;
    }
    return false;
  }

  bool is_giveaway(const CopyGroup& group, const ScoredMessage& first) const {
    if (group.chatters < kFloodChatters || first.analysis.tokens.size() > 3) return false;
    return mentions_giveaway(first.analysis.text) || (giveaway_running_ && !first.analysis.emote_only);
  }

  bool is_pasta(const CopyGroup& group, const ScoredMessage& first) const {
    if (group.signature == 0 || first.analysis.command || first.analysis.emote_only) return false;
    if (first.analysis.tokens.size() < kPastaTokens) return false;
    if (group.chatters >= kPastaChatters) return true;
    return std::ranges::any_of(context_.pasta, [&group](const KnownPasta& known) {
      return text::near_duplicate(known.signature, group.signature);
    });
  }

  bool is_flood(const CopyGroup& group, const ScoredMessage& first) const {
    const text::Analysis& analysis = first.analysis;
    const double share = is_vote(analysis) ? kVoteShare : kFloodShare;
    if (group.chatters < kFloodChatters || group.chatters < share * crowd_) return false;
    if (analysis.tokens.size() > 2 || analysis.emote_only || analysis.command) return false;
    double polarity = 0;
    for (const std::uint32_t member : group.members) polarity += messages_[member].score.polarity();
    if (std::abs(polarity / static_cast<double>(group.members.size())) >= kFloodPolarity) return false;
    return analysis.tokens.empty() || analysis.tokens.front().kind == text::TokenKind::kNumber ||
           analysis.tokens.front().kind == text::TokenKind::kWord;
  }

  static bool is_vote(const text::Analysis& analysis) {
    return analysis.tokens.size() == 1 &&
           (analysis.tokens.front().kind == text::TokenKind::kNumber || analysis.text.size() == 1);
  }

  void mark_spam() {
    boost::unordered_flat_map<chat::ChatterId, int> copies;
    for (const CopyGroup& group : groups_) {
      if (group.members.size() < kSpamCopies) continue;
      copies.clear();
      for (const std::uint32_t member : group.members) {
        if (++copies[messages_[member].chatter] >= kSpamCopies) classes_[member] = MessageClass::kSpam;
      }
    }
  }

  void mark_single(std::size_t i) {
    const ScoredMessage& message = messages_[i];
    MessageClass& found = classes_[i];
    if (message.roles.has(chat::Role::kBot)) {
      found = MessageClass::kBot;
    } else if (message.analysis.command && found != MessageClass::kGiveaway) {
      found = MessageClass::kCommand;
    } else if (found == MessageClass::kOrganic && message.analysis.emote_only &&
               message.analysis.tokens.size() >= kEmoteWall) {
      found = MessageClass::kEmoteWall;
    }
  }

  std::span<const ScoredMessage> messages_;
  std::span<const CopyGroup> groups_;
  const SplitContext& context_;
  std::vector<MessageClass> classes_;
  double crowd_ = 0;
  bool giveaway_running_ = false;
};

}  // namespace

std::vector<MessageClass> split_organic(std::span<const ScoredMessage> messages, std::span<const CopyGroup> groups,
                                        const SplitContext& context) {
  return Splitter(messages, groups, context).run();
}

}  // namespace crowdline::timeline
