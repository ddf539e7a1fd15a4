# shellcheck shell=bash
# Sourced by tools/fresh-machine: where packages of a release come from. The mirror is the one that this machine
# itself uses for that distribution; else the public one that debootstrap knows.

# The key that signs Ubuntu's archive since 2018 ("Ubuntu Archive Automatic Signing Key").
UBUNTU_KEY=F6ECB3762474EDA9D21B7022871920D1991BC93C

components_of() {
  if [[ $1 == noble ]]; then echo main,universe; else echo main; fi
}

# host_mirror ORIGIN FILTER: the first repository of that origin in this machine's apt sources.
host_mirror() {
  # shellcheck disable=SC2016
  apt-get indextargets --format '$(ORIGIN) $(RELEASE) $(REPO_URI)' 'Identifier: Packages' 2>/dev/null |
    sed -n "s/^$1 $2 //p" | head -n 1
}

mirror_of() {
  local found=${CROWDLINE_MIRROR:-} scripts=/usr/share/debootstrap/scripts
  if [[ -z $found && $1 == noble ]]; then
    found=$(host_mirror Ubuntu '[a-z]*')
    [[ -n $found ]] || found=$(sed -n 's/.*default_mirror \(.*archive[^ ]*\)$/\1/p' "$scripts/gutsy" | head -n 1)
  elif [[ -z $found ]]; then
    found=$(host_mirror Debian '[a-z]*')
    [[ -n $found ]] || found=$(sed -n 's/^DEF_MIRROR="\(.*\)"/\1/p' "$(command -v debootstrap)" | head -n 1)
  fi
  [[ -n $found ]] || give_up 1 "No package mirror is known for $1: set CROWDLINE_MIRROR."
  printf '%s\n' "${found%/}"
}

# sources_of NAME MIRROR: sources.list as the installer of that release writes it.
sources_of() {
  local security=$2 components
  components=$(components_of "$1" | tr , ' ')
  if [[ $1 != noble ]]; then
    security=$(host_mirror Debian '[a-z]*-security')
    [[ -n $security && -z ${CROWDLINE_MIRROR:-} ]] || security=$2-security
  fi
  printf 'deb %s %s %s\n' "$2" "$1" "$components" "$2" "$1-updates" "$components" "${security%/}" "$1-security" "$components"
}

# ubuntu_keyring MIRROR: a keyring file; where the host has none, the one of the archive, if it holds UBUNTU_KEY.
ubuntu_keyring() {
  local known=/usr/share/keyrings/ubuntu-archive-keyring.gpg folder=$PWD/build/fresh/keyring package
  if [[ -f $known ]]; then
    echo "$known"
    return
  fi
  rm -rf "$folder" && mkdir -p "$folder"
  package=$(python3 tools/fresh/find_package.py "$1" noble ubuntu-keyring "$folder/keyring.deb") ||
    give_up 1 "ubuntu-keyring could not be fetched from $1: ${package:-no answer}"
  dpkg-deb -x "$folder/keyring.deb" "$folder"
  # Only the one key whose fingerprint is known here is taken over.
  gpg --homedir "$folder" --batch -q --no-default-keyring --keyring "$folder$known" --export "$UBUNTU_KEY" >"$folder/trusted.gpg" 2>/dev/null
  [[ -s $folder/trusted.gpg ]] || give_up 1 "The keyring of $1 does not hold the key $UBUNTU_KEY: it is not trusted."
  echo "$folder/trusted.gpg"
}
