package org.cairn.query.transcript;

import static org.cairn.query.transcript.PlainTranscript.all;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cairn.contracts.assessment.JudgementCorrected;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MarksReconciled;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.assessment.MasteryRescinded;
import org.cairn.contracts.enrolment.EnrolmentMovedToVersion;
import org.cairn.contracts.enrolment.MasteryCarried;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.evidence.EvidenceWithdrawn;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.contracts.evidence.PriorLearningDecision;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/// The competencies of one version for [PlainTranscript]: of what was recorded since the last change of framework
/// version, and is about this one.
final class PlainCompetencies {
    private static final Versions VERSIONS = new Versions();
    private static final List<String> LEVELS = List.of("fail", "pass", "distinction");
    private static final long[] WORTH = {500, 1_000, 250};

    private record Verdict(
            MasteryDemonstrated event, int at, @Nullable LocalDate rescindedOn) {}

    private final List<DomainEvent> events;
    private final int since;
    private final PathwayDefinition version;
    private final LocalDate asOf;

    PlainCompetencies(List<DomainEvent> events, PathwayVersionId version, LocalDate asOf) {
        this.events = events;
        this.version = VERSIONS.pathway(version);
        this.asOf = asOf;
        var last = 0;
        for (var i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof EnrolmentMovedToVersion e
                    && !e.fromFramework().equals(e.toFramework())) last = i + 1;
        }
        this.since = last;
    }

    private <E> List<E> recent(Class<E> type) {
        return all(events.subList(since, events.size()), type);
    }

    private static FrameworkVersionId frameworkOf(PathwayVersionId version) {
        return VERSIONS.pathway(version).framework();
    }

    List<String> lines() {
        return version.competencies().stream().map(this::line).toList();
    }

    List<CompetencyCode> mastered() {
        return version.competencies().stream()
                .filter(each ->
                        counting(each) instanceof Verdict it && !it.event().provisional())
                .toList();
    }

    private String line(CompetencyCode code) {
        var carried = recent(MasteryCarried.class).stream()
                .filter(each -> each.competency().equals(code))
                .toList();
        return "%s (%s) is %s; carried %s"
                .formatted(
                        code, Versions.statement(version.framework(), code), standing(code, carried), carried.size());
    }

    private String standing(CompetencyCode code, List<MasteryCarried> carried) {
        var counting = counting(code);
        if (counting != null) {
            var it = counting.event();
            return "%s at %s since %s until %s by %s on %s; %s"
                    .formatted(
                            it.provisional() ? "provisional" : "mastered",
                            it.level(),
                            it.effectiveOn(),
                            it.validUntil(),
                            it.scale(),
                            it.judgements(),
                            remarks(counting));
        }
        var firm = verdicts(code).stream()
                .filter(each -> !each.event().provisional())
                .toList();
        if (!firm.isEmpty()) {
            var last = firm.getLast();
            var until = last.event().validUntil();
            return "%s at %s since %s until null by null on null; []"
                    .formatted(
                            last.rescindedOn() == null ? "lapsed" : "rescinded",
                            last.event().level(),
                            last.rescindedOn() == null
                                    ? Objects.requireNonNull(until).plusDays(1)
                                    : last.rescindedOn());
        }
        var word = carried.stream().anyMatch(MasteryCarried::provisional) ? "top-up-needed" : work(code);
        return word + " at null since null until null by null on null; []";
    }

    private List<Verdict> verdicts(CompetencyCode code) {
        var verdicts = new ArrayList<Verdict>();
        for (var i = since; i < events.size(); i++) {
            if (!(events.get(i) instanceof MasteryDemonstrated e)
                    || !e.competency().equals(code)
                    || !e.framework().equals(version.framework())) continue;
            var rescinded = all(events.subList(i, events.size()), MasteryRescinded.class).stream()
                    .filter(each -> each.competency().equals(code))
                    .map(MasteryRescinded::effectiveOn)
                    .min(LocalDate::compareTo);
            verdicts.add(new Verdict(e, i, rescinded.orElse(null)));
        }
        return verdicts;
    }

    /// The highest, and of equal ones the first; what is not provisional goes before what is.
    private @Nullable Verdict counting(CompetencyCode code) {
        for (var provisional : List.of(false, true)) {
            Verdict best = null;
            for (var each : verdicts(code)) {
                var it = each.event();
                var isOver = it.validUntil() != null && asOf.isAfter(it.validUntil());
                if (it.provisional() != provisional || isOver || each.rescindedOn() != null) continue;
                if (best == null || rank(it) > rank(best.event())) best = each;
            }
            if (best != null) return best;
        }
        return null;
    }

    /// Levels of different scales do not compare, whatever they are called.
    private int rank(MasteryDemonstrated verdict) {
        return verdict.scale().equals(version.scale()) ? LEVELS.indexOf(verdict.level()) : -1;
    }

    private String work(CompetencyCode code) {
        var here = recent(EvidenceSubmitted.class).stream()
                .filter(each -> frameworkOf(each.pathway()).equals(version.framework()))
                .filter(each -> !isWithdrawn(each.evidence()))
                .toList();
        var ids = here.stream().map(EvidenceSubmitted::evidence).toList();
        if (recent(JudgementRecorded.class).stream()
                .anyMatch(each -> each.competency().equals(code) && ids.contains(each.evidence()))) {
            return "not-mastered";
        }
        return here.stream().anyMatch(each -> each.competencies().contains(code)) ? "in-progress" : "no-evidence";
    }

    private boolean isWithdrawn(EvidenceId evidence) {
        return all(events, EvidenceWithdrawn.class).stream()
                .anyMatch(each -> each.evidence().equals(evidence));
    }

    private List<String> remarks(Verdict verdict) {
        var later = events.subList(verdict.at(), events.size());
        var marks = verdict.event().judgements();
        var remarks = new ArrayList<String>();
        if (all(later, JudgementCorrected.class).stream().anyMatch(each -> marks.contains(each.corrects()))) {
            remarks.add("mark-corrected");
        }
        if (all(later, MarksReconciled.class).stream()
                .anyMatch(each -> each.judgements().stream().anyMatch(marks::contains))) {
            remarks.add("marks-reconciled");
        }
        var behind = all(events, JudgementRecorded.class).stream()
                .filter(each -> marks.contains(each.judgement()))
                .map(JudgementRecorded::evidence)
                .toList();
        if (all(later, EvidenceWithdrawn.class).stream().anyMatch(each -> behind.contains(each.evidence()))) {
            remarks.add("evidence-withdrawn");
        }
        return remarks;
    }

    /// B is asked for with distinction; of the others any level will do.
    String earned() {
        var total = 0L;
        var prior = 0L;
        var part = 0L;
        var codes = version.competencies();
        for (var i = 0; i < codes.size(); i++) {
            var code = codes.get(i);
            var counting = counting(code);
            if (counting != null && isEnough(counting.event(), i)) {
                total += WORTH[i];
                if (counting.event().priorLearning() != null) prior += WORTH[i];
                continue;
            }
            var inPart = all(events, PriorLearningDecided.class).stream()
                    .filter(each -> each.decision() == PriorLearningDecision.PARTIAL)
                    .filter(each -> each.competency().equals(code)
                            && frameworkOf(each.pathway()).equals(version.framework()))
                    .mapToLong(each -> Objects.requireNonNull(each.credits()).hundredths())
                    .sum();
            part += Math.min(inPart, WORTH[i]);
        }
        return "earned %s, by prior learning %s, in part %s".formatted(number(total), number(prior), number(part));
    }

    private boolean isEnough(MasteryDemonstrated it, int competency) {
        return !it.provisional() && (competency != 1 || rank(it) >= LEVELS.indexOf("distinction"));
    }

    private static String number(long hundredths) {
        return Credits.ofHundredths(hundredths).toString();
    }
}
