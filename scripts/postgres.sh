# shellcheck shell=bash
# A PostgreSQL that lives as long as the tests do: on loopback only, in a temporary folder, with a
# password of its own. Sourced by scripts/test and scripts/bench after scripts/lib.sh; leaves
# nothing behind.

# Runs a program of PostgreSQL's, which refuses to be root: then as Debian's user for it.
postgres_run() {
  local program=$1
  shift
  if [ "$(id -u)" = 0 ]; then
    (cd "$postgres_home" && runuser -u postgres -- "$postgres_bin/$program" "$@")
  else
    "$postgres_bin/$program" "$@"
  fi
}

# postgres_up [durable]: starts it and exports ADUAN_TEST_POSTGRES, its address. One the caller named
# is used as it is. A durable one keeps PostgreSQL's own settings, as figures need.
postgres_up() {
  [ -z "${ADUAN_TEST_POSTGRES:-}" ] || return 0
  local initdb password port settings try
  initdb=$(compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -n 1 || true)
  [ -n "$initdb" ] || initdb=$(readlink -f "$(command -v initdb)")
  postgres_bin=$(dirname "$initdb")
  postgres_home=$(mktemp -d "${TMPDIR:-/tmp}/aduan-postgres.XXXXXX")
  password=$(tr -d - </proc/sys/kernel/random/uuid)
  printf '%s\n' "$password" >"$postgres_home/password"
  if [ "$(id -u)" = 0 ]; then
    id postgres >/dev/null 2>&1 || fail "PostgreSQL will not run as root, and there is no user 'postgres'. Install Debian's postgresql, or run this as an ordinary user."
    chown -R postgres "$postgres_home"
  fi
  quiet initdb postgres_run initdb -D "$postgres_home/data" -U aduan -A scram-sha-256 \
    --pwfile="$postgres_home/password" --encoding=UTF8 --locale=C.UTF-8 --no-sync
  settings="-c listen_addresses=127.0.0.1 -c unix_socket_directories=$postgres_home -c max_connections=300"
  # Lost with the machine, as it may be: nothing here outlives the tests.
  [ "${1:-}" = durable ] || settings+=" -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
  for try in 1 2 3 4 5; do
    port=$((20000 + RANDOM % 12000))
    if postgres_run pg_ctl start -w -s -D "$postgres_home/data" -l "$postgres_home/log" -o "$settings -p $port" </dev/null; then
      export ADUAN_TEST_POSTGRES="postgres://aduan:$password@127.0.0.1:$port/postgres"
      return
    fi
    say "port $port is taken (try $try of 5)"
  done
  tail -n 20 "$postgres_home/log" >&2
  fail "PostgreSQL did not start; the lines above are the end of its log."
}

postgres_down() {
  [ -n "${postgres_home:-}" ] || return 0
  postgres_run pg_ctl stop -s -m immediate -D "$postgres_home/data" >/dev/null 2>&1 </dev/null || true
  rm -rf "$postgres_home"
  postgres_home=
}
