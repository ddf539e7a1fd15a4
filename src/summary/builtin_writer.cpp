// The writer that is always there: facts, plan, frames.
#include <array>
#include <utility>

#include "base/hash.h"
#include "summary/stream_text.h"
#include "summary/writing.h"

namespace crowdline::summary {
namespace {

constexpr std::size_t kWindowTitleWords = 6;
constexpr std::size_t kChapterTitleWords = 8;
constexpr int kAttempts = 12;

class BuiltinWriter : public SummaryWriter {
 public:
  explicit BuiltinWriter(const Phrasebook& book) : book_(book) {}

  Summary write_window(const timeline::Window& window, const WriterContext& context) const override {
    if (is_quiet(window)) return write_quiet(window, context);
    Summary summary = begun(window, Level::kWindow);
    write(window, context, summary);
    return summary;
  }

  Summary write_quiet(const timeline::Window& facts, const WriterContext& context) const override {
    Summary summary = begun(facts, Level::kWindow);
    write_quiet_text(facts, context, summary);
    return summary;
  }

  Summary write_chapter(const timeline::Window& facts, const WriterContext& context) const override {
    Summary summary = begun(facts, Level::kChapter);
    if (is_quiet(facts) || facts.messages == 0) {
      write_quiet_text(facts, context, summary);
      summary.title = first_of({"title.chapter_quiet"}, book_, {}, {});
      return summary;
    }
    write(facts, context, summary);
    return summary;
  }

  Summary write_stream(const timeline::Window& facts, std::span<const Summary> chapters,
                       std::span<const moments::Moment> moments, const WriterContext& context) const override {
    Summary summary = begun(facts, Level::kStream);
    write_stream_text(facts, chapters, moments, context, book_, summary);
    return summary;
  }

 private:
  // Other wordings are tried while the text begins like the one before it.
  void write(const timeline::Window& window, const WriterContext& context, Summary& summary) const {
    const bool chapter = summary.level == Level::kChapter;
    const std::string last_opening = opening_of(context.last_text, book_);
    std::uint64_t seed = seed_of(window);
    for (int attempt = 0; attempt < kAttempts; ++attempt, seed = hash64(std::to_string(seed))) {
      Material material = gather(window, context, summary.level, book_, seed);
      const Plan plan = chapter ? plan_chapter(material) : plan_window(material);
      // The frames least like the last text first; when these begin alike, any.
      const std::string_view unlike = attempt < kAttempts / 3 ? context.last_text : std::string_view();
      summary.text = write_text(plan, material, book_, unlike, seed);
      if (attempt == 0) {
        summary.title = write_title(plan, material, book_, seed, chapter ? kChapterTitleWords : kWindowTitleWords);
        summary.facts = std::move(material.facts);
      }
      if (context.last_text.empty() || opening_of(summary.text, book_) != last_opening) return;
    }
  }

  Summary begun(const timeline::Window& window, Level level) const {
    Summary summary;
    summary.id = id_of(level, window.start_ms);
    summary.level = level;
    summary.start_ms = window.start_ms;
    summary.end_ms = window.end_ms;
    summary.language = book_.language;
    return summary;
  }

  void write_quiet_text(const timeline::Window& facts, const WriterContext& context, Summary& summary) const {
    Material material = gather(facts, context, Level::kWindow, book_, seed_of(facts));
    material.facts.front().kind = "quiet";
    const bool silent = facts.messages == 0;
    const char* group = !silent               ? (facts.chatters == 1 ? "quiet.alone" : "quiet")
                        : material.has("gap") ? "silent.gap"
                                              : "silent";
    const Wish wish{.group = group, .last_text = context.last_text, .seed = seed_of(facts)};
    summary.text = realise(book_, material.slots, wish).value_or("");
    summary.title = first_of({silent ? "title.silent" : "title.quiet"}, book_, {}, {});
    summary.facts = std::move(material.facts);
  }

  const Phrasebook& book_;
};

}  // namespace

const char* to_string(Level level) {
  switch (level) {
    case Level::kWindow:
      return "window";
    case Level::kChapter:
      return "chapter";
    case Level::kStream:
      return "stream";
  }
  return "";
}

std::span<const std::string_view> writer_languages() {
  static constexpr std::array<std::string_view, 6> kLanguages = {"en", "es", "de", "pt", "fr", "ja"};
  return kLanguages;
}

std::unique_ptr<SummaryWriter> make_builtin_writer(std::string_view language) {
  const Phrasebook* book = phrasebook_for(language);
  return book == nullptr ? nullptr : std::make_unique<BuiltinWriter>(*book);
}

}  // namespace crowdline::summary
