#!/usr/bin/env bash
# Runs every check of the source text and proves that each can fail: `ok NAME` or `FAILED NAME`, one line each.
# Arguments choose checks; without any, all run.
set -uo pipefail

failed=0

# check NAME COMMAND...: one line with the verdict, and what the check said when it failed.
check() {
  local name=$1 output
  shift
  if output=$("$@" 2>&1); then
    echo "ok $name"
  else
    failed=1
    printf '%s\n' "$output" "FAILED $name"
  fi
}

# An unquoted argument must be found.
shellcheck_can_fail() {
  # shellcheck disable=SC2016,SC2317
  ! printf '#!/bin/bash\necho $1\n' | shellcheck - >/dev/null
}

shell_files() {
  printf '%s\n' dev .ci/run tools/fresh-machine tools/dev/*.sh tools/shell/*.sh tools/fresh/*.sh
}

names=("$@")
((${#names[@]})) || names=(layers sizes secrets golden format shellcheck tally readme_blocks tidy)
for name in "${names[@]}"; do
  case $name in
    shellcheck)
      check "shellcheck can fail" shellcheck_can_fail
      mapfile -t files < <(shell_files)
      check shellcheck shellcheck -x "${files[@]}"
      ;;
    tally | readme_blocks) check "$name can fail" python3 "tools/check/$name.py" --self-test ;;
    *)
      check "$name can fail" python3 "tools/check/$name.py" --self-test
      check "$name" python3 "tools/check/$name.py"
      ;;
  esac
done
exit "$failed"
