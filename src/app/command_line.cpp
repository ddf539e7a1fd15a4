#include "app/command_line.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <exception>
#include <functional>

#include "app/commands.h"
#include "app/signals.h"

namespace crowdline::app {
namespace {

// What the flags of all subcommands fill in.
struct Flags {
  std::string config;
  std::string data;
  AnalyzeOptions analyze;
  ServeOptions serve;
  EvaluateOptions evaluate;
  TrainOptions train;
  std::string link;
  std::string stream;
  std::string at;
  std::string format;
  std::string file;
  std::string model = "tuned";
  std::string term;
  bool json = false;
  bool explain = false;
  bool resolve = false;
  bool browser = false;
  SearchOptions search;
  std::vector<std::string> words;
  bool find_json = false;
  TryWriterOptions try_writer;
};

using Action = std::function<Result<void>(const CommandContext&)>;

// A subcommand that stores or reads timelines.
CLI::App* add_command(CLI::App& app, Flags& flags, const char* name, const char* description, Action& chosen,
                      Action action) {
  CLI::App* command = app.add_subcommand(name, description);
  command->add_option("--data", flags.data, "folder of the stored timelines");
  command->callback([&chosen, action = std::move(action)] { chosen = action; });
  return command;
}

void add_analyze(CLI::App& app, Flags& flags, Action& chosen) {
  AnalyzeOptions& options = flags.analyze;
  CLI::App* command =
      add_command(app, flags, "analyze", "reads a chat file and tells what the crowd felt, when and why", chosen,
                  [&options](const CommandContext& context) { return analyze(context, options); });
  command->add_option("input", options.input, "chat file, - for standard input, or a link that is stored")->required();
  command->add_option("--video", options.video, "link of the video that the chat belongs to");
  command->add_flag("--compare", options.compare, "score with the base model, too");
  command->add_option("--window", options.window, "length of a window, 10s to 300s")->capture_default_str();
  command->add_option("--model", options.model, "tuned or base")->capture_default_str();
  command->add_flag("--json", options.json, "print the timeline document and nothing else");
  command->add_option("--out", options.out_folder, "folder for exported files");
  command->add_option("--as", options.formats, "formats of the exported files, e.g. json,csv,html")->delimiter(',');
  command->add_option("--title", options.title, "title of the stream, when the file has none");
  command->add_option("--platform", options.platform, "twitch or youtube, when the file does not say");
  command->add_option("--duration", options.duration, "length of the video, e.g. 1:02:03");
}

void add_stored(CLI::App& app, Flags& flags, Action& chosen) {
  CLI::App* list = add_command(app, flags, "list", "stored streams", chosen,
                               [&flags](const CommandContext& context) { return list_streams(context, flags.json); });
  list->add_flag("--json", flags.json, "print JSON");
  CLI::App* show = add_command(
      app, flags, "show", "what happened in a stored stream", chosen,
      [&flags](const CommandContext& context) { return show_stream(context, flags.stream, flags.at, flags.json); });
  show->add_option("stream", flags.stream, "id of the stream, or the beginning of it")->required();
  show->add_option("--at", flags.at, "recap at this time, e.g. 1:02:03");
  show->add_flag("--json", flags.json, "print JSON");
  CLI::App* remove =
      add_command(app, flags, "delete", "deletes all that is stored of a stream", chosen,
                  [&flags](const CommandContext& context) { return delete_stream(context, flags.stream); });
  remove->add_option("stream", flags.stream, "id of the stream, or the beginning of it")->required();
  CLI::App* writer = add_command(app, flags, "export", "writes a stored stream in another format", chosen,
                                 [&flags](const CommandContext& context) {
                                   return export_stream(context, flags.stream, flags.format, flags.file);
                                 });
  writer->add_option("stream", flags.stream, "id of the stream, or the beginning of it")->required();
  writer->add_option("--as", flags.format, "json, csv or html")->required();
  writer->add_option("-o,--output", flags.file, "file to write; without it, standard output");
}

void add_language(CLI::App& app, Flags& flags, Action& chosen) {
  CLI::App* score =
      add_command(app, flags, "score", "scores messages on standard input, one a line", chosen,
                  [&flags](const CommandContext& context) { return score_lines(context, flags.model, flags.explain); });
  score->add_option("--model", flags.model, "tuned or base")->capture_default_str();
  score->add_flag("--explain", flags.explain, "say what spoke for each score");

  CLI::App* glossary = app.add_subcommand("glossary", "words and emotes of chat");
  glossary->require_subcommand(1);
  add_command(*glossary, flags, "list", "all terms", chosen,
              [](const CommandContext& context) { return list_glossary(context); });
  CLI::App* show = add_command(*glossary, flags, "show", "one term", chosen,
                               [&flags](const CommandContext& context) { return show_term(context, flags.term); });
  show->add_option("term", flags.term, "word or emote")->required();
}

void add_model(CLI::App& app, Flags& flags, Action& chosen) {
  CLI::App* model = app.add_subcommand("model", "models that score messages");
  model->require_subcommand(1);
  add_command(*model, flags, "list", "models of this version", chosen,
              [](const CommandContext& context) { return list_models(context); });
  CLI::App* compare = add_command(
      *model, flags, "compare", "both models on a stored stream, and where they differ", chosen,
      [&flags](const CommandContext& context) { return compare_stored(context, flags.stream, flags.json); });
  compare->add_option("stream", flags.stream, "id of the stream, or the beginning of it")->required();
  compare->add_flag("--json", flags.json, "print JSON");
  TryWriterOptions& trial = flags.try_writer;
  CLI::App* writer = add_command(
      *model, flags, "try-writer", "what the language model would write for a stored stream, and whether it is true",
      chosen, [&trial](const CommandContext& context) { return try_writer(context, trial); });
  writer->add_option("stream", trial.stream, "id of the stream, or the beginning of it")->required();
  writer->add_option("--limit", trial.limit, "at most so many summaries, what matters most first")
      ->capture_default_str();
  writer->add_option("--glossary", trial.glossary, "with, without or both")->capture_default_str();
  writer->add_flag("--json", trial.json, "print JSON");
  EvaluateOptions& options = flags.evaluate;
  CLI::App* evaluate =
      add_command(*model, flags, "evaluate", "measures the models on labelled chat and writes the report", chosen,
                  [&options](const CommandContext& context) {
                    if (options.summaries) return evaluate_summaries(context, options);
                    return options.moments ? evaluate_moments(context, options) : evaluate_models(context, options);
                  });
  evaluate->add_option("--shared", options.shared, "folder of the shared data; default CROWDLINE_SHARED, ../shared");
  evaluate->add_option("--out", options.out, "folder of results.md")->capture_default_str();
  evaluate->add_option("--headline", options.headline, "Markdown file whose section `results` is rewritten");
  evaluate->add_option("--split", options.split, "test or dev")->capture_default_str();
  evaluate->add_option("--vader", options.vader, "VADER's scores, made by bench/scoring/vader_peer.py");
  evaluate->add_option("--written", options.written, "folder with tables of our own writing")->capture_default_str();
  evaluate->add_option("--teacher", options.teacher, "what a teacher said of messages without labels");
  evaluate->add_option("--chat", options.chat, "folder with the chats that the teacher read");
  evaluate->add_option("--answers", options.answers, "what the teacher says of the labelled messages");
  evaluate->add_option("--neighbours", options.neighbours, "table of terms learnt from unlabelled chat");
  evaluate->add_flag("--moments", options.moments, "measure moments, write their part of results-summaries.md");
  evaluate->add_flag("--quick", options.quick, "fewer resamples, no cross-validation, no learning curve");
  evaluate->add_flag("--summaries", options.summaries, "measure summaries, write results-summaries.md");
  evaluate->add_option("--candidates", options.candidates, "write the summaries measured as JSON lines");
}

void add_training(CLI::App& app, Flags& flags, Action& chosen) {
  TrainOptions& options = flags.train;
  CLI::App* train =
      add_command(*app.get_subcommand("model"), flags, "train", "makes a model from labelled chat", chosen,
                  [&options](const CommandContext& context) { return train_model(context, options); });
  train->add_option("--labels", options.labels, "table of labelled messages");
  train->add_option("--written", options.written, "folder with tables of messages of our own writing");
  train->add_option("--teacher", options.teacher, "what a teacher said of messages without labels");
  train->add_option("--chat", options.chat, "folder with the chats that the teacher read");
  train->add_option("--name", options.name, "name of the model")->capture_default_str();
  train->add_option("-o,--output", options.output, "model file to write")->required();
}

void add_serve(CLI::App& app, Flags& flags, Action& chosen, std::span<const net::Asset> assets) {
  CLI::App* command =
      add_command(app, flags, "serve", "page and API in one process", chosen,
                  [&flags, assets](const CommandContext& context) { return serve(context, flags.serve, assets); });
  command->add_option("--listen", flags.serve.listen, "address and port; port 0 takes a free one")
      ->capture_default_str();
  command->add_flag("--demo", flags.serve.demo, "plays the demo stream as if it were live");
}

// `login twitch` and its kin: the platform is a word of its own, for there will be others.
void add_login(CLI::App& app, Flags& flags, Action& chosen) {
  CLI::App* login = app.add_subcommand("login", "logs in to a platform");
  login->require_subcommand(1);
  CLI::App* twitch = add_command(*login, flags, "twitch", "by a code that you confirm in a browser", chosen,
                                 [&flags](const CommandContext& context) { return log_in(context, flags.browser); });
  twitch->add_flag("--browser", flags.browser, "by a browser of this machine; needs twitch.client_secret");
  CLI::App* logout = app.add_subcommand("logout", "revokes a login and deletes it here");
  logout->require_subcommand(1);
  add_command(*logout, flags, "twitch", "the login to Twitch", chosen,
              [](const CommandContext& context) { return log_out(context); });
  CLI::App* status = app.add_subcommand("auth", "logins");
  status->require_subcommand(1);
  add_command(*status, flags, "status", "who is logged in, and until when", chosen,
              [](const CommandContext& context) { return show_login(context); });
}

void add_search(CLI::App& app, Flags& flags, Action& chosen) {
  SearchOptions& options = flags.search;
  CLI::App* search =
      add_command(app, flags, "search", "channels, and who is live", chosen,
                  [&options](const CommandContext& context) { return search_channels(context, options); });
  search->add_option(
      "words", options.words,
      "beginning of a channel's name; with --live of its category, too; for YouTube any words, or @handle");
  search->add_option("--platform", options.platform, "twitch or youtube; both without it")
      ->check(CLI::IsMember({"twitch", "youtube"}));
  search->add_flag("--live", options.live, "only channels that are live; without words the most watched ones");
  search->add_flag("--json", options.json, "print JSON");
}

void add_find(CLI::App& app, Flags& flags, Action& chosen) {
  CLI::App* find =
      add_command(app, flags, "find", "moments and summaries over all stored streams", chosen,
                  [&flags](const CommandContext& context) {
                    return find_moments(context, fmt::format("{}", fmt::join(flags.words, " ")), flags.find_json);
                  });
  find->add_option("words", flags.words, "what they tell of; the glossary adds emotes that mean it")->required();
  find->add_flag("--json", flags.find_json, "print JSON");
}

void add_watch(CLI::App& app, Flags& flags, Action& chosen) {
  CLI::App* command = add_command(app, flags, "watch", "follows a live channel in the terminal", chosen,
                                  [&flags](const CommandContext& context) { return watch(context, flags.link); });
  command
      ->add_option("link", flags.link, "address or name of a Twitch channel, or address of a YouTube video or channel")
      ->required();
}

void add_rest(CLI::App& app, Flags& flags, Action& chosen) {
  CLI::App* command = app.add_subcommand("classify", "what a link names");
  command->add_option("link", flags.link, "address, handle or name")->required();
  command->add_flag("--json", flags.json, "print JSON");
  command->add_flag("--resolve", flags.resolve, "ask YouTube what kind of video it is, or what the channel shows now");
  command->callback([&flags, &chosen] {
    chosen = [&flags](const CommandContext& context) {
      return classify(context, {.link = flags.link, .resolve = flags.resolve, .json = flags.json});
    };
  });
  add_command(app, flags, "doctor", "what works here, and where each setting comes from", chosen,
              [](const CommandContext& context) { return doctor(context); });
}

Result<void> run_chosen(const Flags& flags, const Embedded& embedded, const Action& chosen) {
  auto settings = Settings::load(flags.config);
  if (!settings) return std::unexpected(settings.error());
  if (!flags.data.empty()) settings->set("data", flags.data);
  return chosen({.settings = *settings, .embedded = embedded});
}

}  // namespace

int run_command_line(int argc, const char* const* argv, const Embedded& embedded, std::span<const net::Asset> assets) {
  CLI::App app("Crowdline: what the crowd of a live video felt, when, and why.", "crowdline");
  app.set_version_flag("--version", std::string("crowdline ") + CROWDLINE_VERSION);
  app.require_subcommand(1);
  Flags flags;
  app.add_option("--config", flags.config, "settings file");
  Action chosen;
  add_serve(app, flags, chosen, assets);
  add_analyze(app, flags, chosen);
  add_stored(app, flags, chosen);
  add_language(app, flags, chosen);
  add_model(app, flags, chosen);
  add_training(app, flags, chosen);
  add_login(app, flags, chosen);
  add_search(app, flags, chosen);
  add_find(app, flags, chosen);
  add_watch(app, flags, chosen);
  add_rest(app, flags, chosen);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : static_cast<int>(ErrorCode::kUsage);
  }
  install_stop_signals();
  try {
    const auto done = run_chosen(flags, embedded, chosen);
    if (done) return 0;
    fmt::print(stderr, "crowdline: {}.\n", done.error().sentence());
    return static_cast<int>(done.error().code);
  } catch (const std::exception& error) {
    fmt::print(stderr, "crowdline: internal error: {}.\n", error.what());
    return static_cast<int>(ErrorCode::kInternal);
  }
}

}  // namespace crowdline::app
