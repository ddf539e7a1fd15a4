# usage: ./dev asan [CTEST OPTIONS]       unit tests under the address and undefined-behaviour sanitizers
# shellcheck shell=bash
set -euo pipefail
. tools/shell/say.sh
. tools/shell/stamp.sh
. tools/shell/packages.sh
. tools/shell/build.sh

need_packages all
build_web
build_targets asan
export ASAN_OPTIONS=${ASAN_OPTIONS:-strict_string_checks=1:detect_stack_use_after_return=1}
export UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1:halt_on_error=1}
export ASAN_SYMBOLIZER_PATH=/usr/lib/llvm-19/bin/llvm-symbolizer
exec ctest --test-dir build/asan --output-on-failure --no-tests=error --timeout 600 -j "$(nproc)" "$@"
