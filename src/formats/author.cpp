#include "formats/author.h"

#include "base/hash.h"
#include "formats/roles.h"
#include "formats/utf8_repair.h"
#include "text/name_words.h"

namespace crowdline::formats {
namespace {

std::string_view account_of(const Author& author) { return author.login.empty() ? author.name : author.login; }

chat::ChatterId hash_of_name(std::string_view name, const NameKey& key) {
  const std::string form = is_utf8(name) ? text::name_form(name) : text::name_form(repair_utf8(name));
  return form.empty() ? 0 : text::name_hash(form, key);
}

}  // namespace

chat::ChatterId chatter_of(const Author& author, const NameKey& key) {
  return key(author.id.empty() ? account_of(author) : author.id);
}

chat::NameHashes name_hashes(const Author& author, const NameKey& key) {
  const chat::ChatterId name = hash_of_name(author.name, key);
  const chat::ChatterId login = author.login.empty() ? 0 : hash_of_name(author.login, key);
  return {name, login == name ? 0 : login};
}

void set_author(const Author& author, const NameKey& key, chat::ChatMessage& message) {
  message.chatter = chatter_of(author, key);
  message.name_hashes = name_hashes(author, key);
  add_known_bot(account_of(author), message.roles);
}

AuthorMemory::AuthorMemory(const NameKey& key) : key_(key), seed_(key("author memory")), entries_(kEntries) {}

void AuthorMemory::set_author(const Author& author, chat::ChatMessage& message) {
  const std::uint64_t whole = hash64(author.login, hash64(author.name, hash64(author.id, seed_)));
  Entry& entry = entries_[whole % kEntries];
  if (entry.whole != whole) {
    chat::ChatMessage fresh;
    formats::set_author(author, key_, fresh);
    entry = {whole, fresh.chatter, fresh.name_hashes, fresh.roles.has(chat::Role::kBot)};
  }
  message.chatter = entry.chatter;
  message.name_hashes = entry.names;
  if (entry.bot) message.roles.add(chat::Role::kBot);
}

}  // namespace crowdline::formats
