// Channels as Helix knows them: facts before a stream is read, news while it is.
#pragma once

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

#include "twitch/channel_directory.h"
#include "twitch/helix_client.h"
#include "twitch/stream_news.h"

namespace crowdline::twitch {

// Asks once a minute for all followed channels together, a hundred a request.
class HelixDirectory final : public ChannelDirectory {
 public:
  // `helix` gives the client, or says what is missing for one. Both outlive the directory.
  using HelixSource = std::function<Result<HelixClient*>()>;
  HelixDirectory(HelixSource helix, const net::ScaledClock& clock);
  ~HelixDirectory() override;

  Result<ChannelFacts> describe(const std::string& channel) override;
  void follow(const std::string& channel, std::weak_ptr<ChatSource> source) override;

 private:
  struct Followed {
    std::string channel;
    std::weak_ptr<ChatSource> source;
    StreamNews news;
  };

  void run();
  void look();
  std::vector<std::string> followed_names();
  void tell(const std::string& channel, const HelixStream* stream);

  const HelixSource helix_;
  const net::ScaledClock& clock_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::map<std::string, ChannelFacts> described_;  // until they are followed; bounded
  std::vector<Followed> followed_;
  bool stop_ = false;
  std::jthread thread_;
};

}  // namespace crowdline::twitch
