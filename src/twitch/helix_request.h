// What can be asked of Helix, Twitch's REST interface.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crowdline::twitch {

struct HelixRequest {
  std::string path;  // below the base, "/users"
  std::vector<std::pair<std::string, std::string>> query;
  std::string body;     // JSON; empty: GET, else POST
  int good_enough = 0;  // a status beside 2xx that is no failure; 0: none

  // "/users?login=a&login=b", percent-encoded.
  std::string target() const;
  // The same request for the page behind `cursor`.
  HelixRequest after(std::string_view cursor) const;
};

// Lists hold 100 at most; what is beyond is left out, so cut longer ones before. Unknown users are left out of answers.
HelixRequest users_by_login(const std::vector<std::string>& logins);
HelixRequest users_by_id(const std::vector<std::string>& ids);
// Who is offline is not in the answer.
HelixRequest streams_by_login(const std::vector<std::string>& logins);
HelixRequest streams_by_id(const std::vector<std::string>& user_ids);
// Who is live, the most viewers first.
HelixRequest most_watched(int first = 20);
HelixRequest channels_by_id(const std::vector<std::string>& broadcaster_ids);
// The newest recordings of past streams first.
HelixRequest archive_of(std::string_view user_id, int first = 20);
HelixRequest videos_by_id(const std::vector<std::string>& ids);
// Clips made between two instants (RFC 3339); without them Twitch takes a week.
HelixRequest clips_of(std::string_view broadcaster_id, std::string_view started_at = {}, std::string_view ended_at = {},
                      int first = 100);
// Channels whose login begins with `text`; those that are live: whose name or category does.
HelixRequest search_channels(std::string_view text, bool live_only, int first = 20);
HelixRequest global_emotes();
// Chat of EventSub over the WebSocket session `session`: `type` is "channel.chat.message" and its kin; `user_id` owns the token.
HelixRequest subscribe_to_chat(std::string_view type, std::string_view broadcaster_id, std::string_view user_id,
                               std::string_view session);
HelixRequest channel_emotes(std::string_view broadcaster_id);

}  // namespace crowdline::twitch
