#include "chat/message.h"

namespace crowdline::chat {

const char* to_string(Platform platform) {
  switch (platform) {
    case Platform::kFile:
      return "file";
    case Platform::kTwitch:
      return "twitch";
    case Platform::kYoutube:
      return "youtube";
  }
  return "file";
}

const char* to_string(StreamKind kind) {
  switch (kind) {
    case StreamKind::kEnded:
      return "ended";
    case StreamKind::kLive:
      return "live";
    case StreamKind::kUpload:
      return "upload";
    case StreamKind::kUpcoming:
      return "upcoming";
  }
  return "ended";
}

const char* to_string(EventKind kind) {
  switch (kind) {
    case EventKind::kRaid:
      return "raid";
    case EventKind::kSubscription:
      return "subscription";
    case EventKind::kGift:
      return "gift";
    case EventKind::kPaid:
      return "paid";
    case EventKind::kTitle:
      return "title";
    case EventKind::kCategory:
      return "category";
    case EventKind::kPoll:
      return "poll";
    case EventKind::kOther:
      return "other";
    case EventKind::kTags:
      return "tags";
  }
  return "other";
}

}  // namespace crowdline::chat
