package org.cairn.projections.bi;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who works here, what they learned for it, and what they may do.
public sealed interface StaffFact extends Fact {

    UUID person();

    /// Someone works in sections from that day on.
    ///
    /// @param fte      full-time equivalents
    /// @param sections each `pathway/section`
    /// @param until    the last day; null where it is open
    /// @param replaces an assignment that ends the day before
    record Assignment(
            At at,
            UUID operation,
            UUID person,
            String role,
            BigDecimal fte,
            List<String> sections,
            @Nullable LocalDate until,
            @Nullable UUID replaces)
            implements StaffFact {
        @Override
        public UUID id() {
            return operation;
        }
    }

    /// Someone left: their last day was the one before.
    ///
    /// @param reason      a class of reasons, as a code
    /// @param fte         that they had
    /// @param assignments that end by it
    /// @param sections    that lose them, each `pathway/section`
    record Departure(
            At at,
            UUID operation,
            UUID person,
            String reason,
            BigDecimal fte,
            List<UUID> assignments,
            List<String> sections)
            implements StaffFact {
        @Override
        public UUID id() {
            return operation;
        }
    }

    /// Someone completed a course.
    ///
    /// @param expiresOn the last day on which it counts; null where it does not expire
    record Training(
            At at,
            UUID operation,
            UUID person,
            String course,
            @Nullable LocalDate expiresOn) implements StaffFact {
        @Override
        public UUID id() {
            return operation;
        }
    }

    enum AuthorisationStage {
        @JsonProperty("granted")
        GRANTED,
        @JsonProperty("ended")
        ENDED
    }

    /// Someone may decide on learning, or may not any more.
    ///
    /// @param kind        `assessor`, `approver`, `issuer` or `examinations-officer`; null where it ended
    /// @param pathways    for which; empty = all of the institution
    /// @param trainingRef the code of the training that it was given on
    /// @param validFrom   the first day; null where it ended
    /// @param validUntil  the last day; null = until it is ended
    record Authorisation(
            At at,
            UUID authorisation,
            UUID person,
            AuthorisationStage stage,
            @Nullable String kind,
            List<String> pathways,
            @Nullable String trainingRef,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil)
            implements StaffFact {
        @Override
        public UUID id() {
            return authorisation;
        }

        @Override
        public String code() {
            return stage.name();
        }
    }
}
