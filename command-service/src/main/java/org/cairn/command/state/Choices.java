package org.cairn.command.state;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.pathway.Requirement.ChoiceGroup;
import org.jspecify.annotations.Nullable;

/// What is asked of choice groups, and of what learners did for their options.
public final class Choices {

    /// Null if the pathway version has no choice group of this name.
    public static @Nullable ChoiceGroup find(String node, PathwayDefinition pathway) {
        return pathway.requirement()
                .nodes()
                .filter(each -> each.node().equals(node))
                .filter(ChoiceGroup.class::isInstance)
                .map(ChoiceGroup.class::cast)
                .findFirst()
                .orElse(null);
    }

    /// The competencies that were worked on for the option `from` and stand below none of the options that remain.
    public static List<CompetencyCode> losses(
            ChoiceGroup group, String from, Set<String> remaining, EnrolmentState enrolment) {
        var kept = group.of().stream()
                .filter(option -> remaining.contains(option.node()))
                .flatMap(Requirement::competencies)
                .collect(Collectors.toSet());
        var worked = worked(enrolment);
        return group.of().stream()
                .filter(option -> option.node().equals(from))
                .flatMap(Requirement::competencies)
                .distinct()
                .filter(competency -> worked.contains(competency) && !kept.contains(competency))
                .toList();
    }

    /// For which there is evidence that still stands, or which are mastered.
    private static Set<CompetencyCode> worked(EnrolmentState enrolment) {
        var participation = enrolment.participation();
        var worked = enrolment.portfolio().evidence().values().stream()
                .filter(evidence -> !enrolment.portfolio().isWithdrawn(evidence.evidence()))
                .filter(evidence -> participation.sharesFrameworkWith(evidence.pathway()))
                .map(EvidenceSubmitted::competencies)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        worked.addAll(enrolment.assessment().mastery().highest().keySet());
        return worked;
    }

    private Choices() {}
}
