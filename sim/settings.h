// What the command line asks for.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/error.h"
#include "net/listen_address.h"
#include "sim/youtube_limits.h"

namespace crowdline::sim {

struct SimSettings {
  net::ListenAddress listen{"127.0.0.1", 0};
  std::vector<std::string> twitch;   // LOGIN=FILE
  std::vector<std::string> youtube;  // ID=FILE:live|ended|upload
  double speed = 50;
  std::string faults;
  std::uint64_t seed = 1;
  std::string log;
  std::size_t hold = 1;        // playing begins when so many channels have been joined; 0: at once
  int rounds = 1;              // each file is played so often
  std::int64_t offline_s = 0;  // channels go live so much later, simulated
  std::size_t join_limit = 20;
  std::size_t channel_limit = 100;
  std::int64_t ping_s = 300;
  std::string user = "sim_user";  // who logs in
  std::int64_t api_limit = 800;   // requests of Helix in a simulated minute
  YoutubeLimits youtube_limits;
};

}  // namespace crowdline::sim
