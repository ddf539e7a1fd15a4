#include "buffer/item_codec.h"

#include <gtest/gtest.h>

namespace crowdline::buffer {
namespace {

std::vector<chat::SourceItem> one_of_each() {
  chat::ChatMessage message{
      .id = "m1", .offset_ms = -5, .sent_ms = 1'700'000'000'000, .chatter = 7, .text = "Ünïcode \x01 text"};
  message.name_hashes = {11, 0};
  message.roles.add(chat::Role::kVip);
  message.kind = chat::MessageKind::kPaid;
  message.emotes = {{0, 3}, {4, 9}};
  return {
      message,
      chat::ChatMessage{},  // no time, no text
      chat::ChannelEvent{.kind = chat::EventKind::kRaid, .name = "raid", .offset_ms = 3, .amount = 9, .text = "t"},
      chat::Deletion{.scope = chat::Deletion::Scope::kChatter, .chatter = 9, .offset_ms = 1, .name = "clearchat"},
      chat::SkippedRecord{"no_text"},
      chat::LostChat{.start_ms = 1, .end_ms = 2, .reason = "disconnected"},
  };
}

std::string bytes_of(const chat::SourceItem& item) {
  ByteWriter writer;
  write_item(item, writer);
  return writer.bytes();
}

TEST(ItemCodec, WhatIsReadIsWhatWasWritten) {
  for (const chat::SourceItem& item : one_of_each()) {
    const auto read = read_item(bytes_of(item));
    ASSERT_TRUE(read) << item.index();
    EXPECT_EQ(read->index(), item.index());
    EXPECT_EQ(bytes_of(*read), bytes_of(item)) << item.index();
  }
}

TEST(ItemCodec, KeepsEveryMemberOfAMessage) {
  const auto item = *read_item(bytes_of(one_of_each().front()));
  const auto& message = std::get<chat::ChatMessage>(item);
  EXPECT_EQ(message.id, "m1");
  EXPECT_EQ(message.offset_ms, -5);
  EXPECT_EQ(message.sent_ms, 1'700'000'000'000);
  EXPECT_EQ(message.chatter, 7U);
  EXPECT_EQ(message.name_hashes[0], 11U);
  EXPECT_TRUE(message.roles.has(chat::Role::kVip));
  EXPECT_EQ(message.kind, chat::MessageKind::kPaid);
  EXPECT_EQ(message.text, "Ünïcode \x01 text");
  ASSERT_EQ(message.emotes.size(), 2U);
  EXPECT_EQ(message.emotes[1].end, 9U);
}

TEST(ItemCodec, RefusesEveryOtherLength) {
  for (const chat::SourceItem& item : one_of_each()) {
    const std::string bytes = bytes_of(item);
    for (std::size_t size = 0; size < bytes.size(); ++size) EXPECT_FALSE(read_item(bytes.substr(0, size))) << size;
    EXPECT_FALSE(read_item(bytes + "x"));
  }
  EXPECT_FALSE(read_item("\x07 no such kind"));
}

TEST(ItemCodec, InfoComesBack) {
  ByteWriter writer;
  write_info({.id = "s",
              .platform = chat::Platform::kTwitch,
              .url = "u",
              .title = "t",
              .started_at = "now",
              .tags = {"a", "", "b c"}},
             writer);
  const auto info = read_info(writer.bytes());
  ASSERT_TRUE(info);
  EXPECT_EQ(info->platform, chat::Platform::kTwitch);
  EXPECT_EQ(info->title, "t");
  EXPECT_EQ(info->started_at, "now");
  EXPECT_EQ(info->tags, (std::vector<std::string>{"a", "", "b c"}));
  EXPECT_FALSE(read_info(writer.bytes() + "x"));
}

}  // namespace
}  // namespace crowdline::buffer
