#include "twitch/emote_loading.h"

#include "net/http_call_text.h"

namespace crowdline::twitch {
namespace {

const char* name_of(EmoteQuestion question) {
  if (question == EmoteQuestion::kBttv) return "BetterTTV";
  return question == EmoteQuestion::kFfz ? "FrankerFaceZ" : "7TV";
}

}  // namespace

EmoteLoading::EmoteLoading(EmoteAddresses addresses, std::string channel_id)
    : addresses_(std::move(addresses)), channel_id_(std::move(channel_id)) {
  const std::string id = net::percent_encode(channel_id_);
  if (!addresses_.bttv.empty())
    ask(EmoteQuestion::kBttv,
        addresses_.bttv + (id.empty() ? "/3/cached/emotes/global" : "/3/cached/users/twitch/" + id));
  if (!addresses_.ffz.empty())
    ask(EmoteQuestion::kFfz, addresses_.ffz + (id.empty() ? "/v1/set/global" : "/v1/room/id/" + id));
  if (addresses_.seventv.empty()) return;
  if (id.empty())
    ask(EmoteQuestion::kSevenTvSet, addresses_.seventv + "/v3/emote-sets/global");
  else
    ask(EmoteQuestion::kSevenTvUser, addresses_.seventv + "/v3/users/twitch/" + id);
}

void EmoteLoading::ask(EmoteQuestion question, const std::string& address) {
  AskForEmotes wanted{.question = question, .call = {.url = address}};
  wanted.call.headers = {{"Accept", "application/json"}};
  calls_.push_back(std::move(wanted));
  ++open_;
}

void EmoteLoading::answered(EmoteQuestion question, const Result<net::HttpAnswer>& answer) {
  --open_;
  if (answer && answer->status == 404) return;
  auto list =
      !answer ? Result<EmoteList>(std::unexpected(answer.error()))
      : answer->status == 200
          ? read(question, answer->body)
          : fail(ErrorCode::kRemote, fmt::format("{} answered with status {}", name_of(question), answer->status));
  if (list) return take(question, *std::move(list));
  failures_.push_back(list.error());
  if (question == EmoteQuestion::kSevenTvSet && !embedded_.emotes.empty()) lists_.push_back(std::move(embedded_));
}

Result<EmoteList> EmoteLoading::read(EmoteQuestion question, std::string_view body) const {
  const bool global = channel_id_.empty();
  switch (question) {
    case EmoteQuestion::kBttv:
      return global ? read_bttv_global(body) : read_bttv_channel(body);
    case EmoteQuestion::kFfz:
      return global ? read_ffz_global(body) : read_ffz_channel(body);
    case EmoteQuestion::kSevenTvUser:
      return read_seventv_user(body);
    case EmoteQuestion::kSevenTvSet:
      break;
  }
  return read_seventv_set(body);
}

// A user's answer may embed the set, but also leave it out or empty: the set is asked for by its id.
void EmoteLoading::take(EmoteQuestion question, EmoteList list) {
  if (question != EmoteQuestion::kSevenTvUser) {
    lists_.push_back(std::move(list));
    return;
  }
  if (list.set_id.empty()) return;
  ask(EmoteQuestion::kSevenTvSet, addresses_.seventv + "/v3/emote-sets/" + list.set_id);
  embedded_ = std::move(list);
}

}  // namespace crowdline::twitch
