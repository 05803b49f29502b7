package org.cairn.query.pathways;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.query.database.ReadModels;
import org.cairn.query.web.Page;
import org.springframework.stereotype.Component;

/// Lists pathways and tells what their versions ask.
@Component
public final class PathwayQuery {
    private final ReadModels readModels;

    PathwayQuery(ReadModels readModels) {
        this.readModels = readModels;
    }

    /// All pathways, by code. For pages of a university's size; the REST API gives them in parts.
    public List<PathwaySummary> all() {
        return behind("", Integer.MAX_VALUE);
    }

    /// Part of the pathways, by code.
    public PathwayPage page(Page page) {
        var found = behind(page.after(), page.limit() + 1);
        if (found.size() <= page.limit()) return new PathwayPage(found, null);
        var shown = found.subList(0, page.limit());
        return new PathwayPage(shown, Page.cursorAfter(shown.getLast().pathway()));
    }

    public Optional<PathwaySummary> pathway(String pathway) {
        return readModels
                .sql(PathwaySql.SUMMARIES.formatted("p.pathway = :pathway"))
                .param("pathway", pathway)
                .param("limit", 1)
                .query(this::summary)
                .optional();
    }

    public Optional<PathwayVersion> version(String pathway, String version) {
        return readModels
                .sql(PathwaySql.VERSION)
                .param("pathway", pathway)
                .param("version", version)
                .query(this::version)
                .optional();
    }

    private List<PathwaySummary> behind(String pathway, int limit) {
        return readModels
                .sql(PathwaySql.SUMMARIES.formatted("p.pathway > :pathway"))
                .param("pathway", pathway)
                .param("limit", limit)
                .query(this::summary)
                .list();
    }

    private PathwaySummary summary(ResultSet rs, int ignored) throws SQLException {
        return new PathwaySummary(
                rs.getString("pathway"), readModels.list(rs.getString("versions"), PathwaySummary.Version.class));
    }

    private PathwayVersion version(ResultSet rs, int ignored) throws SQLException {
        var policy = rs.getString("policy_definition");
        return new PathwayVersion(
                rs.getString("pathway"),
                rs.getString("version"),
                rs.getString("title"),
                rs.getObject("starts_on", LocalDate.class),
                rs.getObject("ends_on", LocalDate.class),
                new PathwayVersion.Framework(
                        rs.getString("framework"), rs.getString("framework_version"), rs.getString("framework_title")),
                new PathwayVersion.Scale(
                        rs.getString("scale"),
                        rs.getString("scale_version"),
                        rs.getString("scale_title"),
                        rs.getBigDecimal("minimum"),
                        rs.getBigDecimal("maximum"),
                        readModels.list(rs.getString("levels"), ScaleLevel.class)),
                new PathwayVersion.Policy(
                        rs.getString("policy"),
                        rs.getString("policy_version"),
                        policy == null ? null : readModels.value(policy, CalculationPolicy.class)),
                readModels.list(rs.getString("competencies"), PathwayVersion.Competency.class),
                readModels.value(rs.getString("requirement"), Requirement.class),
                readModels.list(rs.getString("milestones"), Milestone.class));
    }
}
