# shellcheck shell=bash
# Sourced: the packages of the distribution. Lists are data: tools/packages/CODENAME.txt and CODENAME-test.txt.
# CROWDLINE_SKIP_SETUP=1 leaves packages alone (for systems that are neither Debian nor Ubuntu).

# package_codename: prints the list to use for this system; sentence and status 1 where there is none.
package_codename() {
  local release=${CROWDLINE_OS_RELEASE:-/etc/os-release}
  [[ -r $release ]] || give_up 1 "$release is missing, so the distribution is unknown: install the packages of tools/packages/bookworm.txt by their names here and set CROWDLINE_SKIP_SETUP=1."
  (
    # shellcheck disable=SC1090
    . "$release"
    name=${UBUNTU_CODENAME:-${VERSION_CODENAME:-}}
    if [[ -n $name && -f tools/packages/$name.txt ]]; then
      echo "$name"
      exit 0
    fi
    case "${ID:-} ${ID_LIKE:-}:${VERSION_ID:-}" in
      *ubuntu*:2[5-9].*) newest=noble ;;
      debian*:1[4-9] | debian*:) newest=trixie ;;
      *) give_up 1 "${PRETTY_NAME:-This system} is not supported: Debian 12 or newer or Ubuntu 24.04 is. Elsewhere install what tools/packages/trixie.txt lists and set CROWDLINE_SKIP_SETUP=1." ;;
    esac
    say "${PRETTY_NAME:-this system} is untested; using the package names of $newest"
    echo "$newest"
  )
}

# listed_packages FILE...: the names in the lists.
listed_packages() {
  sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$@"
}

node_is_usable() {
  local version
  command -v npm >/dev/null && version=$(node --version 2>/dev/null) || return 1
  version=${version#v}
  ((${version%%.*} >= 18))
}

# missing_packages NAME...: those that dpkg does not know as installed.
missing_packages() {
  local installed
  # dpkg-query ends with status 1 when one name is unknown; the others are still printed.
  installed=$({ dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true; } |
    sed -n 's/^installed //p' | LC_ALL=C sort -u)
  printf '%s\n' "$@" | LC_ALL=C sort -u | LC_ALL=C comm -23 - <(printf '%s\n' "$installed")
}

# install_packages NAME...: as root, else with sudo, else prints the line to run and ends with status 1.
install_packages() {
  local -a as=()
  if ((EUID != 0)); then
    if command -v sudo >/dev/null && { sudo -n true 2>/dev/null || { [[ -t 0 ]] && sudo -v; }; }; then
      as=(sudo)
    else
      printf '%s\n' "Packages are missing. Run this line as root, then start ./dev again:" "" \
        "  apt-get update && apt-get install -y --no-install-recommends $*" "" >&2
      exit 1
    fi
  fi
  say "installing $*"
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=3 update -q >&2
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=3 install -y -q --no-install-recommends "$@" >&2
}

# need_packages build|all: installs what is missing; under a second when nothing is.
need_packages() {
  [[ ${CROWDLINE_SKIP_SETUP:-} == 1 ]] && return 0
  local codename
  codename=$(package_codename) || exit 1
  local -a lists=("tools/packages/$codename.txt") wanted missing
  [[ $1 == all ]] && lists+=("tools/packages/$codename-test.txt")
  mapfile -t wanted < <(listed_packages "${lists[@]}")
  node_is_usable || wanted+=(nodejs npm)
  mapfile -t missing < <(missing_packages "${wanted[@]}")
  ((${#missing[@]} == 0)) || install_packages "${missing[@]}"
}
