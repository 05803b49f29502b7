package org.cairn.query.reports;

import java.time.LocalDate;
import org.cairn.query.database.ReadModels;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Whether reports as they were known on a day can be read. Those that nobody asked for before are computed from the
/// log when they are asked for, and from then on stay as they are.
@Component
public final class KeptReports {

    /// What became of the wish.
    public enum State {
        KEPT("It is stored."),
        NO_SUCH_PATHWAY("There is no such programme."),
        NOT_YET_KNOWN("That day is not over yet, or not all of it has been taken in. Ask again on the day after."),
        NOBODY_COMPUTES(
                "This server only reads reports that were computed elsewhere; this one was not. Ask the server that writes.");

        private final String sentence;

        State(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    private final ReadModels readModels;
    private final ObjectProvider<KnownReports> keeper;

    KeptReports(ReadModels readModels, ObjectProvider<KnownReports> keeper) {
        this.readModels = readModels;
        this.keeper = keeper;
    }

    /// Sees to the report on one programme.
    public State of(String pathway, LocalDate day) {
        var known = keeper.getIfAvailable();
        if (known == null) return isStored(pathway, day) ? State.KEPT : State.NOBODY_COMPUTES;
        return switch (known.keep(pathway, day)) {
            case KEPT -> State.KEPT;
            case NO_SUCH_PATHWAY -> State.NO_SUCH_PATHWAY;
            case NOT_YET_KNOWN -> State.NOT_YET_KNOWN;
        };
    }

    /// Sees to the reports on all programmes: what hinders the first that is not to be had, if one is not.
    public State ofAll(LocalDate day) {
        for (var pathway : pathways()) {
            var state = of(pathway, day);
            if (state != State.KEPT) return state;
        }
        return State.KEPT;
    }

    private Iterable<String> pathways() {
        return readModels
                .sql("SELECT pathway FROM bi.dim_pathway ORDER BY pathway COLLATE \"C\"")
                .query(String.class)
                .list();
    }

    private boolean isStored(String pathway, LocalDate day) {
        return readModels
                .sql("SELECT EXISTS (SELECT FROM reports.computed WHERE pathway = :pathway AND known_at = :day)")
                .param("pathway", pathway)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }
}
