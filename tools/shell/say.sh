# shellcheck shell=bash
# Sourced: how the commands talk. Progress goes to standard error, results to standard output.

say() {
  printf '%s\n' "== $*" >&2
}

# give_up STATUS SENTENCE: ends the command; the sentence says what to do.
give_up() {
  local status=$1
  shift
  printf '%s\n' "$*" >&2
  exit "$status"
}
