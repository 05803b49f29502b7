package org.cairn.projections.bi;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.cairn.contracts.framework.CarryRule;
import org.cairn.contracts.framework.CrosswalkKind;
import org.cairn.contracts.operations.ObservationRubric;
import org.jspecify.annotations.Nullable;

/// What is shared by programmes: frameworks, scales, policies, and the rubrics of practice.
public sealed interface FrameworkFact extends Fact {

    enum Stage {
        @JsonProperty("published")
        PUBLISHED,
        @JsonProperty("deprecated")
        DEPRECATED
    }

    /// A framework version was published, or is not to be used for anything new.
    ///
    /// @param title                null where it was deprecated
    /// @param replacedByFramework  what takes its place, where it was deprecated and that is known
    /// @param lastEnrolmentOn      said where it was deprecated
    record FrameworkVersion(
            At at,
            String framework,
            String frameworkVersion,
            Stage stage,
            @Nullable String title,
            @Nullable String replacedByFramework,
            @Nullable String replacedByVersion,
            @Nullable LocalDate lastEnrolmentOn)
            implements FrameworkFact {
        @Override
        public String code() {
            return framework + "/" + frameworkVersion + "/" + stage;
        }
    }

    /// @param parent  the item above it; null at the top
    /// @param ordinal its place in the framework's order, from 1
    record Competency(
            At at,
            String framework,
            String frameworkVersion,
            String competency,
            String statement,
            @Nullable String parent,
            int ordinal)
            implements FrameworkFact {
        @Override
        public String code() {
            return "%s/%s/%05d".formatted(framework, frameworkVersion, ordinal);
        }
    }

    /// What became of one item from one framework version to the next, as it was ratified: a row for each item of the
    /// new version that it leads to, and one without where it leads to none.
    ///
    /// @param mapping    its place, from 1
    /// @param supersedes the crosswalk whose place this one takes
    record Crosswalk(
            At at,
            UUID crosswalk,
            int mapping,
            String framework,
            String fromVersion,
            String toFramework,
            String toVersion,
            String fromCompetency,
            @Nullable String toCompetency,
            CrosswalkKind kind,
            CarryRule carries,
            @Nullable UUID supersedes)
            implements FrameworkFact {
        @Override
        public UUID id() {
            return crosswalk;
        }

        @Override
        public String code() {
            return "%05d".formatted(mapping);
        }
    }

    /// @param ordinal   0 for the lowest
    /// @param fromScore the lowest score that has this level
    record ScaleLevel(
            At at,
            String scale,
            String scaleVersion,
            int ordinal,
            String level,
            String title,
            BigDecimal fromScore,
            boolean mastery,
            BigDecimal minimum,
            BigDecimal maximum)
            implements FrameworkFact {
        @Override
        public String code() {
            return "%s/%s/%05d".formatted(scale, scaleVersion, ordinal);
        }
    }

    /// @param method how one score is made of several
    record Policy(
            At at,
            String policy,
            String policyVersion,
            String title,
            String method,
            String algorithm,
            int minimumEvidence,
            int minimumAssessors,
            int minimumModes,
            @Nullable Integer recencyDays,
            @Nullable Integer validityMonths)
            implements FrameworkFact {
        @Override
        public String code() {
            return policy + "/" + policyVersion;
        }
    }

    /// An item of a rubric of practice.
    ///
    /// @param weight within its dimension
    record ObservationItem(
            At at,
            String rubric,
            String rubricVersion,
            String item,
            String title,
            ObservationRubric.Dimension dimension,
            BigDecimal weight,
            int ordinal)
            implements FrameworkFact {
        @Override
        public String code() {
            return "%s/%s/%05d".formatted(rubric, rubricVersion, ordinal);
        }
    }
}
