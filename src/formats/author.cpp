#include "formats/author.h"

#include "formats/roles.h"
#include "formats/utf8_repair.h"
#include "text/name_words.h"

namespace crowdline::formats {
namespace {

std::string_view account_of(const Author& author) { return author.login.empty() ? author.name : author.login; }

chat::ChatterId name_hash(std::string_view name, const NameKey& key) {
  const std::string form = text::name_form(to_utf8(name));
  return form.empty() ? 0 : key(form);
}

}  // namespace

chat::ChatterId chatter_of(const Author& author, const NameKey& key) {
  return key(author.id.empty() ? account_of(author) : author.id);
}

chat::NameHashes name_hashes(const Author& author, const NameKey& key) {
  const chat::ChatterId name = name_hash(author.name, key);
  const chat::ChatterId login = author.login.empty() ? 0 : name_hash(author.login, key);
  return {name, login == name ? 0 : login};
}

void set_author(const Author& author, const NameKey& key, chat::ChatMessage& message) {
  message.chatter = chatter_of(author, key);
  message.name_hashes = name_hashes(author, key);
  add_known_bot(account_of(author), message.roles);
}

}  // namespace crowdline::formats
