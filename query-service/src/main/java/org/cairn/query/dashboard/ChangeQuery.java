package org.cairn.query.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.cairn.query.database.ReadModels;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// What happened to a programme that may be a cause.
@Component
public final class ChangeQuery {
    private final ReadModels readModels;
    private final ZoneId institutionZone;

    ChangeQuery(ReadModels readModels, @Qualifier("institutionZone") ZoneId institutionZone) {
        this.readModels = readModels;
        this.institutionZone = institutionZone;
    }

    /// The earliest first.
    ///
    /// @param knownAt the day whose knowledge counts, to its end; null = now
    public List<Change> of(String pathway, YearMonth from, YearMonth to, @Nullable LocalDate knownAt) {
        return readModels
                .sql(ChangeSql.CHANGES)
                .param("pathway", pathway)
                .param("from", from.atDay(1))
                .param("until", to.atEndOfMonth())
                .param("known", KnownAt.endOf(knownAt, institutionZone))
                .query((rs, _) -> change(rs))
                .list();
    }

    private static Change change(ResultSet rs) throws SQLException {
        return new Change(
                Change.Kind.valueOf(rs.getString("kind")),
                rs.getObject("happened_on", LocalDate.class),
                words(rs.getString("what"), rs.getString("code").replace('-', ' '), rs.getInt("times")),
                List.of((String[]) rs.getArray("sections").getArray()));
    }

    private static String words(String what, String code, int times) {
        return switch (what) {
            case "departure" -> times == 1 ? "a departure (" + code + ")" : times + " departures (" + code + ")";
            case "assignment" -> times == 1 ? "an assignment (" + code + ")" : times + " assignments (" + code + ")";
            case "platform" -> "platform " + code;
            case "training-end" -> "training ran out (" + code + (times == 1 ? ")" : ", " + times + " people)");
            case "framework-published" -> "framework " + code + " published";
            case "framework-deprecated" -> "framework " + code + " deprecated";
            case "policy" -> "policy " + code + " published";
            case "baseline" -> "design baseline " + code + " in force";
            default -> "pathway version " + code + " began";
        };
    }
}
