package org.cairn.projections.reports.attribution;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened and may have changed practice or results.
///
/// @param type     what kind of event
/// @param event    its id; null where events of this kind have a name and no id
/// @param name     a code that tells it from others of its kind
/// @param on       the first day on which it was so
/// @param sections of the programme that it affected; empty = all of them
record Candidate(Type type, @Nullable UUID event, String name, LocalDate on, Set<String> sections)
        implements Comparable<Candidate> {

    /// Kinds of causes.
    enum Type {
        STAFF("staff"),
        FRAMEWORK("framework"),
        PLATFORM("platform"),
        POLICY("policy"),
        TRAINING_END("training-end"),
        BASELINE("baseline");

        private final String code;

        Type(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    boolean affects(String section) {
        return sections.isEmpty() || sections.contains(section);
    }

    /// How rows that mean this one call it.
    String reference() {
        return event == null ? type.code() + " " + name : event.toString();
    }

    @Override
    public int compareTo(Candidate other) {
        return Comparator.comparing(Candidate::on)
                .thenComparing(Candidate::type)
                .thenComparing(Candidate::name)
                .thenComparing(Candidate::reference)
                .compare(this, other);
    }
}
