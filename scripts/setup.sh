#!/bin/sh
# Checks what a build needs and installs what is missing; `--test` adds what the tests need.
# A shell script, because it runs before the first Rust program can be compiled. On a machine that has everything it
# takes a fraction of a second, so every make target may call it.
set -eu
cd "$(dirname "$0")/.."

say() { printf '▸ %s\n' "$*" >&2; }
fail() { printf 'setup: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# Root, or whoever may become it without being asked, installs; everybody else is told what to install.
debian_packages() {
  [ $# -gt 0 ] || return 0
  if ! have apt-get; then
    fail "please install these Debian packages, or what your system calls them: $*"
  elif [ "$(id -u)" = 0 ]; then
    become=''
  elif have sudo && sudo -n true 2>/dev/null; then
    become='sudo'
  else
    fail "please run: sudo apt-get install --no-install-recommends $*"
  fi
  say "installing Debian packages: $*"
  # shellcheck disable=SC2086 # empty when root
  $become env DEBIAN_FRONTEND=noninteractive sh -c \
    'apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@" >/dev/null' sh "$@"
}

# node_modules keeps a copy of the lock it was filled from; when the two are equal there is nothing to do.
npm_packages() {
  if cmp -s "$1/package-lock.json" "$1/node_modules/.installed-lock.json"; then
    return 0
  fi
  say "npm packages of $1"
  npm ci --prefix "$1" --no-audit --no-fund --loglevel=error
  cp "$1/package-lock.json" "$1/node_modules/.installed-lock.json"
}

wasm_target() {
  library="$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib"
  [ ! -d "$library" ] || return 0
  say 'rustup target add wasm32-unknown-unknown'
  if ! have rustup || ! rustup target add wasm32-unknown-unknown; then
    fail 'no WebAssembly target for this compiler: CONTRIBUTING.md, "Without rustup", describes the other way'
  fi
}

have cargo || fail 'Rust is missing: https://rustup.rs installs it'

missing=''
have cc || missing="$missing build-essential"
{ have node && have npm; } || missing="$missing nodejs npm"
if [ "${1:-}" = --test ]; then
  # The browser itself, not npm's copy: the system updates it, and it is there for all projects.
  [ -x "${CHROMIUM:-/usr/bin/chromium}" ] || missing="$missing chromium"
  /usr/bin/python3 -c 'import aiosmtpd' 2>/dev/null || missing="$missing python3-aiosmtpd"
  { have initdb || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; } || missing="$missing postgresql"
fi
# shellcheck disable=SC2086 # one word a package
debian_packages $missing

node_version="$(node --version)"
node_major="${node_version#v}"
[ "${node_major%%.*}" -ge 20 ] || fail "Node 20 or newer is needed, this is $node_version"

wasm_target
npm_packages crates/xtask/npm
[ "${1:-}" != --test ] || PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm_packages end2end
