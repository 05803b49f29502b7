package org.cairn.command.framework;

import static org.cairn.contracts.framework.FrameworkReason.ASSOCIATION_ITEM_UNKNOWN;
import static org.cairn.contracts.framework.FrameworkReason.ASSOCIATION_REPEATED;
import static org.cairn.contracts.framework.FrameworkReason.COMPETENCY_CODE_REPEATED;
import static org.cairn.contracts.framework.FrameworkReason.COMPETENCY_IDENTIFIER_REPEATED;
import static org.cairn.contracts.framework.FrameworkReason.COMPETENCY_PARENTS_IN_A_CIRCLE;
import static org.cairn.contracts.framework.FrameworkReason.COMPETENCY_PARENT_UNKNOWN;
import static org.cairn.contracts.framework.FrameworkReason.FRAMEWORK_ENDS_BEFORE_IT_STARTS;
import static org.cairn.contracts.framework.FrameworkReason.FRAMEWORK_WITHOUT_COMPETENCIES;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.contracts.framework.Association;
import org.cairn.contracts.framework.AssociationType;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.FrameworkDefinition;
import org.cairn.contracts.shared.Reason;
import org.jspecify.annotations.Nullable;

/// Whether a framework makes sense in itself.
public final class FrameworkRules {

    /// As JSON, so that the event stays within what the store takes: 1 MiB with all that is around it.
    public static final int MOST_BYTES = 1_000_000;

    private record Said(AssociationType type, CompetencyCode origin, String target) {}

    /// The first thing that is wrong with it, or null.
    ///
    /// @param definition with all identifiers
    public static @Nullable Reason flawOf(FrameworkDefinition definition) {
        if (definition.competencies().isEmpty()) return FRAMEWORK_WITHOUT_COMPETENCIES;
        var from = definition.effectiveFrom();
        var to = definition.effectiveTo();
        if (from != null && to != null && to.isBefore(from)) return FRAMEWORK_ENDS_BEFORE_IT_STARTS;

        var parents = new LinkedHashMap<CompetencyCode, List<CompetencyCode>>();
        var identifiers = new HashSet<@Nullable UUID>();
        for (var item : definition.competencies()) {
            var above = new ArrayList<CompetencyCode>();
            if (item.parent() != null) above.add(item.parent());
            if (parents.put(item.code(), above) != null) return COMPETENCY_CODE_REPEATED;
            if (!identifiers.add(item.identifier())) return COMPETENCY_IDENTIFIER_REPEATED;
        }
        for (var above : parents.values()) {
            if (!parents.keySet().containsAll(above)) return COMPETENCY_PARENT_UNKNOWN;
        }
        var flaw = flawOf(definition.associations(), parents);
        if (flaw != null) return flaw;
        return inCircles(parents).isEmpty() ? null : COMPETENCY_PARENTS_IN_A_CIRCLE;
    }

    /// @param parents by child; those that are told by associations are added
    private static @Nullable Reason flawOf(
            List<Association> associations, Map<CompetencyCode, List<CompetencyCode>> parents) {
        var said = new HashSet<Said>();
        parents.forEach((child, above) ->
                above.forEach(parent -> said.add(new Said(AssociationType.IS_CHILD_OF, child, parent.code()))));
        for (var each : associations) {
            var above = parents.get(each.origin());
            if (above == null) return ASSOCIATION_ITEM_UNKNOWN;
            if (each.destination() != null && !parents.containsKey(each.destination())) return ASSOCIATION_ITEM_UNKNOWN;
            if (!said.add(new Said(each.type(), each.origin(), each.target()))) return ASSOCIATION_REPEATED;
            if (each.destination() != null && each.type().equals(AssociationType.IS_CHILD_OF)) {
                above.add(each.destination());
            }
        }
        return null;
    }

    /// What is in a circle of parents, or below one: what is left when those without parents are taken away again and
    /// again, and nothing more can be. Empty if there is none.
    public static <T> Set<T> inCircles(Map<T, List<T>> parents) {
        var open = new HashMap<T, Integer>();
        var children = new HashMap<T, List<T>>();
        var free = new ArrayDeque<T>();
        parents.forEach((child, above) -> {
            open.put(child, above.size());
            if (above.isEmpty()) free.add(child);
            for (var parent : above) {
                children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(child);
            }
        });
        var left = new LinkedHashSet<T>(parents.keySet());
        for (T at = free.poll(); at != null; at = free.poll()) {
            left.remove(at);
            for (var child : children.getOrDefault(at, List.of())) {
                if (open.merge(child, -1, Integer::sum) == 0) free.add(child);
            }
        }
        return left;
    }

    /// The codes of all items.
    public static Set<CompetencyCode> codesOf(FrameworkDefinition definition) {
        var codes = new HashSet<CompetencyCode>();
        for (var item : definition.competencies()) codes.add(item.code());
        return codes;
    }

    private FrameworkRules() {}
}
