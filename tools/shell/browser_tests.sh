#!/usr/bin/env bash
# browser_tests.sh CHROMIUM: the page's browser tests, first against its fixture server, then against the real binary
# with the demo stream on a free port and a data folder of its own.
set -euo pipefail
export CHROMIUM=$1
root=$PWD binary=$PWD/build/release/crowdline
data=$(mktemp -d build/browser-data.XXXXXX)
server=''

# shellcheck disable=SC2317 # called by the trap
stop_server() {
  if [[ -n $server ]]; then
    kill -TERM "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "${root:?}/$data"
}
trap stop_server EXIT

status=0
echo "browser tests against the fixture server"
(cd web && npm run e2e) || status=1

echo "browser tests against $binary serve --demo"
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"$binary" serve --demo --listen "127.0.0.1:$port" --data "$data" >build/test-logs/browser-server.log 2>&1 &
server=$!
for _ in $(seq 100); do
  if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then break; fi
  kill -0 "$server" 2>/dev/null || break
  sleep 0.1
done
(cd web && CROWDLINE_URL=http://127.0.0.1:$port npm run e2e) || status=1
exit "$status"
