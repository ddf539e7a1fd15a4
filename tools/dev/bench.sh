# usage: ./dev bench [stages|analyze|irc|scoring|service|page|live] stages; analyze, IRC parser, scoring against what others use; answers of the server; frames of the page; 500 live channels
# shellcheck shell=bash
set -euo pipefail
. tools/shell/say.sh
. tools/shell/stamp.sh
. tools/shell/packages.sh
. tools/shell/build.sh
. tools/shell/venv.sh

part=${1:-all}
[[ $part =~ ^(all|stages|analyze|irc|scoring|service|page|live)$ ]] || give_up 2 "There is no benchmark \"$part\": use stages, analyze, irc, scoring, service, page or live."
need_packages all

if [[ $part =~ ^(all|stages)$ ]]; then
  [[ -f bench/CMakeLists.txt ]] || give_up 1 "bench/CMakeLists.txt is missing: there are no stage benchmarks to run."
  build_web
  build_targets bench bench/all
  mapfile -t binaries < <(find build/bench/bench -type f -executable -name '*_bench' | sort)
  ((${#binaries[@]} > 0)) || give_up 1 "bench/CMakeLists.txt builds no *_bench."
  for binary in "${binaries[@]}"; do
    say "${binary##*/}"
    "$binary"
  done
fi
if [[ $part =~ ^(all|analyze)$ ]]; then
  build_release
  make_venv build/venv-bench tools/requirements-bench.txt
  build/venv-bench/bin/python bench/analyze/run.py "${@:2}"
fi
if [[ $part =~ ^(all|irc)$ ]]; then
  build_targets bench irc_bench
  peers=()
  if command -v cargo >/dev/null; then
    cargo build --quiet --release --locked --manifest-path bench/irc/peers/Cargo.toml --target-dir build/bench-irc/peers
    peers+=(rust=build/bench-irc/peers/release/irc_peers)
  else
    say "SKIPPED the Rust parsers (no cargo)"
  fi
  if command -v go >/dev/null; then
    (cd bench/irc/go_peer && GOFLAGS=-buildvcs=false go build -o ../../../build/bench-irc/go_peer .)
    peers+=(go=build/bench-irc/go_peer)
  else
    say "SKIPPED go-twitch-irc (no go)"
  fi
  python3 bench/irc/run.py build/bench/bench/irc_bench "${peers[@]}"
fi
if [[ $part =~ ^(all|scoring)$ ]]; then
  build_release
  build_targets bench score_rate
  make_venv build/venv-bench tools/requirements-bench.txt
  build/venv-bench/bin/python bench/scoring/run.py "${@:2}"
fi
if [[ $part =~ ^(all|service)$ ]]; then
  build_release
  python3 bench/service/run.py "${@:2}"
fi
if [[ $part =~ ^(all|page)$ ]]; then
  build_web
  node bench/page/frames.mjs "${@:2}"
fi
if [[ $part =~ ^(all|live)$ ]]; then
  build_release
  python3 bench/live/run.py "${@:2}"
fi
