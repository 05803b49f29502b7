package org.cairn.documents.transcript;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.enrolment.MasteryCarried;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.documents.transcript.Transcript.Carried;
import org.cairn.documents.transcript.Transcript.Competency;
import org.cairn.documents.transcript.Transcript.Verdict;
import org.jspecify.annotations.Nullable;

/// How the competencies of one pathway version stand on one day.
final class CompetencyTeller {
    private final PathwayDefinition pathway;
    private final Verdicts verdicts;
    private final WorkDone work;
    private final List<MasteryCarried> carried;
    private final LocalDate asOf;
    private final @Nullable MasteryScale scale;
    private final Definitions definitions;
    private final Map<CompetencyCode, String> statements;
    private final PathwayCredits credits;

    CompetencyTeller(
            PathwayDefinition pathway,
            Verdicts verdicts,
            WorkDone work,
            List<MasteryCarried> carried,
            LocalDate asOf,
            Definitions definitions) {
        this.pathway = pathway;
        this.verdicts = verdicts.on(pathway.framework());
        this.work = work;
        this.carried = carried;
        this.asOf = asOf;
        this.definitions = definitions;
        this.scale = definitions.scale(pathway.scale());
        var framework = definitions.framework(pathway.framework());
        this.statements = framework == null
                ? Map.of()
                : framework.competencies().stream()
                        .collect(Collectors.toMap(each -> each.code(), each -> each.statement(), (first, _) -> first));
        this.credits = new PathwayCredits(pathway, scale);
    }

    PathwayCredits credits() {
        return credits;
    }

    @Nullable
    String statement(CompetencyCode competency) {
        return statements.get(competency);
    }

    /// In the order of the requirement tree.
    List<Competency> all() {
        return pathway.competencies().stream().map(this::told).toList();
    }

    List<Competency> mastered() {
        return all().stream()
                .filter(each -> each.status() == CompetencyStanding.MASTERED)
                .toList();
    }

    /// Whether what was done on that version is about the competencies of this one.
    boolean isHere(PathwayVersionId version) {
        var other = definitions.pathway(version);
        return other != null && other.framework().equals(pathway.framework());
    }

    private Competency told(CompetencyCode competency) {
        var counting = verdicts.counting(competency, asOf, pathway.scale(), scale);
        if (counting != null) return mastered(competency, counting);
        var last = verdicts.last(competency);
        if (last != null) return ended(competency, last);
        var brought = carriedTo(competency);
        var standing = brought.stream().anyMatch(Carried::provisional)
                ? CompetencyStanding.TOP_UP_NEEDED
                : work.standing(competency, this::isHere);
        return new Competency(
                competency,
                statement(competency),
                standing,
                null,
                null,
                null,
                null,
                null,
                credits.of(competency),
                brought,
                List.of());
    }

    private Competency mastered(CompetencyCode competency, Verdicts.Grant grant) {
        var verdict = grant.verdict();
        return new Competency(
                competency,
                statement(competency),
                verdict.provisional() ? CompetencyStanding.PROVISIONAL : CompetencyStanding.MASTERED,
                verdict.level(),
                levelTitle(verdict),
                verdict.effectiveOn(),
                verdict.validUntil(),
                told(verdict),
                credits.of(competency),
                carriedTo(competency),
                work.remarks(grant));
    }

    /// Mastery that was taken back, or is not valid any more, is told as that.
    private Competency ended(CompetencyCode competency, Verdicts.Grant grant) {
        var verdict = grant.verdict();
        var rescinded = grant.rescindedOn();
        var until = verdict.validUntil();
        var over = until != null && asOf.isAfter(until) ? until.plusDays(1) : null;
        var since = rescinded != null ? rescinded : over;
        return new Competency(
                competency,
                statement(competency),
                rescinded != null ? CompetencyStanding.RESCINDED : CompetencyStanding.LAPSED,
                verdict.level(),
                levelTitle(verdict),
                since,
                null,
                null,
                credits.of(competency),
                carriedTo(competency),
                List.of());
    }

    private @Nullable String levelTitle(MasteryDemonstrated verdict) {
        var of = definitions.scale(verdict.scale());
        if (of == null) return null;
        return of.levels().stream()
                .filter(level -> level.code().equals(verdict.level()))
                .map(ScaleLevel::title)
                .findFirst()
                .orElse(null);
    }

    private List<Carried> carriedTo(CompetencyCode competency) {
        return carried.stream()
                .filter(each -> each.competency().equals(competency))
                .map(each -> new Carried(
                        each.carriedFrom(),
                        each.fromVersion().toString(),
                        each.crosswalk().toString(),
                        Coded.of(each.carryRule()),
                        each.provisional(),
                        each.effectiveOn()))
                .toList();
    }

    private static Verdict told(MasteryDemonstrated verdict) {
        return new Verdict(
                verdict.score(),
                verdict.framework().toString(),
                verdict.scale().toString(),
                verdict.policy().toString(),
                verdict.algorithm(),
                verdict.rubrics().stream().map(Objects::toString).toList(),
                verdict.judgements().stream().map(JudgementId::value).toList(),
                verdict.priorLearning() == null ? null : verdict.priorLearning().value(),
                verdict.recalculation() == null ? null : verdict.recalculation().value());
    }
}
