#!/bin/sh
# Makes the AOT cache: starts all of Cairn once on a database that is thrown away, asks it a few things, and stops it.
# Needs no Docker, so that it can be measured anywhere.
#   train.sh FULL_JAR APP_DIR CACHE
#   FULL_JAR  the application as it was built, with its own PostgreSQL, which serves as the database here
#   APP_DIR   the application as it is in the image
set -eu

full=$1
app=$2
cache=$3
java=${JAVA_HOME:?}/bin/java
work=$(mktemp -d)
database=
trained=

finish() {
    for process in $trained $database; do
        kill "$process" 2>/dev/null || true
    done
    for process in $trained $database; do
        wait "$process" 2>/dev/null || true
    done
    rm -rf "$work"
}
trap finish EXIT

#   $1: a process; $2: the file of its output
await_ready() {
    tries=0
    until grep -q 'is ready: http' "$2" 2>/dev/null; do
        tries=$((tries + 1))
        if [ "$tries" -gt 1800 ] || ! kill -0 "$1" 2>/dev/null; then
            tail -n 40 "$2" >&2
            echo "train: it did not become ready" >&2
            exit 1
        fi
        sleep 0.1
    done
}

XDG_CACHE_HOME=$work/cache "$java" -Xmx512m -jar "$full" serve --port 0 --data-dir "$work/full" >"$work/full.out" 2>&1 &
database=$!
await_ready "$database" "$work/full.out"

port=$(sed -n 4p "$work/full/postgres/postmaster.pid")
CAIRN_DATABASE_USER=cairn
CAIRN_DATABASE_PASSWORD=$(cat "$work/full/postgres.password")
APP_HOME=$app
AOT_CACHE=/nowhere
CAIRN_JAVA_OPTS="-XX:AOTCacheOutput=$cache -Xlog:aot=error -Xlog:cds=error"
export CAIRN_DATABASE_USER CAIRN_DATABASE_PASSWORD APP_HOME AOT_CACHE CAIRN_JAVA_OPTS

"$app/cairn" serve --port 0 --data-dir "$work/trained" --database-url "jdbc:postgresql://127.0.0.1:$port/cairn" \
    >"$work/trained.out" 2>&1 &
trained=$!
await_ready "$trained" "$work/trained.out"
# Stopped in the ordinary way, it writes the cache before it ends.
kill "$trained"
wait "$trained" || true
trained=
if [ ! -s "$cache" ]; then
    tail -n 40 "$work/trained.out" >&2
    echo "train: no cache was made" >&2
    exit 1
fi
