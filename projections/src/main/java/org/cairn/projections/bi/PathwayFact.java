package org.cairn.projections.bi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.pathway.Indicator;
import org.cairn.contracts.pathway.Requirement;
import org.jspecify.annotations.Nullable;

/// What programmes are designed to be.
public sealed interface PathwayFact extends Fact {

    String pathway();

    /// A version of a pathway was published.
    ///
    /// @param ects         credits of the whole, if they are said
    /// @param completedBy  the milestone that completes it; null where it has none
    /// @param expectedDays in which a learner is expected to finish, if that is said
    /// @param requirement  the whole requirement tree
    record PathwayVersion(
            At at,
            String pathway,
            String version,
            String title,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            String framework,
            String frameworkVersion,
            String scale,
            String scaleVersion,
            String policy,
            String policyVersion,
            @Nullable BigDecimal ects,
            @Nullable Integer eqf,
            @Nullable String completedBy,
            @Nullable Integer expectedDays,
            Requirement requirement)
            implements PathwayFact {
        @Override
        public String code() {
            return pathway + "/" + version;
        }
    }

    /// Nobody enrols on the version any more.
    record Retirement(At at, String pathway, String version, LocalDate teachOutUntil) implements PathwayFact {
        @Override
        public String code() {
            return pathway + "/" + version;
        }
    }

    /// A leaf of the requirement tree: a competency to be mastered.
    ///
    /// @param leaf    its place in the tree's order, from 1
    /// @param credits that it brings; null for none
    /// @param level   the lowest that will do; null for any that shows mastery
    record RequirementLeaf(
            At at,
            String pathway,
            String version,
            int leaf,
            String competency,
            String framework,
            String frameworkVersion,
            @Nullable BigDecimal credits,
            @Nullable String level)
            implements PathwayFact {
        @Override
        public String code() {
            return "%s/%s/%05d".formatted(pathway, version, leaf);
        }
    }

    /// A milestone of a version.
    ///
    /// @param ordinal      its place, from 1
    /// @param requires     the node of the requirement tree that it rests on
    /// @param competencies of the leaves of that node, each once
    /// @param credits      the least with which that node can be met; a leaf without credits counts as one where
    ///                     no leaf of the version has any
    /// @param completing   whether it completes the pathway
    record PathwayMilestone(
            At at,
            String pathway,
            String version,
            int ordinal,
            String milestone,
            String title,
            String requires,
            List<String> competencies,
            BigDecimal credits,
            boolean completing)
            implements PathwayFact {
        @Override
        public String code() {
            return "%s/%s/%05d".formatted(pathway, version, ordinal);
        }
    }

    /// A choice group of a version, with one row for each of its options.
    record ChoiceOption(At at, String pathway, String version, String choiceGroup, String chosen, int ordinal)
            implements PathwayFact {
        @Override
        public String code() {
            return "%s/%s/%s/%05d".formatted(pathway, version, choiceGroup, ordinal);
        }
    }

    /// A design baseline is in force from that day until another supersedes it.
    ///
    /// @param observationRubric a code: by which walkthroughs are scored
    /// @param sections          in which there are to be walkthroughs in a term
    /// @param walkthroughs      of each of them
    /// @param observers         who take part, at least
    /// @param ratifiedBy        how many people
    record Baseline(
            At at,
            String pathway,
            String baseline,
            String observationRubric,
            int sections,
            int walkthroughs,
            int observers,
            @Nullable Integer checkInsPerLearner,
            @Nullable Integer secondMarkingPercent,
            @Nullable Integer turnaroundDays,
            @Nullable Integer anchorsPerAssessor,
            int ratifiedBy,
            @Nullable String supersedes)
            implements PathwayFact {
        @Override
        public String code() {
            return pathway + "/" + baseline;
        }
    }

    /// What a baseline says of one indicator.
    ///
    /// @param tolerance the distance from the target, or the change, that is still nothing
    /// @param minN      with fewer observations it has no status
    record BaselineTarget(
            At at,
            String pathway,
            String baseline,
            Indicator indicator,
            BigDecimal target,
            BigDecimal tolerance,
            BigDecimal weight,
            int minN)
            implements PathwayFact {
        @Override
        public String code() {
            return pathway + "/" + baseline + "/" + indicator;
        }
    }

    /// Verdicts of a version were computed once by another policy.
    ///
    /// @param grants how many verdicts that made
    record Recalculation(
            At at,
            UUID recalculation,
            String pathway,
            String version,
            String policy,
            String policyVersion,
            String cause,
            int enrolments,
            int grants)
            implements PathwayFact {
        @Override
        public UUID id() {
            return recalculation;
        }
    }
}
