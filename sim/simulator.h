// The whole simulator: one thread, one port.
#pragma once

#include <atomic>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/json.h"
#include "sim/connection.h"
#include "sim/irc_hub.h"
#include "sim/settings.h"
#include "sim/socket_loop.h"

namespace crowdline::sim {

class Simulator : public Services {
 public:
  // Reads the files and listens. Fails with kUsage for what is wrong in `settings`, else as the files do.
  static Result<std::unique_ptr<Simulator>> make(const SimSettings& settings);

  // The addresses to put into the settings of a client.
  Json addresses() const;
  // Serves until `stop`.
  void run(const std::atomic<bool>& stop) { loop_->run(stop); }

  HttpAnswer answer(const net::HttpRequest& request) override;
  bool has_socket(std::string_view path) override;
  std::unique_ptr<Conversation> open_socket(const net::HttpRequest& request, Wire& wire) override;
  std::unique_ptr<Conversation> open_lines(Wire& wire) override;

 private:
  Simulator(const SimSettings& settings, FaultPlan faults);
  Result<void> open();
  Result<void> add_channel(const std::string& login_and_file);
  void release_when_joined();
  void release();

  const SimSettings settings_;
  Core core_;
  std::unique_ptr<SocketLoop> loop_;
  std::map<std::string, std::shared_ptr<const ChatScript>> scripts_;  // by path
  std::vector<std::unique_ptr<Channel>> channels_;
  std::unique_ptr<IrcHub> irc_;
};

}  // namespace crowdline::sim
