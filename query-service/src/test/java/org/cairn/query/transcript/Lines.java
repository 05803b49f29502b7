package org.cairn.query.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cairn.documents.transcript.Transcript;
import org.cairn.documents.transcript.Transcript.Competency;
import org.cairn.documents.transcript.Transcript.Enrolment;

/// A transcript as lines, to be compared with those of [PlainTranscript].
final class Lines {

    static List<String> of(Transcript transcript) {
        var lines = new ArrayList<String>();
        for (var each : transcript.enrolments()) enrolment(each, lines);
        for (var each : transcript.credentials()) {
            lines.add("credential %s %s after %s before %s revoked %s"
                    .formatted(
                            each.credential(),
                            each.status(),
                            each.supersedes(),
                            each.supersededBy(),
                            each.revokedOn()));
        }
        for (var each : transcript.statements()) {
            lines.add("statement %s about %s on %s".formatted(each.statement(), each.about(), each.placedOn()));
        }
        for (var each : transcript.sealed()) {
            lines.add("sealed %s as of %s on %s".formatted(each.number(), each.asOf(), each.sealedOn()));
        }
        if (transcript.erasedOn() != null) lines.add("erased on " + transcript.erasedOn());
        return lines;
    }

    private static void enrolment(Enrolment e, List<String> lines) {
        lines.add("enrolment %s on %s since %s: %s on %s, %s"
                .formatted(
                        e.enrolment(), e.version(), e.enrolledOn(), e.status().code(), e.statusOn(), e.level()));
        var earned = e.earned();
        if (earned != null) {
            lines.add("earned %s, by prior learning %s, in part %s"
                    .formatted(earned.total(), earned.byPriorLearning(), earned.recognisedInPart()));
        }
        for (var each : e.absences()) lines.add("%s from %s to %s".formatted(each.kind(), each.from(), each.until()));
        for (var each : e.moves()) {
            lines.add("moved from %s to %s on %s, with %s"
                    .formatted(
                            each.from(),
                            each.to(),
                            each.on(),
                            each.masteredBefore().stream()
                                    .map(Competency::competency)
                                    .toList()));
        }
        for (var each : e.choices())
            lines.add("chose %s of %s on %s".formatted(each.option(), each.group(), each.on()));
        for (var each : e.competencies()) lines.add(competency(each));
        for (var each : e.priorLearning()) {
            lines.add("prior learning %s: %s, %s, %s on %s"
                    .formatted(
                            each.priorLearning(), each.statement(), each.decision(), each.credits(), each.decidedOn()));
        }
        for (var each : e.waivers()) lines.add("waived %s since %s".formatted(each.node(), each.since()));
        for (var each : e.milestones()) {
            lines.add("milestone %s %s at %s on %s by %s: %s"
                    .formatted(
                            each.milestone(),
                            each.status().code(),
                            each.level(),
                            each.on(),
                            each.approval(),
                            each.steps().stream()
                                    .map(step -> step.step().code() + " " + step.on())
                                    .collect(Collectors.joining(", "))));
        }
        for (var each : e.appeals()) {
            lines.add("appeal %s of %s: %s on %s"
                    .formatted(each.appeal(), each.lodgedOn(), each.outcome(), each.decidedOn()));
        }
    }

    private static String competency(Competency each) {
        var verdict = each.verdict();
        return "%s (%s) is %s at %s since %s until %s by %s on %s; %s; carried %s"
                .formatted(
                        each.competency(),
                        each.statement(),
                        each.status().code(),
                        each.level(),
                        each.since(),
                        each.validUntil(),
                        verdict == null ? null : verdict.scale(),
                        verdict == null ? null : verdict.judgements(),
                        each.remarks(),
                        each.carried().size());
    }

    private Lines() {}
}
