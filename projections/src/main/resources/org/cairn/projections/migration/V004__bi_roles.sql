-- Who may look at the star schema from outside: analysts at its pseudonymous rows, everybody else at aggregates in which
-- small cells are suppressed. Nobody can log in as either before the operator says so.

DO $$
BEGIN
    -- Roles belong to the cluster: another database may have created them, even at this very moment.
    IF to_regrole('bi_analyst') IS NULL THEN
        BEGIN
            CREATE ROLE bi_analyst NOLOGIN;
            ALTER ROLE bi_analyst SET default_transaction_read_only = on;
            ALTER ROLE bi_analyst SET statement_timeout = '5min';
            ALTER ROLE bi_analyst SET idle_in_transaction_session_timeout = '1min';
            ALTER ROLE bi_analyst SET search_path = bi;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END;
    END IF;
    IF to_regrole('bi_reader') IS NULL THEN
        BEGIN
            CREATE ROLE bi_reader NOLOGIN;
            ALTER ROLE bi_reader SET default_transaction_read_only = on;
            ALTER ROLE bi_reader SET statement_timeout = '30s';
            ALTER ROLE bi_reader SET idle_in_transaction_session_timeout = '1min';
            ALTER ROLE bi_reader SET search_path = bi;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END;
    END IF;
END $$;
