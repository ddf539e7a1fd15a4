# shellcheck shell=bash
# Sourced: the web page and the C++ builds. Everything lands in build/ and web/; up-to-date steps cost milliseconds.

# build_web: npm ci when the lock changed, npm run build when a source changed.
build_web() {
  [[ -f web/package.json ]] || return 0
  local lock sources
  lock=$(digest_of web/package.json web/package-lock.json)-$(node --version)
  if [[ ! -d web/node_modules ]] || ! stamp_holds npm-ci "$lock"; then
    say "fetching the page's packages (npm ci)"
    (cd web && npm ci --no-audit --no-fund) >&2 || return 1
    stamp_done npm-ci "$lock"
  fi
  sources=$(digest_of web)-$lock
  if [[ ! -d web/dist ]] || ! stamp_holds web-build "$sources"; then
    say "building the page"
    (cd web && npm run build) >&2 || return 1
    stamp_done web-build "$sources"
  fi
}

# configure_preset NAME: runs CMake when the preset was never configured or the presets changed.
configure_preset() {
  local presets
  presets=$(digest_of CMakePresets.json)
  if [[ ! -f build/$1/build.ninja ]] || ! stamp_holds "preset-$1" "$presets"; then
    say "configuring $1"
    cmake --preset "$1" >&2 || return 1
    stamp_done "preset-$1" "$presets"
  fi
}

# build_targets PRESET TARGET...: ninja, silent when there is nothing to do.
build_targets() {
  local preset=$1
  shift
  configure_preset "$preset" || return 1
  ninja -C "build/$preset" "$@" >&2
}

# build_release: the binaries that users run.
build_release() {
  local -a targets=(crowdline)
  [[ -f sim/CMakeLists.txt ]] && targets+=(crowdline-sim)
  build_web
  build_targets release "${targets[@]}"
}
