package org.cairn.standalone;

import java.time.DateTimeException;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The zone whose days academic dates are. It stays what it was at the first start: on a machine with another zone the
/// same moment would otherwise fall on another day.
final class InstitutionZone {

    private static final String KEY = "cairn.institution-zone";
    private static final String VARIABLE = "CAIRN_INSTITUTION_ZONE";

    /// What is configured for this run, if anything is.
    static @Nullable String configured() {
        var property = System.getProperty(KEY, System.getenv(VARIABLE));
        return property == null || property.isBlank() ? null : property.strip();
    }

    /// @param configured for the first start, where without it the machine's zone is taken; later it may only agree
    static ZoneId in(DataSource owner, @Nullable String configured) {
        var wanted = configured == null ? ZoneId.systemDefault() : zone(configured);
        Flyway.configure(InstitutionZone.class.getClassLoader())
                .dataSource(owner)
                .schemas("institution")
                .locations("classpath:org/cairn/standalone/migration")
                .load()
                .migrate();
        var jdbc = JdbcClient.create(owner);
        jdbc.sql("INSERT INTO institution.setting (zone) VALUES (?) ON CONFLICT DO NOTHING")
                .param(wanted.getId())
                .update();
        return kept(owner, configured);
    }

    /// What was kept at the first start.
    ///
    /// @param configured for this run; null = nothing. It may only agree
    static ZoneId kept(DataSource database, @Nullable String configured) {
        var kept = JdbcClient.create(database)
                .sql("SELECT zone FROM institution.setting")
                .query(String.class)
                .single();
        if (configured != null && !kept.equals(zone(configured).getId())) {
            throw new Failure("%s is %s, but the records were begun in %s, and their dates are days of that zone"
                    .formatted(KEY, configured, kept));
        }
        return zone(kept);
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new Failure("%s is '%s', which is no time zone such as Europe/London".formatted(KEY, id), e);
        }
    }

    private InstitutionZone() {}
}
