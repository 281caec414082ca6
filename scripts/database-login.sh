#!/usr/bin/env bash
# Run once by the database's container on an empty volume: the login of the processes, which owns nothing and belongs to
# the role that may not change the journal.
set -euo pipefail
psql --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" -v ON_ERROR_STOP=1 -v password="$PROCESS_PASSWORD" <<'SQL'
create role turbota_app nologin;
create role turbota_process login password :'password' in role turbota_app;
SQL
