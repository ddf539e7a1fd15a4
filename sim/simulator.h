// The whole simulator: one thread, one port.
#pragma once

#include <atomic>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/json.h"
#include "sim/connection.h"
#include "sim/eventsub_hub.h"
#include "sim/fault_timer.h"
#include "sim/helix.h"
#include "sim/id_server.h"
#include "sim/irc_hub.h"
#include "sim/settings.h"
#include "sim/socket_loop.h"
#include "sim/youtube_api.h"
#include "sim/youtube_site.h"

namespace crowdline::sim {

class Simulator : public Services {
 public:
  // Reads the files and listens. Fails with kUsage for what is wrong in `settings`, else as the files do.
  static Result<std::unique_ptr<Simulator>> make(const SimSettings& settings);

  // The addresses to put into the settings of a client; and who may log in.
  Json addresses();
  // Serves until `stop`.
  void run(const std::atomic<bool>& stop) { loop_->run(stop); }

  HttpAnswer answer(const net::HttpRequest& request) override;
  bool has_socket(std::string_view path) override;
  std::unique_ptr<Conversation> open_socket(const net::HttpRequest& request, Wire& wire) override;
  std::unique_ptr<Conversation> open_lines(Wire& wire) override;

 private:
  Simulator(const SimSettings& settings, FaultPlan faults);
  static net::HttpRequest canonical(const net::HttpRequest& request);
  Result<void> open();
  Result<void> add_channel(const std::string& login_and_file);
  Result<void> add_video(const std::string& spec);
  HttpAnswer answer_api(const net::HttpRequest& request);
  void make_services();
  void tell_faults();
  void note_joined(const std::string& login);
  void release();
  std::vector<Channel*> plays() const;

  const SimSettings settings_;
  Core core_;
  std::map<std::string, std::shared_ptr<const ChatScript>> scripts_;  // by path
  std::vector<std::unique_ptr<Channel>> channels_;
  std::vector<std::unique_ptr<YoutubeVideo>> videos_;
  std::set<std::string> joined_;  // logins of channels, ids of videos, whose chat somebody reads
  FaultTimer faults_{core_};
  std::unique_ptr<Accounts> accounts_;
  std::unique_ptr<IrcHub> irc_;
  std::unique_ptr<EventSubHub> eventsub_;
  std::unique_ptr<Helix> helix_;
  std::unique_ptr<IdServer> id_;
  std::unique_ptr<YoutubeApi> youtube_;
  YoutubeSite site_{core_};
  std::unique_ptr<SocketLoop> loop_;  // last: its connections refer to the rest
};

}  // namespace crowdline::sim
