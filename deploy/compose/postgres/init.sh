#!/bin/bash
# Run once, when PostgreSQL makes its data: the user that Cairn is, who is no superuser, and its database.
set -eu
psql --no-psqlrc --set ON_ERROR_STOP=1 --username postgres <<'SQL'
\getenv password CAIRN_PASSWORD
CREATE ROLE cairn LOGIN CREATEROLE PASSWORD :'password';
CREATE DATABASE cairn OWNER cairn ENCODING 'UTF8' TEMPLATE template0;
SQL
