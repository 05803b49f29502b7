package org.cairn.eventstore;

import java.util.List;
import java.util.Set;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;

/// Axon's `EventCriteria`, flattened once: an event matches if it matches one of the alternatives, or if there
/// is none.
///
/// @param alternatives empty: every event matches
record Criteria(List<Alternative> alternatives) {
    private static final QualifiedName NOBODYS_TYPE = new QualifiedName("\uFFFF");

    /// All of the tags, and one of the types unless there is none. Never empty in both.
    record Alternative(Tag[] tags, Set<QualifiedName> types) {
        boolean matches(QualifiedName type, Tag[] eventTags) {
            if (!types.isEmpty() && !types.contains(type)) {
                return false;
            }
            for (Tag tag : tags) {
                if (!contains(eventTags, tag)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean contains(Tag[] tags, Tag wanted) {
            for (Tag tag : tags) {
                if (tag.equals(wanted)) {
                    return true;
                }
            }
            return false;
        }
    }

    static Criteria of(EventCriteria criteria) {
        // Axon drops "any event" when it flattens an "or", so ask for an event that nothing else can match.
        Set<EventCriterion> flat = criteria.matches(NOBODYS_TYPE, Set.of()) ? Set.of() : criteria.flatten();
        return new Criteria(flat.stream().map(Criteria::alternative).toList());
    }

    private static Alternative alternative(EventCriterion criterion) {
        Tag[] tags = criterion.tags().toArray(new Tag[0]);
        for (Tag tag : tags) {
            TagText.of(tag); // refuses what no stored event can have
        }
        return new Alternative(tags, criterion.types());
    }

    boolean matchesAll() {
        return alternatives.isEmpty();
    }

    boolean matches(QualifiedName type, Tag[] tags) {
        if (alternatives.isEmpty()) {
            return true;
        }
        for (Alternative alternative : alternatives) {
            if (alternative.matches(type, tags)) {
                return true;
            }
        }
        return false;
    }
}
