// The writer that is always there: facts, plan, frames.
#include <utility>

#include "summary/stream_text.h"
#include "summary/writing.h"

namespace crowdline::summary {
namespace {

constexpr std::size_t kWindowTitleWords = 6;
constexpr std::size_t kChapterTitleWords = 8;

class BuiltinWriter : public SummaryWriter {
 public:
  explicit BuiltinWriter(const Phrasebook& book) : book_(book) {}

  Summary write_window(const timeline::Window& window, const WriterContext& context) const override {
    if (is_quiet(window)) return write_quiet(window, context);
    Material material = gather(window, context, Level::kWindow, book_);
    const Plan plan = plan_window(material);
    Summary summary = begun(window, Level::kWindow);
    summary.title = write_title(plan, material, book_, seed_of(window), kWindowTitleWords);
    summary.text = write_text(plan, material, book_, context.last_text, seed_of(window));
    summary.facts = std::move(material.facts);
    return summary;
  }

  Summary write_quiet(const timeline::Window& facts, const WriterContext& context) const override {
    Summary summary = begun(facts, Level::kWindow);
    write_quiet_text(facts, context, summary);
    return summary;
  }

  Summary write_chapter(const timeline::Window& facts, const WriterContext& context) const override {
    Summary summary = begun(facts, Level::kChapter);
    if (is_quiet(facts)) {
      write_quiet_text(facts, context, summary);
      summary.title = first_of({"title.chapter_quiet"}, book_, {}, {});
      return summary;
    }
    Material material = gather(facts, context, Level::kChapter, book_);
    const Plan plan = plan_chapter(material);
    summary.title = write_title(plan, material, book_, seed_of(facts), kChapterTitleWords);
    summary.text = write_text(plan, material, book_, context.last_text, seed_of(facts));
    summary.facts = std::move(material.facts);
    return summary;
  }

  Summary write_stream(const timeline::Window& facts, std::span<const Summary> chapters,
                       std::span<const moments::Moment> moments, const WriterContext& context) const override {
    Summary summary = begun(facts, Level::kStream);
    write_stream_text(facts, chapters, moments, context, book_, summary);
    return summary;
  }

 private:
  static Summary begun(const timeline::Window& window, Level level) {
    Summary summary;
    summary.id = id_of(level, window.start_ms);
    summary.level = level;
    summary.start_ms = window.start_ms;
    summary.end_ms = window.end_ms;
    return summary;
  }

  void write_quiet_text(const timeline::Window& facts, const WriterContext& context, Summary& summary) const {
    Material material = gather(facts, context, Level::kWindow, book_);
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

std::unique_ptr<SummaryWriter> make_builtin_writer() { return std::make_unique<BuiltinWriter>(english()); }

}  // namespace crowdline::summary
