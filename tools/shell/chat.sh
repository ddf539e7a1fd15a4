# shellcheck shell=bash
# Sourced: the chats of the shared archive as plain tables, for what reads single streams.

# unpack_chat SHARED: build/train/chat/VOD.tsv, once.
unpack_chat() {
  local archive chat=build/train/chat
  [[ -f $chat/complete ]] && return 0
  say "unpacking chat"
  mkdir -p "$chat"
  for archive in "$1"/data/greatsphynx/*.tar.zst; do
    zstd -dc "$archive" | tar -x -C "$chat" --strip-components=1 --wildcards '*.tsv'
  done
  touch "$chat/complete"
}
