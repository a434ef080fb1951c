# shellcheck shell=bash
# What the scripts beside this file share: words on screen, places, versions, and the
# environment in which the WebAssembly side is built. Sourcing it installs nothing.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache=${XDG_CACHE_HOME:-${HOME:?is not set, so there is no place for the tools}/.cache}/aduan
# shellcheck disable=SC2034 # for the scripts that source this
target=${CARGO_TARGET_DIR:-$root/target}
wasm_target=wasm32-unknown-unknown
debian_rust=$cache/debian-rust
# shellcheck source=scripts/versions
. "$root/scripts/versions"

say() { printf 'aduan: %s\n' "$*"; }

fail() {
  printf 'aduan: %s\n' "$*" >&2
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# quiet NAME COMMAND...: the output goes to a log; only a failure shows its end.
quiet() {
  local log=$cache/log/$1.log
  shift
  mkdir -p "$cache/log"
  "$@" >"$log" 2>&1 </dev/null && return
  tail -n 25 "$log" >&2
  fail "'$*' failed. The lines above are the end of $log; put right what they name and run this again."
}

# at_least VERSION LEAST
at_least() { printf '%s\n%s\n' "$2" "$1" | sort -C -V; }

rust_least() { sed -n 's/^rust-version = "\(.*\)"$/\1/p' "$root/Cargo.toml"; }

# The crate's version in Cargo.lock; before there is a lock, the exact pin in Cargo.toml.
bindgen_version() {
  local version=
  if [ -f "$root/Cargo.lock" ]; then
    version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p}' "$root/Cargo.lock")
  fi
  if [ -z "$version" ]; then
    version=$(sed -n 's/^wasm-bindgen = .*"=\([0-9.]*\)".*/\1/p' "$root/Cargo.toml")
  fi
  [ -n "$version" ] || fail "Neither Cargo.lock nor Cargo.toml names wasm-bindgen's version."
  printf '%s\n' "$version"
}

binaryen_folder() { printf '%s\n' "$cache/binaryen-$BINARYEN"; }
fuzz_folder() { printf '%s\n' "$cache/schemathesis-$SCHEMATHESIS"; }
lighthouse_folder() { printf '%s\n' "$cache/lighthouse-$LIGHTHOUSE"; }
journeys_folder() { printf '%s\n' "$cache/journeys-$PLAYWRIGHT_CORE-$AXE_PLAYWRIGHT-$TUS_JS_CLIENT"; }

# Puts the site's tools first on PATH.
tools_path() {
  local bindgen
  bindgen=$(bindgen_version)
  PATH=$cache/trunk-$TRUNK/bin:$cache/wasm-bindgen-$bindgen/bin:$(binaryen_folder)/node_modules/.bin:$PATH
  export PATH
}

# How the browser side can be compiled here: `target` (the ordinary toolchain has the standard
# library for it), `debian` (Debian's compiler builds that library along), or `none` so far.
# ADUAN_WASM=target or ADUAN_WASM=debian allows that way only.
wasm_way() {
  local lib
  if [ "${ADUAN_WASM:-}" != debian ]; then
    lib=$(rustc --print target-libdir --target "$wasm_target" 2>/dev/null || true)
    if compgen -G "$lib/libstd-*.rlib" >/dev/null; then
      echo target
      return
    fi
  fi
  if [ "${ADUAN_WASM:-}" != target ] && debian_rust_ready; then
    echo debian
  else
    echo none
  fi
}

debian_rust_ready() {
  [ -x "$debian_rust/bin/cargo" ] && [ -x "$debian_rust/bin/rustc" ] && [ -x "$debian_rust/bin/wasm-ld" ] &&
    [ -d "$("$debian_rust/bin/rustc" --print sysroot)/lib/rustlib/src/rust/library" ]
}

# The environment for the commands that build the browser side, and for those only: nothing is
# written outside the project, and the native side stays on the ordinary toolchain.
wasm_env() {
  case $(wasm_way) in
    target) ;;
    debian)
      unset RUSTC RUSTUP_TOOLCHAIN
      export PATH="$debian_rust/bin:$PATH"
      export RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort
      export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER="$debian_rust/bin/wasm-ld"
      ;;
    *) fail "The WebAssembly side cannot be compiled here yet. Run scripts/setup first." ;;
  esac
}
