# shellcheck shell=bash
# Sourced: runs the suites of ./dev test one after the other, each into build/test-logs/NAME.log, and adds up the runners' own totals.

suite_passed=0 suite_failed=0 suite_skipped=0

# run_suite NAME KIND COMMAND...: KIND is how tools/check/tally.py reads the totals. A suite that fails or crashes counts
# as one failure at least; one that ends well without a single test counts as a failure too.
run_suite() {
  local name=$1 kind=$2 log=build/test-logs/$1.log started=$SECONDS status=0 counts passed failed skipped
  local counted=$log
  shift 2
  say "$name"
  [[ $kind == gtest ]] && counted=build/test-logs/$name.xml && rm -rf "$counted" && mkdir -p "$counted"
  ("$@") >"$log" 2>&1 </dev/null || status=$?
  if counts=$(python3 tools/check/tally.py "$kind" "$counted"); then
    read -r passed failed skipped <<<"$counts"
  else
    passed=0 failed=0 skipped=0
    ((status == 0)) && echo "no test was counted" >>"$log"
    status=$((status == 0 ? 1 : status))
  fi
  ((status != 0 && failed == 0)) && failed=1
  if ((failed > 0)); then show_failures "$log"; else tail -n 5 "$log"; fi
  grep '^SKIPPED' "$log" | sort | uniq -c | sed 's/^ *//' | head -n 10 || true
  say "$name: $passed passed, $failed failed, $skipped skipped, $((SECONDS - started)) s (build/test-logs/$name.log)"
  suite_passed=$((suite_passed + passed)) suite_failed=$((suite_failed + failed)) suite_skipped=$((suite_skipped + skipped))
}

# show_failures LOG: what each runner prints of a test that failed, wherever it stands in a long log, and then the log's end.
show_failures() {
  grep -E -A 30 '^(FAIL|ERROR): |^not ok |^ *FAIL |^FAILED|^\[  FAILED  \]|: Failure$' "$1" | head -n 200 || true
  echo "-- end of $1:"
  tail -n 30 "$1"
}

# absent_suite NAME PATH: a suite whose files are gone is a failure, never a silent pass.
absent_suite() {
  say "$1: FAILED, $2 is not there"
  suite_failed=$((suite_failed + 1))
}

# end_suites: the line that everything adds up to; status 1 when anything failed or nothing ran.
end_suites() {
  printf '\n%d passed, %d failed, %d skipped\n' "$suite_passed" "$suite_failed" "$suite_skipped"
  ((suite_failed == 0 && suite_passed > 0))
}
