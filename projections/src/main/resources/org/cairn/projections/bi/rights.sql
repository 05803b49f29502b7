GRANT USAGE ON SCHEMA {schema} TO bi_analyst, bi_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO bi_analyst;
DO $$
DECLARE
    relation regclass;
BEGIN
    FOR relation IN SELECT c.oid FROM pg_class c
                     WHERE c.relnamespace = '{schema}'::regnamespace
                       AND (c.relname LIKE 'agg\_%' OR c.relname IN ('freshness', 'dim_date', 'dim_term', 'dim_pathway',
                            'dim_pathway_version', 'dim_milestone', 'dim_competency', 'dim_scale_level'))
    LOOP
        EXECUTE format('GRANT SELECT ON %s TO bi_reader', relation);
    END LOOP;
END $$;
