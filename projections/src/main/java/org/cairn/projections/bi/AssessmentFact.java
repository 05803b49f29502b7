package org.cairn.projections.bi;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.assessment.ReconciliationMethod;
import org.jspecify.annotations.Nullable;

/// How work was marked, and how those who mark do it on works whose mark is known.
public sealed interface AssessmentFact extends Fact {

    String pathway();

    String version();

    /// Work was given to an assessor to mark.
    ///
    /// @param replaces the allocation whose place it takes
    record Allocation(
            At at,
            UUID allocation,
            UUID evidence,
            UUID enrolment,
            UUID learner,
            String pathway,
            String version,
            UUID assessor,
            MarkingRole role,
            boolean blind,
            @Nullable UUID replaces,
            @Nullable String cause)
            implements AssessmentFact {
        @Override
        public UUID id() {
            return allocation;
        }
    }

    /// A mark as it was given; see [Correction] for what became of it.
    ///
    /// @param level        of the scale
    /// @param capped       at most this counts, as it is a resit
    /// @param attempt      which piece of work for the competency it is of, from 1
    /// @param minutesSpent how long the assessor took, if that was said
    record Judgement(
            At at,
            UUID judgement,
            UUID evidence,
            UUID enrolment,
            UUID learner,
            String pathway,
            String version,
            String competency,
            @Nullable String rubric,
            @Nullable String rubricVersion,
            BigDecimal score,
            String level,
            @Nullable BigDecimal capped,
            MarkingRole role,
            boolean blind,
            @Nullable Integer attempt,
            @Nullable Integer minutesSpent,
            @Nullable UUID allocation,
            UUID assessor,
            UUID authorisation)
            implements AssessmentFact {
        @Override
        public UUID id() {
            return judgement;
        }
    }

    /// The mark of a judgement was corrected; the last correction counts.
    ///
    /// @param replaces the correction before; null for the first
    record Correction(
            At at,
            UUID correction,
            UUID judgement,
            @Nullable UUID replaces,
            UUID enrolment,
            UUID learner,
            String pathway,
            String version,
            String competency,
            String cause,
            BigDecimal scoreBefore,
            BigDecimal score,
            String level,
            @Nullable BigDecimal capped,
            UUID person,
            UUID authorisation)
            implements AssessmentFact {
        @Override
        public UUID id() {
            return correction;
        }
    }

    /// Several marks of one work became one that counts in their place.
    ///
    /// @param judgements what was reconciled
    /// @param supersedes reconciliations that count no more
    /// @param difference between the highest and the lowest mark
    record Reconciliation(
            At at,
            UUID reconciliation,
            UUID evidence,
            UUID enrolment,
            UUID learner,
            String pathway,
            String version,
            String competency,
            ReconciliationMethod method,
            BigDecimal difference,
            BigDecimal score,
            String level,
            @Nullable BigDecimal capped,
            List<UUID> judgements,
            List<UUID> supersedes,
            UUID person,
            UUID authorisation)
            implements AssessmentFact {
        @Override
        public UUID id() {
            return reconciliation;
        }
    }

    /// A reference work with the mark that a panel agreed on.
    record Anchor(
            At at,
            UUID anchor,
            String pathway,
            String version,
            String competency,
            String scale,
            String scaleVersion,
            BigDecimal score,
            String level,
            int panel)
            implements AssessmentFact {
        @Override
        public UUID id() {
            return anchor;
        }
    }

    /// An assessor marked a reference work. `score - reference` is how lenient that was.
    ///
    /// @param blind    whether the assessor knew neither that it was an anchor nor its mark
    /// @param occasion the round of marking: a code
    record AnchorRating(
            At at,
            UUID rating,
            UUID anchor,
            String pathway,
            String version,
            String competency,
            BigDecimal score,
            String level,
            BigDecimal reference,
            boolean blind,
            String occasion,
            @Nullable Integer minutesSpent,
            UUID assessor,
            UUID authorisation)
            implements AssessmentFact {
        @Override
        public UUID id() {
            return rating;
        }
    }
}
