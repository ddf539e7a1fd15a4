# usage: ./dev run [SERVE OPTIONS]        builds, starts the server with the demo stream, prints its address
# shellcheck shell=bash
set -euo pipefail
. tools/shell/say.sh
. tools/shell/stamp.sh
. tools/shell/packages.sh
. tools/shell/build.sh

need_packages build
build_release

# Data of this checkout stays in this checkout, unless the user says otherwise.
export CROWDLINE_DATA=${CROWDLINE_DATA:-$PWD/build/data}
listen=${CROWDLINE_LISTEN:-127.0.0.1:8787}
previous=
for argument in "$@"; do
  [[ $previous == --listen ]] && listen=$argument
  [[ $argument == --listen=* ]] && listen=${argument#--listen=}
  previous=$argument
done
say "Crowdline with its demo stream: http://$listen/  (Ctrl-C stops it)"
exec build/release/crowdline serve --demo "$@"
