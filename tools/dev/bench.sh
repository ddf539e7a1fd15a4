# usage: ./dev bench [stages|analyze]     stage benchmarks; analyze against the same job in Python
# shellcheck shell=bash
set -euo pipefail
. tools/shell/say.sh
. tools/shell/stamp.sh
. tools/shell/packages.sh
. tools/shell/build.sh
. tools/shell/venv.sh

part=${1:-all}
[[ $part =~ ^(all|stages|analyze)$ ]] || give_up 2 "There is no benchmark \"$part\": use stages or analyze."
need_packages all

if [[ $part != analyze ]]; then
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
if [[ $part != stages ]]; then
  build_release
  make_venv build/venv-bench tools/requirements-bench.txt
  build/venv-bench/bin/python bench/analyze/run.py "${@:2}"
fi
