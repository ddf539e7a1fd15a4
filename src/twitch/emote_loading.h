// Asks the providers of third-party emotes for what a channel has, or for what every channel has.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "net/http_call.h"
#include "twitch/emote_answer.h"

namespace crowdline::twitch {

// Addresses of the providers; a simulator has others. An empty one switches its provider off.
struct EmoteAddresses {
  std::string bttv = "https://api.betterttv.net";
  std::string ffz = "https://api.frankerfacez.com";
  std::string seventv = "https://7tv.io";
};

enum class EmoteQuestion : std::uint8_t { kBttv, kFfz, kSevenTvUser, kSevenTvSet };

struct AskForEmotes {
  EmoteQuestion question = EmoteQuestion::kBttv;
  net::HttpCall call;
};

// Take calls, make them side by side, tell what came of each, until done(). A provider that does not answer is left out; a
// channel that a provider does not know (404) has none there.
class EmoteLoading {
 public:
  // `channel_id`: Twitch's; empty: the emotes that every channel has.
  EmoteLoading(EmoteAddresses addresses, std::string channel_id);

  std::vector<AskForEmotes> take_calls() { return std::exchange(calls_, {}); }
  void answered(EmoteQuestion question, const Result<net::HttpAnswer>& answer);
  bool done() const { return open_ == 0; }

  const std::vector<EmoteList>& lists() const { return lists_; }
  // One sentence each.
  const std::vector<Error>& failures() const { return failures_; }

 private:
  void ask(EmoteQuestion question, const std::string& address);
  Result<EmoteList> read(EmoteQuestion question, std::string_view body) const;
  void take(EmoteQuestion question, EmoteList list);

  EmoteAddresses addresses_;
  std::string channel_id_;
  std::vector<AskForEmotes> calls_;
  std::vector<EmoteList> lists_;
  std::vector<Error> failures_;
  EmoteList embedded_;  // in the answer about a 7TV user: used where the set itself cannot be had
  int open_ = 0;
};

}  // namespace crowdline::twitch
