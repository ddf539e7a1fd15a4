// Messages of Twitch's chat as items of a source. Both the reader of raw logs and the live connection use it.
#pragma once

#include "base/hash.h"
#include "chat/message.h"
#include "formats/recent_ids.h"
#include "irc/message.h"

namespace crowdline::formats {

// Knows what belongs together within one channel, so each channel has its own. Not thread-safe.
//
// Text of PRIVMSG and USERNOTICE become messages, other lines events by their command ("join", "roomstate") or notice
// ("raid"), CLEARCHAT and CLEARMSG deletions. In shared chat a message has the id of its original, so that copies from two
// rooms are one message to whoever removes doubles, and a deletion of the copy names the original. A bundle of gifts counts
// once, not again with each of its gifts. The text of a WHISPER is never read.
class IrcItems {
 public:
  explicit IrcItems(const NameKey& key) : key_(key) {}

  // `line` is what `message` was read from.
  chat::SourceItem item_of(const irc::Line& line, const irc::Message& message);

  chat::SourceItem item_of(const irc::Privmsg& message);
  chat::SourceItem item_of(const irc::UserNotice& notice);
  chat::SourceItem item_of(const irc::ClearChat& clear) const;
  chat::SourceItem item_of(const irc::ClearMsg& clear) const;

 private:
  chat::SourceItem spoken(const irc::Sender& sender, const irc::Speech& speech, std::string_view id,
                          const irc::SharedOrigin& origin, std::int64_t sent_ms, chat::MessageKind kind);
  void count_gifts(const irc::UserNotice& notice, chat::ChannelEvent& event);

  NameKey key_;
  RecentIds bundles_{256};
  RecentIds copies_{4096};  // id of a copy in this room -> id of the original
};

}  // namespace crowdline::formats
