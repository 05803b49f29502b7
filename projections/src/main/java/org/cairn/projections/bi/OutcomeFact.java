package org.cairn.projections.bi;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What learners reached: competencies, milestones, credentials; and what was taken back.
public sealed interface OutcomeFact extends Fact {

    UUID learner();

    enum MasteryStage {
        @JsonProperty("shown")
        SHOWN,
        /// By a crosswalk, from another framework version.
        @JsonProperty("carried")
        CARRIED,
        @JsonProperty("rescinded")
        RESCINDED,
        @JsonProperty("lapsed")
        LAPSED
    }

    /// A competency was mastered, or is not any more.
    ///
    /// @param level         null for what was carried
    /// @param provisional   whether it counts for no milestone yet
    /// @param priorLearning the decision that it rests on; null where it rests on judgements
    /// @param judgements    on how many it rests
    /// @param policy        by which it was decided; null where none was asked
    /// @param carriedFrom   the competency of the old framework version
    /// @param recalculation the run that granted it; null where it was granted as marks came in
    /// @param cause         why it was rescinded
    record Mastery(
            At at,
            UUID enrolment,
            UUID learner,
            String pathway,
            String version,
            String competency,
            MasteryStage stage,
            @Nullable String level,
            @Nullable BigDecimal score,
            boolean provisional,
            @Nullable LocalDate validUntil,
            @Nullable UUID priorLearning,
            int judgements,
            @Nullable String policy,
            @Nullable String policyVersion,
            @Nullable String carriedFrom,
            @Nullable UUID recalculation,
            @Nullable String cause)
            implements OutcomeFact {
        @Override
        public UUID id() {
            return enrolment;
        }

        @Override
        public String code() {
            return competency;
        }
    }

    enum MilestoneStage {
        @JsonProperty("requested")
        REQUESTED,
        @JsonProperty("first-approved")
        FIRST_APPROVED,
        @JsonProperty("confirmed")
        CONFIRMED,
        @JsonProperty("declined")
        DECLINED,
        @JsonProperty("revoked")
        REVOKED
    }

    /// One step of the approval of a milestone. It is reached when it is confirmed, until it is revoked.
    ///
    /// @param level          at which it was approved, where it has levels
    /// @param requirementMet said when it is requested
    /// @param approver       whose eyes saw it; null for a request
    /// @param delegator      for whom the approver acted; null where it was in the approver's own right
    /// @param cause          why it was declined or revoked
    record Milestone(
            At at,
            UUID approval,
            UUID enrolment,
            UUID learner,
            String pathway,
            String version,
            String milestone,
            MilestoneStage stage,
            @Nullable String level,
            @Nullable Boolean requirementMet,
            @Nullable UUID approver,
            @Nullable UUID authorisation,
            @Nullable UUID delegator,
            @Nullable String cause)
            implements OutcomeFact {
        @Override
        public UUID id() {
            return approval;
        }

        @Override
        public String code() {
            return stage.name();
        }
    }

    enum CredentialStage {
        @JsonProperty("awarded")
        AWARDED,
        @JsonProperty("reissued")
        REISSUED,
        @JsonProperty("revoked")
        REVOKED
    }

    /// A credential was awarded, issued anew, or revoked.
    ///
    /// @param pathway    null for a revocation, as are all that follow it but the cause and the issuer
    /// @param supersedes the credential in whose place it was issued
    /// @param issuer     who awarded it, or confirmed its revocation
    record Credential(
            At at,
            String credential,
            UUID enrolment,
            UUID learner,
            @Nullable String pathway,
            @Nullable String version,
            @Nullable String milestone,
            CredentialStage stage,
            @Nullable String template,
            @Nullable String templateVersion,
            @Nullable String supersedes,
            @Nullable String cause,
            UUID issuer)
            implements OutcomeFact {
        @Override
        public UUID id() {
            return enrolment;
        }

        @Override
        public String code() {
            return credential + "/" + stage;
        }
    }
}
