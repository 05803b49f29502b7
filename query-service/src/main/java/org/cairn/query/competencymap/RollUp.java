package org.cairn.query.competencymap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairn.query.competencymap.CompetencyMap.Competency;
import org.cairn.query.competencymap.CompetencyMap.Parent;
import org.cairn.query.competencymap.EnrolmentFacts.Item;

/// What competencies make of the items above them in the framework's tree: the share that is mastered, and
/// the weakest.
final class RollUp {

    static List<Parent> of(List<Item> items, List<Competency> competencies) {
        var byCode = new HashMap<String, Item>();
        for (var item : items) byCode.put(item.competency(), item);
        var below = new LinkedHashMap<String, List<Competency>>();
        for (var competency : competencies) {
            for (var parent : above(competency.competency(), byCode)) {
                below.computeIfAbsent(parent, _ -> new ArrayList<>()).add(competency);
            }
        }
        return below.entrySet().stream()
                .map(each -> parent(Objects.requireNonNull(byCode.get(each.getKey())), each.getValue()))
                .toList();
    }

    /// From the top on. A competency of the pathway may itself stand above others.
    static List<String> above(String competency, Map<String, Item> items) {
        var path = new ArrayList<String>();
        for (var item = items.get(competency); item != null && item.parent() != null; item = items.get(item.parent())) {
            // What is no item, or stands above itself, ends the way up.
            if (!items.containsKey(item.parent()) || path.contains(item.parent())) break;
            path.addFirst(item.parent());
        }
        return path;
    }

    private static Parent parent(Item item, List<Competency> leaves) {
        var weakest = leaves.stream()
                .map(Competency::status)
                .min(CompetencyStatus::compareTo)
                .orElseThrow();
        return new Parent(
                item.competency(),
                item.statement(),
                item.parent(),
                leaves.size(),
                (int) with(leaves, CompetencyStatus.MASTERED).count(),
                weakest,
                with(leaves, weakest).map(Competency::competency).toList());
    }

    private static Stream<Competency> with(List<Competency> leaves, CompetencyStatus status) {
        return leaves.stream().filter(each -> each.status() == status);
    }

    private RollUp() {}
}
