# shellcheck shell=bash
# Sourced: packages from PyPI for tests and benchmarks, never for the product.

# make_venv FOLDER REQUIREMENTS: makes or renews the environment when the pinned versions changed.
make_venv() {
  local folder=$1 requirements=$2 wanted
  wanted=$(digest_of "$requirements")-$(python3 --version)
  if [[ ! -x $folder/bin/python ]] || ! stamp_holds "${folder##*/}" "$wanted"; then
    say "fetching Python packages of $requirements into $folder"
    rm -rf "$folder"
    python3 -m venv "$folder" >&2 || return 1
    "$folder/bin/pip" install --quiet --disable-pip-version-check -r "$requirements" >&2 || return 1
    stamp_done "${folder##*/}" "$wanted"
  fi
}
