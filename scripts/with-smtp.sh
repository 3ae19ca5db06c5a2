#!/usr/bin/env bash
# Runs a command beside a mail server of its own on a spare port of this machine, gone afterwards. What it takes lies, one
# file a letter, in a folder; the command finds port and folder in TEST_SMTP_PORT and TEST_SMTP_MAIL.
# Usage: scripts/with-smtp.sh COMMAND [ARGUMENT…]
set -euo pipefail

[ $# -gt 0 ] || { echo 'usage: scripts/with-smtp.sh COMMAND [ARGUMENT…]' >&2; exit 2; }

# The system's Python, for which Debian's package is.
/usr/bin/python3 -c 'import aiosmtpd' 2>/dev/null ||
  { echo 'with-smtp: python3-aiosmtpd is missing: make setup-test installs it' >&2; exit 1; }

folder="$(mktemp -d "${TMPDIR:-/tmp}/densach-smtp.XXXXXX")"
server=''
clean_up() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf "$folder"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

is_open() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
port=0
while [ "$port" = 0 ] || is_open "$port"; do
  port=$((20000 + RANDOM % 12000))
done

/usr/bin/python3 -m aiosmtpd --nosetuid --listen "127.0.0.1:$port" --class aiosmtpd.handlers.Mailbox "$folder/mail" \
  >"$folder/log" 2>&1 &
server=$!
for _ in $(seq 100); do
  ! is_open "$port" || break
  kill -0 "$server" 2>/dev/null || { cat "$folder/log" >&2; exit 1; }
  sleep 0.1
done

export TEST_SMTP_PORT="$port" TEST_SMTP_MAIL="$folder/mail"
"$@"
