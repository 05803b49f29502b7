package org.cairn.query.competencymap;

/// One statement for a map of many learners: first a row with what the map is drawn on, then one for each
/// enrolment, its facts in arrays side by side. Competencies and levels are numbers of one numbering for
/// the whole pathway, which the first row tells.
final class CohortSql {
    private static final String SCOPE = """
            e.pathway = :pathway AND e.effective_on <= :as_of
                   AND (:cohort::text IS NULL OR e.cohort = :cohort)
                   AND (:section::text IS NULL OR e.section = :section)
                   AND coalesce(m.version, e.version) IN (SELECT version FROM seen)
                   AND e.enrolment > :after
                 ORDER BY e.enrolment LIMIT :limit
            """;

    /// `codes` and `levelCodes` number through what all versions of the pathway ask for.
    private static final String DRAWN_ON = """
            , version AS (
                SELECT v.*, scale.levels, scale.minimum, scale.maximum
                  FROM competency_map.pathway_version v
                  LEFT JOIN competency_map.scale scale
                    ON scale.scale = v.scale AND scale.scale_version = v.scale_version
                 WHERE v.pathway = :pathway),
            ratified AS (
                SELECT w.*
                  FROM competency_map.crosswalk w
                 WHERE w.effective_on <= :as_of AND w.recorded_at <= :known
                   AND NOT EXISTS (SELECT FROM competency_map.crosswalk later
                                    WHERE later.supersedes = w.crosswalk
                                      AND later.effective_on <= :as_of AND later.recorded_at <= :known)),
            reached AS (
                SELECT framework, framework_version
                  FROM version
                 WHERE version = coalesce(:version::text, (SELECT version FROM version
                                                            ORDER BY starts_on DESC, version DESC LIMIT 1))
                UNION
                SELECT w.framework, w.from_version
                  FROM reached JOIN ratified w
                    ON w.to_framework = reached.framework AND w.to_version = reached.framework_version),
            seen AS (
                SELECT version FROM version JOIN reached USING (framework, framework_version)),
            unseen AS (
                SELECT coalesce(m.version, e.version) AS version, count(*) AS enrolments
                  FROM competency_map.enrolment e
                 CROSS JOIN LATERAL (
                       SELECT (array_agg(version ORDER BY position DESC))[1] AS version
                         FROM competency_map.moved
                        WHERE enrolment = e.enrolment AND effective_on <= :as_of AND recorded_at <= :known) m
                 WHERE e.pathway = :pathway AND e.effective_on <= :as_of AND e.recorded_at <= :known
                   AND (:cohort::text IS NULL OR e.cohort = :cohort)
                   AND (:section::text IS NULL OR e.section = :section)
                   AND coalesce(m.version, e.version) NOT IN (SELECT version FROM seen)
                 GROUP BY 1),
            code AS MATERIALIZED (
                SELECT competency, row_number() OVER (ORDER BY competency)::int - 1 AS code
                  FROM (SELECT DISTINCT competency FROM competency_map.pathway_competency
                         WHERE pathway = :pathway) AS o),
            level AS MATERIALIZED (
                SELECT level, row_number() OVER (ORDER BY level)::int - 1 AS code
                  FROM (SELECT DISTINCT l ->> 'code' AS level
                          FROM version v CROSS JOIN LATERAL jsonb_array_elements(v.levels) AS l) AS l),
            item AS (
                SELECT v.framework, v.framework_version, c.competency, c.statement, c.parent
                  FROM version v
                  JOIN competency_map.pathway_competency o ON o.pathway = v.pathway AND o.version = v.version
                  JOIN competency_map.competency c
                    ON c.framework = v.framework AND c.framework_version = v.framework_version
                   AND c.competency = o.competency
                UNION
                SELECT c.framework, c.framework_version, c.competency, c.statement, c.parent
                  FROM item
                  JOIN competency_map.competency c
                    ON c.framework = item.framework AND c.framework_version = item.framework_version
                   AND c.competency = item.parent),
            drawn_on AS (
                SELECT json_build_object(
                    'versions', (SELECT json_agg(json_build_object(
                                            'version', v.version, 'title', v.title, 'startsOn', v.starts_on,
                                            'framework', v.framework, 'frameworkVersion', v.framework_version,
                                            'scale', v.scale || '/' || v.scale_version, 'levels', v.levels,
                                            'minimum', v.minimum, 'maximum', v.maximum,
                                            'competencies', (SELECT json_agg(o.competency ORDER BY o.ordinal)
                                                               FROM competency_map.pathway_competency o
                                                              WHERE o.pathway = v.pathway AND o.version = v.version))
                                        ORDER BY v.starts_on, v.version)
                                   FROM version v),
                    'codes', (SELECT json_agg(competency ORDER BY code) FROM code),
                    'levelCodes', (SELECT json_agg(level ORDER BY code) FROM level),
                    'items', (SELECT json_agg(item) FROM item),
                    'crosswalks', (SELECT json_agg(json_build_object(
                                              'crosswalk', w.crosswalk, 'framework', w.framework,
                                              'fromVersion', w.from_version, 'toFramework', w.to_framework,
                                              'toVersion', w.to_version,
                                              'mappings', (SELECT json_agg(json_build_object(
                                                                      'from', p.competency, 'kind', p.kind,
                                                                      'to', p.targets, 'carries', p.carries))
                                                             FROM competency_map.crosswalk_mapping p
                                                            WHERE p.crosswalk = w.crosswalk)))
                                     FROM ratified w
                                    WHERE EXISTS (SELECT FROM reached r WHERE r.framework = w.framework)),
                    'notOnMap', (SELECT json_agg(json_build_object('version', version, 'enrolments', enrolments)
                                             ORDER BY version)
                                   FROM unseen),
                    'cohorts', (SELECT json_agg(DISTINCT cohort) FROM competency_map.enrolment
                                 WHERE pathway = :pathway)) AS definitions)
            """;

