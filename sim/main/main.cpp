// crowdline-sim: the command line.
#include <CLI/CLI.hpp>
#include <atomic>
#include <csignal>
#include <cstdio>

#include "sim/simulator.h"

namespace {

std::atomic<bool> stop_asked = false;

void ask_to_stop(int) { stop_asked = true; }

std::string fault_list() {
  std::string text = "Faults of --faults NAME[:KEY=VALUE;KEY=VALUE…],…\n";
  for (const auto& kind : crowdline::sim::fault_kinds())
    text += fmt::format("  {:<18}{} [{}]\n", kind.text, kind.meaning, kind.defaults);
  return text + "Keys: at every for (500ms 10s 2m 1h, simulated time) share count number channel path\n";
}

// Fills `settings`; returns the exit status when the program is over already.
std::optional<int> read_command_line(int argc, char** argv, crowdline::sim::SimSettings& settings) {
  CLI::App app(
      "Plays chat files as live Twitch channels (IRC, Helix, OAuth, EventSub) and YouTube videos (Data API, pages), on "
      "one port.",
      "crowdline-sim");
  std::string listen = "127.0.0.1:0";
  app.add_option("--listen", listen, "HOST:PORT; port 0 takes any free one")->capture_default_str();
  app.add_option("--twitch", settings.twitch, "LOGIN=FILE: a channel and the chat file that it plays; again for more");
  app.add_option("--youtube", settings.youtube,
                 "ID=FILE:live, :ended or :upload: a video and its chat or comments; again for more");
  app.add_option("--speed", settings.speed, "simulated seconds in a real one")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
  app.add_option("--faults", settings.faults, "faults to make, see below");
  app.add_option("--seed", settings.seed, "for what is drawn at random")->capture_default_str();
  app.add_option("--log", settings.log, "file for what was sent and which faults were made, as JSON lines");
  app.add_option("--hold", settings.hold,
                 "begin to play when so many channels and live chats are being read; 0: at once")
      ->capture_default_str();
  app.add_option("--rounds", settings.rounds, "play each file so often")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
  app.add_option("--offline", settings.offline_s, "channels go live so many simulated seconds later")
      ->capture_default_str();
  app.add_option("--join-limit", settings.join_limit, "JOINs in 10 simulated seconds, 0: none")->capture_default_str();
  app.add_option("--channel-limit", settings.channel_limit, "channels of one account, 0: none")->capture_default_str();
  app.add_option("--ping", settings.ping_s, "simulated seconds between PINGs")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
  app.add_option("--user", settings.user, "login of the user who logs in and consents")->capture_default_str();
  app.add_option("--api-limit", settings.api_limit, "requests of Helix in a simulated minute")->capture_default_str();
  app.add_option("--youtube-quota", settings.youtube_limits.units, "units of the Data API a day")
      ->capture_default_str();
  app.add_option("--youtube-searches", settings.youtube_limits.searches, "searches of the Data API a day")
      ->capture_default_str();
  app.add_option("--youtube-chat-cost", settings.youtube_limits.chat_cost, "units of a request for live chat")
      ->capture_default_str();
  app.footer(fault_list());
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  const auto address = crowdline::net::parse_listen_address(listen);
  if (!address) {
    fmt::print(stderr, "crowdline-sim: {}\n", address.error().sentence());
    return 2;
  }
  settings.listen = *address;
  return std::nullopt;
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGINT, ask_to_stop);
  std::signal(SIGTERM, ask_to_stop);
  crowdline::sim::SimSettings settings;
  if (const auto status = read_command_line(argc, argv, settings)) return *status;
  const auto simulator = crowdline::sim::Simulator::make(settings);
  if (!simulator) {
    fmt::print(stderr, "crowdline-sim: {}\n", simulator.error().sentence());
    return static_cast<int>(simulator.error().code);
  }
  fmt::print("{}\n", crowdline::to_text((*simulator)->addresses()));
  std::fflush(stdout);
  (*simulator)->run(stop_asked);
  return 0;
}
