# usage: ./dev test [SUITE...]            builds, runs every suite: checks unit web readme demo fuzz service browser
# shellcheck shell=bash
set -euo pipefail
. tools/shell/say.sh
. tools/shell/stamp.sh
. tools/shell/packages.sh
. tools/shell/build.sh
. tools/shell/venv.sh
. tools/shell/suite.sh

# Unit tests come from the release preset: what is shipped is what is tested, and objects are compiled once. The
# fuzz targets below run the core with sanitizers and library assertions; ./dev asan does so for the unit tests.
run_unit_tests() {
  GTEST_OUTPUT="xml:$PWD/build/test-logs/unit.xml/" ctest --test-dir build/release --output-on-failure \
    --no-tests=error --timeout 600 -j "$(nproc)"
}

run_web_tests() {
  cd web && npm run check && npm test
}

# run_judged NAME COMMAND...: a script that only ends with a status is one test.
run_judged() {
  local name=$1
  shift
  if "$@"; then echo "ok $name"; else echo "FAILED $name" && return 1; fi
}

run_fuzz_smoke() {
  build_targets fuzz fuzz/all && bash tools/shell/fuzz_targets.sh --repeat "${CROWDLINE_FUZZ_SECONDS:-30}"
}

# Every folder of tests/ that holds Python tests, tests/service among them; two at a time, since most of them wait for
# the pace of a platform. The one that waits longest is last by its name, and so begins.
run_service_tests() {
  make_venv build/venv tools/requirements-test.txt || return 1
  local folder status=0
  local -a folders
  mapfile -t folders < <(find tests -name '*test*.py' -printf '%h\n' | sort -ur)
  # shellcheck disable=SC2016 # expanded by the inner shell
  printf '%s\0' "${folders[@]}" | xargs -0 -n 1 -P 2 bash -c '
    build/venv/bin/python -m unittest discover -s "$1" -p "*test*.py" >"build/test-logs/service-${1##*/}.log" 2>&1' _ || status=1
  for folder in "${folders[@]}"; do
    echo "$folder"
    cat "build/test-logs/service-${folder##*/}.log"
  done
  return "$status"
}

skip_browser_tests() {
  echo "SKIPPED browser tests: no Chromium here; set CROWDLINE_CHROMIUM to a Chrome or Chromium"
}

# suite NAME KIND PATH FUNCTION...: runs it when chosen; PATH must exist.
suite() {
  local name=$1 kind=$2 path=$3
  shift 3
  [[ " ${chosen[*]} " == *" $name "* ]] || return 0
  if [[ -e $path ]]; then run_suite "$name" "$kind" "$@"; else absent_suite "$name" "$path"; fi
}

all=(checks unit web readme demo fuzz service browser)
chosen=("$@")
((${#chosen[@]})) || chosen=("${all[@]}")
for name in "${chosen[@]}"; do
  [[ " ${all[*]} " == *" $name "* ]] || give_up 2 "There is no suite \"$name\"; suites: ${all[*]}"
done

need_packages all
# Ubuntu has no Chromium package: any Chrome serves, and without one these tests are skipped, saying so.
browser=${CROWDLINE_CHROMIUM:-$(command -v chromium || command -v google-chrome || command -v chromium-browser || true)}
mkdir -p build/test-logs
started=$SECONDS
build_web
build_targets release
say "built in $((SECONDS - started)) s"

export CROWDLINE_BINARY=$PWD/build/release/crowdline
suite checks lines src bash tools/shell/checks.sh
suite unit gtest src run_unit_tests
suite web vitest web/package.json run_web_tests
suite readme lines README.md python3 tools/check/readme_blocks.py
suite demo lines demo/check_demo.py run_judged demo python3 demo/check_demo.py
suite fuzz lines fuzz/CMakeLists.txt run_fuzz_smoke
suite service unittest tests/service run_service_tests
if [[ -n $browser ]]; then
  suite browser node web/e2e bash tools/shell/browser_tests.sh "$browser"
else
  suite browser lines web/e2e skip_browser_tests
fi
say "everything took $((SECONDS - started)) s"
end_suites
