package org.cairn.projections.bi;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.UUID;
import org.cairn.contracts.evidence.EvidenceMode;
import org.cairn.contracts.evidence.PriorLearningDecision;
import org.cairn.contracts.evidence.PriorLearningKind;
import org.jspecify.annotations.Nullable;

/// What learners showed, here or before.
public sealed interface EvidenceFact extends Fact {

    UUID enrolment();

    UUID learner();

    String pathway();

    String version();

    /// A piece of work, once for each competency that it is for.
    ///
    /// @param authors how many made it together; 1 where nobody else did
    /// @param context a code such as `clinic`; null where nothing is said
    /// @param toolUse what its author declared; null where nothing is said
    record Evidence(
            At at,
            UUID evidence,
            UUID enrolment,
            UUID learner,
            String pathway,
            String version,
            String competency,
            EvidenceMode mode,
            int authors,
            @Nullable String context,
            @Nullable String toolUse)
            implements EvidenceFact {
        @Override
        public UUID id() {
            return evidence;
        }

        @Override
        public String code() {
            return competency;
        }
    }

    /// A piece of work was withdrawn: its marks count for no verdict from then on.
    record Withdrawal(At at, UUID evidence, UUID enrolment, UUID learner, String pathway, String version, String cause)
            implements EvidenceFact {
        @Override
        public UUID id() {
            return evidence;
        }
    }

    enum ClaimStage {
        @JsonProperty("claimed")
        CLAIMED,
        @JsonProperty("decided")
        DECIDED
    }

    /// Earlier learning was claimed, or decided on, for one competency.
    ///
    /// @param priorLearning the decision; null for a claim
    /// @param claim         null where it was decided without one
    /// @param credits       that are recognised; null where none are, and for a claim
    /// @param evaluator     who decided; null for a claim
    record PriorLearning(
            At at,
            @Nullable UUID priorLearning,
            @Nullable UUID claim,
            UUID enrolment,
            UUID learner,
            String pathway,
            String version,
            String competency,
            ClaimStage stage,
            PriorLearningKind kind,
            @Nullable PriorLearningDecision decision,
            @Nullable BigDecimal score,
            @Nullable BigDecimal credits,
            @Nullable UUID evaluator,
            @Nullable UUID authorisation)
            implements EvidenceFact {
        @Override
        public UUID id() {
            return enrolment;
        }

        @Override
        public String code() {
            return competency + "/" + stage;
        }
    }
}
