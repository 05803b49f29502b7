package org.cairn.projections.bi;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/// What one event says, as one row of one table of the schema `bi`.
///
/// A fact needs no other event to be made: what was corrected, withdrawn or retracted later is a fact of its own, with
/// its own `recordedAt`, so that a report can be asked as it was known on a day. Components are the columns of the
/// table, in snake case.
public sealed interface Fact
        permits EnrolmentFact,
                CoachingFact,
                EvidenceFact,
                AssessmentFact,
                OutcomeFact,
                OperationFact,
                StaffFact,
                PathwayFact,
                FrameworkFact {

    /// By day and identity, so that sums over facts are the same doubles wherever the facts came from. The position
    /// decides only between facts of one thing on one day, which every log has in the same order.
    Comparator<Fact> ORDER = Fact::inOrder;

    private static int inOrder(Fact one, Fact other) {
        var order = one.on().compareTo(other.on());
        if (order == 0) order = one.id().compareTo(other.id());
        if (order == 0) order = one.code().compareTo(other.code());
        return order == 0 ? Long.compare(one.at().position(), other.at().position()) : order;
    }

    /// The id of what has none but its code.
    UUID NONE = new UUID(0, 0);

    At at();

    /// The academic day from which it counts.
    default LocalDate on() {
        return at().on();
    }

    /// Of what it is about; [#NONE] for what is named by codes.
    default UUID id() {
        return NONE;
    }

    /// What tells facts of one id and one day apart; empty where the id does.
    default String code() {
        return "";
    }
}
