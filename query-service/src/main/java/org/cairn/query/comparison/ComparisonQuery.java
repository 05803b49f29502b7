package org.cairn.query.comparison;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.query.database.ReadModels;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Compares a programme before and after a day, and sections that took part in something with those that did not.
@Component
public final class ComparisonQuery {
    private final ReadModels readModels;

    ComparisonQuery(ReadModels readModels) {
        this.readModels = readModels;
    }

    /// All that learners of the pathway were ever enrolled in, by code.
    public List<String> sections(String pathway) {
        return readModels
                .sql(ComparisonSql.SECTIONS)
                .param("pathway", pathway)
                .query(String.class)
                .list();
    }

    /// The last day that there is something to compare of; without a report, today.
    public LocalDate lastDay(String pathway) {
        return readModels
                .sql(ComparisonSql.LAST_DAY)
                .param("pathway", pathway)
                .query(LocalDate.class)
                .single();
    }

    /// @param months how long each side is to be; shorter where less is on record after the day
    /// @param pilot  sections set against the others; unknown ones are left out
    /// @param known  what was recorded later is left out; null = nothing is
    /// @return empty if not a whole month is on record since that day
    public Optional<Comparison> of(
            String pathway, LocalDate on, int months, List<String> pilot, @Nullable OffsetDateTime known) {
        var last = lastDay(pathway);
        var length = (int) Math.min(months, ChronoUnit.MONTHS.between(on, last.plusDays(1)));
        if (length < 1) return Optional.empty();
        var all = sections(pathway);
        var chosen = pilot.stream().distinct().filter(all::contains).toList();
        var first = on.minusMonths(length);
        var after = on.plusMonths(length);
        var counted = statement(ComparisonSql.DROPOUT, pathway, first, on, after, known)
                .query((rs, _) -> new Dropout.Counted(
                        rs.getString("phase"), rs.getString("section"), rs.getLong("at_risk"), rs.getLong("withdrew")))
                .list();
        var closed = statement(ComparisonSql.SURVEYS, pathway, first, on, after, known)
                .query((rs, _) -> new Survey.Closed(
                        rs.getString("phase"),
                        rs.getString("section"),
                        rs.getString("instrument"),
                        rs.getInt("invited"),
                        rs.getInt("answered"),
                        rs.getDouble("mean"),
                        rs.getDouble("sd")))
                .list();
        var survey = Survey.of(closed, chosen);
        return Optional.of(new Comparison(
                on,
                first,
                after,
                length,
                months,
                chosen,
                all,
                Dropout.of(counted, chosen),
                BySection.of(shares("before", counted), shares("after", counted), chosen),
                survey,
                BySection.of(
                        means("before", closed, survey.instrument()),
                        means("after", closed, survey.instrument()),
                        chosen)));
    }

    private StatementSpec statement(
            String sql,
            String pathway,
            LocalDate first,
            LocalDate on,
            LocalDate after,
            @Nullable OffsetDateTime known) {
        return readModels
                .sql(sql)
                .param("pathway", pathway)
                .param("first", first)
                .param("on", on)
                .param("after", after)
                .param("known", known);
    }

    private static Map<String, Double> shares(String phase, List<Dropout.Counted> counted) {
        var shares = new HashMap<String, Double>();
        for (var each : counted)
            if (each.phase().equals(phase) && each.atRisk() > 0)
                shares.put(each.section(), (double) each.withdrew() / each.atRisk());
        return shares;
    }

    /// The mean of a section's surveys, each as much as it was answered.
    private static Map<String, Double> means(String phase, List<Survey.Closed> closed, @Nullable String instrument) {
        var bySection = new HashMap<String, List<Survey.Closed>>();
        for (var each : closed)
            if (each.phase().equals(phase) && each.instrument().equals(instrument) && each.answered() > 0)
                bySection
                        .computeIfAbsent(each.section(), _ -> new ArrayList<>())
                        .add(each);
        var means = new HashMap<String, Double>();
        bySection.forEach((section, surveys) -> means.put(
                section,
                surveys.stream()
                                .mapToDouble(each -> each.answered() * each.mean())
                                .sum()
                        / surveys.stream().mapToDouble(Survey.Closed::answered).sum()));
        return means;
    }
}
