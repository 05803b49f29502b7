package org.cairn.command.state;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.cairn.command.decision.Knowledge;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.PersonId;

/// Who is one human being with whom. Duties are kept apart by person, never by account or id.
public final class Persons {

    /// All ids under which this human being is known, this one among them.
    public static Set<PersonId> sameAs(PersonId person, Knowledge known) {
        if (known.of(PersonState.BOUNDARY, person).same().isEmpty()) return Set.of(person);
        var all = new LinkedHashSet<PersonId>(Set.of(person));
        var next = new ArrayDeque<>(all);
        while (!next.isEmpty()) {
            for (var same : known.of(PersonState.BOUNDARY, next.remove()).same()) {
                if (all.add(same)) next.add(same);
            }
        }
        return all;
    }

    /// Whether someone of the one group is someone of the other.
    public static boolean overlap(Set<PersonId> some, Set<PersonId> others, Knowledge known) {
        return some.stream().anyMatch(one -> sameAs(one, known).stream().anyMatch(others::contains));
    }

    /// Whether this member of staff is that learner.
    public static boolean isLearner(PersonId person, LearnerId learner, Knowledge known) {
        return sameAs(person, known).stream()
                .anyMatch(
                        same -> known.of(PersonState.BOUNDARY, same).learners().contains(learner));
    }

    private Persons() {}
}