    /// `OFFSET 0`: first what is on record, by its own index, then the numbers. Guessing how few rows there
    /// will be, the database would look up each number's rows.
    private static final String HELD = """
             CROSS JOIN LATERAL (
                   SELECT array_agg(o.code ORDER BY g.position) AS competencies,
                          array_agg(CASE WHEN g.former_scale THEN -1 ELSE l.code END ORDER BY g.position) AS levels,
                          array_agg(g.effective_on - date '1970-01-01' ORDER BY g.position) AS from_days,
                          array_agg(g.valid_until - date '1970-01-01' ORDER BY g.position) AS until_days,
                          array_agg(g.provisional::int ORDER BY g.position) AS provisional,
                          array_agg(g.rescinded_on - date '1970-01-01' ORDER BY g.position) AS ended_days,
                          array_agg(DISTINCT o.code) FILTER (WHERE g.blind) AS blind
                     FROM (SELECT * FROM
            """ + StandingSql.GRANTED + """
                           AS g OFFSET 0) AS g JOIN code o USING (competency) LEFT JOIN level l USING (level)) h
            """;

    private static final String MARKED = """
             CROSS JOIN LATERAL (
                   SELECT array_agg(o.code ORDER BY m.effective_on, m.position)
                              FILTER (WHERE left_out IS NULL) AS competencies,
                          array_agg(m.score::float8 ORDER BY m.effective_on, m.position)
                              FILTER (WHERE left_out IS NULL) AS scores
                     FROM (SELECT * FROM
            """ + StandingSql.MARKS + """
                           AS m OFFSET 0) AS m JOIN code o USING (competency)) m
            """;

    private static final String WORKED_ON =
            """
             CROSS JOIN LATERAL (
                   SELECT array_agg(o.code) AS competencies
                     FROM (SELECT competency FROM
            """ + StandingSql.HANDED_IN + """
                           AS h
                           UNION ALL
                           SELECT competency FROM
            """ + StandingSql.RECOGNISED + """
                           AS p WHERE decision = 'partial') AS work JOIN code o USING (competency)) w
             CROSS JOIN LATERAL (
                   SELECT array_agg(o.code) AS competencies
                     FROM
            """ + StandingSql.CARRIED + """
                          AS c JOIN code o USING (competency)
                    WHERE c.provisional) t
            """;

    private static String statement(String marks, String from) {
        return StandingSql.STANDING.formatted(SCOPE) + DRAWN_ON + """
            SELECT definitions, NULL AS enrolment, NULL AS learner, NULL AS number, NULL AS cohort, NULL AS section,
                   NULL AS version, false AS gone,
                   NULL AS held, NULL AS levels, NULL AS from_days, NULL AS until_days, NULL AS provisional,
                   NULL AS ended_days, NULL AS blind, NULL AS marked, NULL AS scores, NULL AS worked_on, NULL AS topped_up
              FROM drawn_on
            UNION ALL
            SELECT NULL, s.enrolment, s.learner, i.number, s.cohort, s.section, s.version,
                   coalesce((SELECT p.step = 'withdrawn'
                               FROM competency_map.participation p
                              WHERE p.enrolment = s.enrolment AND p.step IN ('withdrawn', 'resumed')
                                AND p.recorded_at <= :known
                                AND p.effective_on < :as_of::date + (p.step = 'resumed')::int
                              ORDER BY p.position DESC LIMIT 1), false),
                   h.competencies, h.levels, h.from_days, h.until_days, h.provisional, h.ended_days, h.blind,
            """ + marks + """
              FROM scope s
              LEFT JOIN identity.learner i USING (learner)
            """ + HELD + from + """
             ORDER BY enrolment NULLS FIRST
            """;
    }

    /// All that the map of learners shows.
    static final String LEARNERS = statement("""
                   m.competencies, m.scores, w.competencies, t.competencies
            """, MARKED + WORKED_ON);

    /// What was mastered, and nothing else.
    static final String MASTERED = statement("""
                   NULL::int[], NULL::float8[], NULL::int[], NULL::int[]
            """, "");

    private CohortSql() {}
}
