#!/bin/bash
# The password of dashboards. Cairn's migrations have made the role.
set -eu
PGPASSWORD=$(cat /run/secrets/postgres_password)
export PGPASSWORD
psql --no-psqlrc --set ON_ERROR_STOP=1 --host postgres --username postgres cairn <<'SQL'
\set password `cat /run/secrets/bi_password`
ALTER ROLE bi_reader LOGIN PASSWORD :'password';
SQL
