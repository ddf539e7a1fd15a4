# shellcheck shell=bash
# Sourced: skips steps that are already done. A stamp is build/stamps/NAME and holds the digest of the step's inputs.

# digest_of PATH...: one digest of the names and bytes of files and trees (without node_modules, dist and caches).
digest_of() {
  find "$@" -name node_modules -prune -o -name dist -prune -o -name __pycache__ -prune -o -name test-results -prune -o -type f -print0 2>/dev/null |
    LC_ALL=C sort -z | xargs -0 -r sha256sum | sha256sum | cut -d' ' -f1
}

# stamp_holds NAME DIGEST: whether the step was done with these inputs.
stamp_holds() {
  [[ -f build/stamps/$1 && $(<"build/stamps/$1") == "$2" ]]
}

# stamp_done NAME DIGEST: remembers that it was.
stamp_done() {
  mkdir -p build/stamps
  printf '%s\n' "$2" >"build/stamps/$1"
}
