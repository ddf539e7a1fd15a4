// liveChat/messages/stream: one answer that grows, for about ten seconds.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <string>

#include "sim/wire.h"
#include "sim/youtube_chat.h"

namespace crowdline::sim {

// [{answer},\n{answer},…]: first what lies behind `position`, at once, then what is said. After about 10.4 simulated seconds an answer
// without messages, the end of the array, and the end of the connection. A chat that is over ends it with an answer that has offlineAt.
class YoutubeStream : public Conversation, public YoutubeChatReader {
 public:
  struct Start {
    std::size_t position = 0;
    YoutubeMessageForm form;
    std::string video;  // id, for faults and the log
  };
  YoutubeStream(Core& core, Wire& wire, YoutubeChat& chat, Start start);
  ~YoutubeStream() override;

  void on_text(std::string_view) override {}
  void on_growth() override;
  void on_fault(const Fault& fault) override;

 private:
  void begin();
  void tell_news();
  void send_element(std::size_t end);
  void send_last();
  void put(std::string_view element);
  void write(std::string text);
  void write_in_pieces(std::string text);
  void drain();
  void end(bool with_bracket);
  bool strikes(FaultName name);

  Core& core_;
  Wire& wire_;
  YoutubeChat& chat_;
  Start start_;
  bool first_ = true;
  bool objects_ = false;  // no array: one object a line
  bool split_ = false;    // written in pieces that end anywhere
  bool stalled_ = false;
  bool over_ = false;  // nothing more is said
  std::deque<std::string> pieces_;
  std::shared_ptr<void> alive_ = std::make_shared<char>();
};

}  // namespace crowdline::sim
