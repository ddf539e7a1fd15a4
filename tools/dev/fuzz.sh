# usage: ./dev fuzz [TARGET] [SECONDS]    all fuzz targets, or one, for SECONDS each (60)
# shellcheck shell=bash
set -euo pipefail
. tools/shell/say.sh
. tools/shell/stamp.sh
. tools/shell/packages.sh
. tools/shell/build.sh

target='' seconds=60
for argument in "$@"; do
  if [[ $argument =~ ^[0-9]+$ ]]; then seconds=$argument; else target=$argument; fi
done
need_packages build
build_targets fuzz fuzz/all
exec bash tools/shell/fuzz_targets.sh "$seconds" "$target"
