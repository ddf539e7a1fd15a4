// serve: page and API in one process, perhaps with the demo stream.
#include <fmt/format.h>

#include <cctype>
#include <filesystem>

#include "api/api.h"
#include "app/clip_watch.h"
#include "app/commands.h"
#include "app/demo_stream.h"
#include "app/language_writer.h"
#include "app/live_metrics.h"
#include "app/live_model.h"
#include "app/platforms.h"
#include "app/process_clock.h"
#include "app/retention.h"
#include "app/signals.h"
#include "app/source_report.h"
#include "app/stored_streams.h"
#include "app/twitch_recordings.h"
#include "app/youtube_report.h"
#include "pipeline/stream_service.h"

namespace crowdline::app {
namespace {

Result<api::ApiSettings> api_settings(const Settings& settings, const std::string& listen) {
  api::ApiSettings api;
  auto address = net::parse_listen_address(listen);
  if (!address) return std::unexpected(address.error());
  const auto public_read = settings.flag("api.public_read");
  const auto limit = settings.number("api.body_limit");
  if (!public_read) return std::unexpected(public_read.error());
  if (!limit) return std::unexpected(limit.error());
  api.listen = *address;
  api.operator_token = settings.get("api.operator_token");
  api.public_read = *public_read;
  api.import_limit = static_cast<std::uint64_t>(*limit);
  api.spool_folder = settings.get("data") + "/uploads";
  return api;
}

// "chat.example.org, other.example.org" → names in lower case.
std::vector<std::string> host_names(const Settings& settings) {
  std::vector<std::string> names(1);
  for (const char c : settings.get("api.hosts")) {
    if (c == ',') {
      names.emplace_back();
    } else if (c != ' ') {
      names.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
  }
  std::erase(names, "");
  return names;
}

// Raw chat of live streams lies there until they end; for the user's own eyes.
Result<std::string> buffer_folder(const Settings& settings) {
  const std::string folder = settings.get("data") + "/buffer";
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (!error) std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
  if (error)
    return fail(ErrorCode::kInternal, "cannot make the folder " + folder, "see to the permissions of the data folder");
  return folder;
}

constexpr std::int64_t kDemoWindowMs = 30'000;  // a story of twelve minutes wants short windows

Result<void> start_demo(pipeline::StreamService& service, const Embedded& embedded) {
  auto demo = open_demo(embedded, steady_ms, wall_ms());
  if (!demo) return std::unexpected(demo.error());
  auto started = service.start_live(std::move(*demo), demo_video(), kDemoWindowMs);
  if (!started) return std::unexpected(started.error());
  return {};
}

// All that is given outlives the service.
pipeline::ServiceSettings service_settings(std::int64_t window_ms, std::string buffer, pipeline::LiveOpener& opener,
                                           TwitchRecordings& recordings, pipeline::VideoFactsFinder& facts,
                                           const store::OwnerMark& owner, LiveMetrics& metrics) {
  return {.window_ms = window_ms,
          .wall_ms = wall_ms,
          .steady_ms = steady_ms,
          .buffer_folder = std::move(buffer),
          .opener = &opener,
          .recordings = &recordings,
          .facts = &facts,
          .on_batch = [&metrics](std::chrono::nanoseconds delay, std::size_t count) { metrics.observe(delay, count); },
          .owner = &owner};
}

void write_metrics(api::MetricsText& text, const LiveMetrics& metrics, Platforms& platforms,
                   const LanguageWriter* writer) {
  metrics.write(text, platforms.twitch->counters());
  if (writer != nullptr) writer->write(text);
  write_quota(text, *platforms.youtube_access);
}

constexpr std::chrono::milliseconds kModelLook{1000};

// Streams tell the writer of texts, and it puts others in their places: streams end first, then it, then the service.
class WriterEnd {
 public:
  WriterEnd(pipeline::StreamService& service, std::unique_ptr<LanguageWriter>& writer)
      : service_(service), writer_(writer) {}
  ~WriterEnd() {
    service_.stop_all();
    writer_.reset();
  }
  WriterEnd(const WriterEnd&) = delete;
  WriterEnd& operator=(const WriterEnd&) = delete;

 private:
  pipeline::StreamService& service_;
  std::unique_ptr<LanguageWriter>& writer_;
};

// `writer` may be made later, but before the first stream, and outlives the service's streams.
void tell_writer(pipeline::ServiceSettings& settings, const std::unique_ptr<LanguageWriter>& writer) {
  settings.on_summaries = [&writer](const chat::StreamInfo& stream, bool live,
                                    const std::vector<summary::Summary>& summaries) {
    if (writer) writer->rewriter().offer(stream, live, summaries);
  };
  settings.on_removed = [&writer](const std::string& stream) {
    if (writer) writer->rewriter().forget(stream);
  };
}

// Leaves `writer` empty where no model is set.
Result<void> begin_writer(const CommandContext& context, const Parts& parts, pipeline::StreamService& service,
                          std::unique_ptr<LanguageWriter>& writer) {
  auto made = LanguageWriter::make(
      context.settings, context.embedded, parts.meanings(),
      [&service](const std::string& stream, const std::string& old_json, const summary::Summary& now) {
        return service.replace_summary(stream, old_json, now);
      });
  if (!made) return std::unexpected(made.error());
  writer = std::move(*made);
  return {};
}

net::ServerSettings server_settings(const Settings& settings, const net::ListenAddress& listen) {
  net::ServerSettings server;
  server.listen = listen;
  server.host_names = host_names(settings);
  return server;
}

void say(const std::string& sentence) {
  fmt::print("{}\n", sentence);
  std::fflush(stdout);
}

void take_up_model(LiveModel& model) {
  const auto sentence = model.look();
  if (!sentence) return;
  say(*sentence);
}

void look_after(LiveModel& model, Retention& retention) {
  take_up_model(model);
  if (const std::string done = retention.tick(); !done.empty()) say(done);
}

void run_until_stopped(net::HttpServer& server, LiveModel& model, Platforms& platforms,
                       pipeline::StreamService& service, Retention& retention) {
  say(fmt::format("Crowdline is running at http://{}/", server.address().text()));
  wait_for_stop(kModelLook, [&] { look_after(model, retention); });
  fmt::print("Stopping: streams are summarised and stored.\n");
  platforms.twitch_access->stop();
  service.stop_all();
  platforms.youtube_access->stop();
  server.stop();
}

}  // namespace

Result<void> serve(const CommandContext& context, const ServeOptions& options, std::span<const net::Asset> assets) {
  auto api_config = api_settings(context.settings, options.listen);
  if (!api_config) return std::unexpected(api_config.error());
  const auto window = window_ms(context.settings);
  if (!window) return std::unexpected(window.error());
  auto parts = Parts::make(context.settings, context.embedded);
  if (!parts) return std::unexpected(parts.error());
  auto store = open_store(context.settings);
  if (!store) return std::unexpected(store.error());

  LiveModel model(**parts, context.settings.get("data") + "/models/tuned.cwm");
  take_up_model(model);
  auto platforms = Platforms::make(context.settings, true);
  if (!platforms) return std::unexpected(platforms.error());
  TwitchRecordings recordings(*platforms->twitch_access, **store);
  auto retention = Retention::make(context.settings, **store, platforms->youtube_access.get());
  if (!retention) return std::unexpected(retention.error());
  LiveMetrics live_metrics;
  auto buffer = buffer_folder(context.settings);
  if (!buffer) return std::unexpected(buffer.error());
  auto owner = make_owner(context.settings);
  if (!owner) return std::unexpected(owner.error());
  std::unique_ptr<LanguageWriter> writer;
  pipeline::ServiceSettings wanted =
      service_settings(*window, *buffer, *platforms->openers, recordings, *platforms->facts, **owner, live_metrics);
  tell_writer(wanted, writer);
  pipeline::StreamService service(
      **store, [&model]() -> const pipeline::Engine& { return model.engine(); }, std::move(wanted));
  const WriterEnd writer_end(service, writer);
  if (auto begun = begin_writer(context, **parts, service, writer); !begun) return begun;
  if (auto recovered = service.recover(); !recovered) return recovered;
  const ClipWatch clip_watch(*platforms->twitch_access, **store,
                             [&service](const std::string& stream, std::span<const pipeline::StreamClip> clips) {
                               service.keep_clips(stream, clips);
                             });
  const auto gauges = std::make_shared<net::ServerGauges>();
  auto handler = api::make_api(
      {.store = **store,
       .control = service,
       .scorers = [&parts] { return (*parts)->models().shown(); },
       .glossary = (*parts)->glossary(),
       .assets = assets,
       .gauges = gauges,
       .settings = *api_config,
       .channels = platforms->search.get(),
       .sources = [&] { return sources_json(context.settings, *platforms->youtube_access, **store); },
       .live_metrics = [&](api::MetricsText& text) { write_metrics(text, live_metrics, *platforms, writer.get()); },
       .youtube_quota = [&] { return quota_json(*platforms->youtube_access); }});
  if (!handler) return std::unexpected(handler.error());
  auto server = net::HttpServer::start(server_settings(context.settings, api_config->listen), **handler, gauges);
  if (!server) return std::unexpected(server.error());
  if (options.demo) {
    if (auto started = start_demo(service, context.embedded); !started) return started;
  }
  run_until_stopped(**server, model, *platforms, service, *retention);
  return {};
}

}  // namespace crowdline::app
