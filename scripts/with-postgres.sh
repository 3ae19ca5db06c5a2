#!/usr/bin/env bash
# Runs a command beside a PostgreSQL of its own: a new cluster in a temporary folder, on a spare port, gone afterwards.
# The command finds it in TEST_POSTGRES_URL. With POSTGRES_DURABLE=1 it writes as a server of
# one's own would. Usage: scripts/with-postgres.sh COMMAND [ARGUMENT…]
set -euo pipefail

[ $# -gt 0 ] || { echo 'usage: scripts/with-postgres.sh COMMAND [ARGUMENT…]' >&2; exit 2; }

# Debian keeps the server's programs off the PATH, one folder a version; the newest will do.
programs="$(find /usr/lib/postgresql/*/bin -name initdb -printf '%h\n' 2>/dev/null | sort -V | tail -n 1 || true)"
if [ -z "$programs" ]; then
  initdb="$(command -v initdb)" || { echo 'with-postgres: PostgreSQL is missing: make setup-test installs it' >&2; exit 1; }
  programs="$(dirname "$initdb")"
fi

folder="$(mktemp -d "${TMPDIR:-/tmp}/densach-postgres.XXXXXX")"

# PostgreSQL refuses to run as root; Debian's package brings the user it runs as instead.
as_owner=()
if [ "$(id -u)" = 0 ]; then
  as_owner=(runuser -u postgres --)
  chown postgres "$folder"
fi

control() { "${as_owner[@]}" "$programs/pg_ctl" --pgdata "$folder/data" --silent "$@"; }

# pg_ctl signals the process named in the cluster's own folder, no other.
clean_up() {
  if [ -f "$folder/data/postmaster.pid" ]; then
    control --mode immediate stop || true
  fi
  rm -rf "$folder"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
port=0
until [ "$port" != 0 ] && is_free "$port"; do
  port=$((20000 + RANDOM % 12000))
done

cd "$folder" # A folder the owner may read, whoever called.
"${as_owner[@]}" "$programs/initdb" --pgdata "$folder/data" --username postgres --auth trust --encoding UTF8 \
  --locale C.UTF-8 --no-sync >"$folder/log" 2>&1 || { cat "$folder/log" >&2; exit 1; }
settings="-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories='$folder' -c max_connections=300"
# Nothing here outlives the tests, so nothing has to survive a power cut; what is measured has to promise it.
if [ -z "${POSTGRES_DURABLE:-}" ]; then
  settings="$settings -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
fi
touch "$folder/log" && chmod a+rw "$folder/log"
control --wait --log "$folder/log" --options "$settings" start || { cat "$folder/log" >&2; exit 1; }
cd "$OLDPWD"

export TEST_POSTGRES_URL="postgres://postgres@127.0.0.1:$port/postgres"
"$@"
