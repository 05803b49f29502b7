package org.cairn.projections.bi;

import java.util.function.Consumer;
import org.cairn.contracts.framework.CalculationPolicyPublished;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.CrosswalkMapping;
import org.cairn.contracts.framework.CrosswalkRatified;
import org.cairn.contracts.framework.FrameworkEvent;
import org.cairn.contracts.framework.FrameworkVersionDeprecated;
import org.cairn.contracts.framework.FrameworkVersionPublished;
import org.cairn.contracts.framework.MasteryScalePublished;
import org.cairn.contracts.framework.RubricVersionPublished;
import org.cairn.contracts.operations.ObservationRubricPublished;
import org.jspecify.annotations.Nullable;

/// What frameworks, scales, policies and rubrics of practice say.
final class FrameworkFacts {

    static void of(At at, FrameworkEvent event, Consumer<? super Fact> facts) {
        switch (event) {
            case FrameworkVersionPublished e -> framework(at, e, facts);
            case FrameworkVersionDeprecated e -> {
                var next = e.replacedBy();
                facts.accept(new FrameworkFact.FrameworkVersion(
                        at,
                        e.framework().code(),
                        e.version(),
                        FrameworkFact.Stage.DEPRECATED,
                        null,
                        next == null ? null : next.framework().code(),
                        next == null ? null : next.version(),
                        e.lastEnrolmentOn()));
            }
            case CrosswalkRatified e -> crosswalk(at, e, facts);
            case MasteryScalePublished e -> scale(at, e, facts);
            case CalculationPolicyPublished e -> policy(at, e, facts);
            case RubricVersionPublished _ -> {
                // Criteria of marks: no figure is by criterion.
            }
        }
    }

    private static void framework(At at, FrameworkVersionPublished e, Consumer<? super Fact> facts) {
        facts.accept(new FrameworkFact.FrameworkVersion(
                at,
                e.framework().code(),
                e.version(),
                FrameworkFact.Stage.PUBLISHED,
                e.definition().title(),
                null,
                null,
                null));
        var ordinal = 0;
        for (var item : e.definition().competencies()) {
            facts.accept(new FrameworkFact.Competency(
                    at,
                    e.framework().code(),
                    e.version(),
                    item.code().code(),
                    item.statement(),
                    code(item.parent()),
                    ++ordinal));
        }
    }

    private static void crosswalk(At at, CrosswalkRatified e, Consumer<? super Fact> facts) {
        var place = 0;
        for (var mapping : e.mappings()) {
            if (mapping.to().isEmpty()) facts.accept(mapped(at, e, ++place, mapping, null));
            for (var to : mapping.to()) facts.accept(mapped(at, e, ++place, mapping, to));
        }
    }

    private static FrameworkFact.Crosswalk mapped(
            At at, CrosswalkRatified e, int place, CrosswalkMapping mapping, @Nullable CompetencyCode to) {
        return new FrameworkFact.Crosswalk(
                at,
                e.crosswalk().value(),
                place,
                e.framework().code(),
                e.fromVersion(),
                e.to().framework().code(),
                e.to().version(),
                mapping.from().code(),
                code(to),
                mapping.kind(),
                mapping.carries(),
                e.supersedes() == null ? null : e.supersedes().value());
    }

    private static void scale(At at, MasteryScalePublished e, Consumer<? super Fact> facts) {
        var ordinal = 0;
        for (var level : e.definition().levels()) {
            facts.accept(new FrameworkFact.ScaleLevel(
                    at,
                    e.scale().code(),
                    e.version(),
                    ordinal++,
                    level.code(),
                    level.title(),
                    level.from().value(),
                    level.mastery(),
                    e.definition().minimum().value(),
                    e.definition().maximum().value()));
        }
    }

    private static void policy(At at, CalculationPolicyPublished e, Consumer<? super Fact> facts) {
        var definition = e.definition();
        facts.accept(new FrameworkFact.Policy(
                at,
                e.policy().code(),
                e.version(),
                definition.title(),
                definition.method().algorithm().replaceFirst("@.*", ""),
                e.algorithm(),
                definition.minimumEvidence(),
                definition.minimumAssessors(),
                definition.minimumModes(),
                definition.recencyDays(),
                definition.validityMonths()));
    }

    static void of(At at, ObservationRubricPublished e, Consumer<? super Fact> facts) {
        var ordinal = 0;
        for (var item : e.definition().items()) {
            facts.accept(new FrameworkFact.ObservationItem(
                    at,
                    e.rubric().code(),
                    e.version(),
                    item.item(),
                    item.title(),
                    item.dimension(),
                    item.weight(),
                    ++ordinal));
        }
    }

    private static @Nullable String code(@Nullable CompetencyCode competency) {
        return competency == null ? null : competency.code();
    }

    private FrameworkFacts() {}
}
