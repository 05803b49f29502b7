package org.cairn.projections.bi;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.operations.Activity;
import org.cairn.contracts.operations.CostCategory;
import org.cairn.contracts.operations.Grouping;
import org.cairn.contracts.operations.PlatformChange;
import org.jspecify.annotations.Nullable;

/// How programmes are run. What a [Retraction] names counts in no figure.
public sealed interface OperationFact extends Fact {

    UUID operation();

    @Override
    default UUID id() {
        return operation();
    }

    /// @param choiceOffered whether learners could choose what to do, or how
    record Session(
            At at,
            UUID operation,
            String pathway,
            String section,
            Grouping grouping,
            int minutes,
            boolean choiceOffered)
            implements OperationFact {}

    /// An observer visited a section.
    ///
    /// @param observed    how many items were scored
    /// @param notObserved how many were not
    record Walkthrough(
            At at,
            UUID operation,
            String pathway,
            String section,
            UUID observer,
            String rubric,
            String rubricVersion,
            int observed,
            int notObserved)
            implements OperationFact {}

    /// What was seen of one item. What was not observed is no row.
    ///
    /// @param score 0 to 3; 0 is observed to be absent
    record WalkthroughItem(
            At at,
            UUID operation,
            String pathway,
            String section,
            String rubric,
            String rubricVersion,
            String item,
            int score)
            implements OperationFact {
        @Override
        public String code() {
            return item;
        }
    }

    /// A survey of learners' agency was closed.
    ///
    /// @param section null where it was of the whole programme
    record Survey(
            At at,
            UUID operation,
            String pathway,
            @Nullable String section,
            String instrument,
            int invited,
            int answered,
            BigDecimal scaleMinimum,
            BigDecimal scaleMaximum,
            int items)
            implements OperationFact {}

    /// @param mean of the answers
    /// @param sd   their sample standard deviation
    record SurveyItem(
            At at,
            UUID operation,
            String pathway,
            @Nullable String section,
            String instrument,
            String item,
            BigDecimal mean,
            BigDecimal sd,
            int answered)
            implements OperationFact {
        @Override
        public String code() {
            return item;
        }
    }

    /// A member of staff spent time.
    ///
    /// @param pathway null where it was for no programme in particular
    record Workload(
            At at,
            UUID operation,
            UUID person,
            Activity activity,
            int minutes,
            @Nullable String pathway,
            @Nullable String section)
            implements OperationFact {}

    /// Money was spent.
    ///
    /// @param pathway  null where it was spent for the institution as a whole
    /// @param currency ISO 4217
    record Cost(
            At at,
            UUID operation,
            CostCategory category,
            @Nullable String pathway,
            BigDecimal amount,
            String currency,
            int fiscalYear)
            implements OperationFact {}

    /// A platform was changed.
    ///
    /// @param platform its code
    /// @param breaking whether people had to change how they work
    /// @param sections that it affected, each `pathway/section`; empty = all of the institution
    record Platform(
            At at, UUID operation, String platform, PlatformChange change, boolean breaking, List<String> sections)
            implements OperationFact {}

    /// What was recorded under this id was a mistake.
    record Retraction(
            At at, UUID operation, String cause, @Nullable UUID replacedBy) implements OperationFact {}
}
