// For tests: the API over a store in memory, a scripted control, and a few assets.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <mutex>
#include <vector>

#include "api/api.h"
#include "base/json.h"
#include "net/problem.h"

namespace crowdline::api {

// Does what the test says and remembers what it was asked.
class ScriptedControl : public pipeline::StreamControl {
 public:
  explicit ScriptedControl(store::TimelineStore& store) : store_(store) {}

  Result<store::StreamRecord> import_file(const pipeline::ImportRequest& request) override {
    imported = request;
    std::error_code ignored;
    imported_bytes = std::filesystem::file_size(request.path, ignored);
    std::filesystem::remove(request.path, ignored);
    if (name_the_file) return fail(ErrorCode::kNotUnderstood, request.path + " is no chat");
    return answer;
  }
  Result<store::StreamRecord> open_link(std::string_view link) override {
    opened = link;
    return answer;
  }
  Result<store::StreamRecord> stop(std::string_view stream) override { return store_.stream(stream); }
  Result<void> remove(std::string_view stream) override { return store_.remove(stream); }

  std::unique_ptr<pipeline::ChangeSubscription> subscribe(std::string_view, std::function<void()> on_change) override {
    struct Subscription : pipeline::ChangeSubscription {
      explicit Subscription(ScriptedControl& owner) : control(owner) {}
      ~Subscription() override {
        const std::lock_guard lock(control.mutex);
        control.listeners.erase(this);
      }
      ScriptedControl& control;
    };
    auto subscription = std::make_unique<Subscription>(*this);
    const std::lock_guard lock(mutex);
    listeners[subscription.get()] = std::move(on_change);
    return subscription;
  }
  void tell() {
    const std::lock_guard lock(mutex);
    for (const auto& [key, listener] : listeners) listener();
  }

  Result<store::StreamRecord> answer =
      fail(ErrorCode::kNotFound, "no stream of this link is stored", "import its chat file");
  pipeline::ImportRequest imported;
  bool name_the_file = false;  // import_file() fails and names the path
  std::uintmax_t imported_bytes = 0;
  std::string opened;
  std::mutex mutex;
  std::map<const void*, std::function<void()>> listeners;

 private:
  store::TimelineStore& store_;
};

class NamedScorer : public model::Scorer {
 public:
  explicit NamedScorer(std::string name) : name_(std::move(name)) {}
  std::string_view name() const override { return name_; }
  std::string_view version() const override { return "1"; }
  std::string_view description() const override { return "for tests"; }
  void score(std::span<const text::Analysis* const>, std::span<model::Score>) const override {}
  std::vector<model::Reason> explain(const text::Analysis&) const override { return {}; }

 private:
  std::string name_;
};

inline constexpr net::Asset kPageAssets[] = {
    {"/index.html", "text/html; charset=utf-8", "<!doctype html><p>page", ""},
    {"/media/demo.webm", "video/webm", "0123456789", ""},
};

inline constexpr std::string_view kSmallLexicon =
    "term\tkind\tpolarity\temotion\ttoxicity\tconfidence\tdefinition\n"
    "LUL\temote\t0.6\tamusement\t0\t3\tlaughing out loud\n"
    "KEKW\temote\t0.6\tamusement\t0\t3\tlaughing hard\n"
    ":/\temoticon\t-0.3\tconfusion\t0\t2\tdoubt\n";

inline store::StreamRecord small_record(std::string id, store::StreamStatus status = store::StreamStatus::kEnded) {
  store::StreamRecord record;
  record.info.id = std::move(id);
  record.info.title = "Sunday finals";
  record.info.channel = "owlcast";
  record.info.url = "https://www.twitch.tv/videos/1";
  record.info.duration_ms = 120'000;
  record.status = status;
  record.messages = 5;
  record.source.messages = record.source.counted = 5;
  record.source.skipped["bad_json"] = 0;
  return record;
}

class ApiFixture : public testing::Test {
 protected:
  void start(ApiSettings settings = {}) {
    settings.spool_folder = testing::TempDir() + "crowdline-api-" + std::to_string(::getpid());
    auto made = make_api({*store, control, scorers(), glossary, kPageAssets, gauges, settings});
    ASSERT_TRUE(made) << made.error().sentence();
    api = *std::move(made);
  }
  void SetUp() override { start(); }
  std::function<std::vector<const model::Scorer*>()> scorers() {
    return [this] { return std::vector<const model::Scorer*>{&tuned, &base}; };
  }

  // As the server does it: the head first, then the body, then the handler.
  net::HttpResponse ask(std::string method, std::string_view target, std::string body = {},
                        net::HeaderList headers = {}) {
    net::HttpRequest request;
    request.method = std::move(method);
    request.target = net::parse_target(target).value();
    request.headers = std::move(headers);
    auto reception = api->receive(request);
    if (reception.answer) return std::move(*reception.answer);
    if (body.size() > reception.body_limit) return net::problem(413, "too large");
    if (reception.spool_folder.empty()) {
      request.body = std::move(body);
    } else {
      request.file = net::SpoolFile::create(reception.spool_folder).value();
      EXPECT_TRUE(request.file->append(body));
      EXPECT_TRUE(request.file->finish());
    }
    return api->handle(std::move(request));
  }
  net::HttpResponse get(std::string_view target) { return ask("GET", target); }
  static Json json_of(const net::HttpResponse& response) {
    return parse_json(response.bytes(), "the answer").value_or(Json());
  }
  static std::string header(const net::HttpResponse& response, std::string_view name) {
    return std::string(net::find_header(response.headers, name).value_or(""));
  }
  void put(const store::StreamChange& change) {
    const auto done = store->apply(change);
    ASSERT_TRUE(done) << done.error().sentence();
  }
  void put_record(const store::StreamRecord& record) { put({.stream = record.info.id, .record = record}); }

  std::unique_ptr<store::TimelineStore> store = store::open_sqlite_store(":memory:").value();
  ScriptedControl control{*store};
  NamedScorer tuned{"tuned"};
  NamedScorer base{"base"};
  model::Lexicon lexicon = model::Lexicon::parse(std::array{kSmallLexicon}).value();
  glossary::Glossary glossary{lexicon};
  std::shared_ptr<net::ServerGauges> gauges = std::make_shared<net::ServerGauges>();
  std::unique_ptr<net::HttpHandler> api;
};

}  // namespace crowdline::api
