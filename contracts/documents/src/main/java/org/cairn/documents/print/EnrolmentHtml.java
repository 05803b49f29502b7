package org.cairn.documents.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cairn.documents.transcript.Transcript.Absence;
import org.cairn.documents.transcript.Transcript.Amount;
import org.cairn.documents.transcript.Transcript.Appeal;
import org.cairn.documents.transcript.Transcript.Choice;
import org.cairn.documents.transcript.Transcript.Competency;
import org.cairn.documents.transcript.Transcript.Enrolment;
import org.cairn.documents.transcript.Transcript.Milestone;
import org.cairn.documents.transcript.Transcript.Move;
import org.cairn.documents.transcript.Transcript.PriorLearning;
import org.cairn.documents.transcript.Transcript.Verdict;
import org.cairn.documents.transcript.Transcript.Waiver;
import org.jspecify.annotations.Nullable;

/// One enrolment as HTML.
final class EnrolmentHtml {
    private final Enrolment enrolment;
    private final Markup out;
    private final String title;

    EnrolmentHtml(Enrolment enrolment, Markup out) {
        this.enrolment = enrolment;
        this.out = out;
        this.title = enrolment.title();
    }

    void write() {
        out.element(
                "section",
                () -> {
                    out.text("h3", title);
                    out.element("dl", this::facts, "class", "facts");
                    mastered();
                    notMastered();
                    priorLearning();
                    milestones();
                    others();
                    grading();
                },
                "class",
                "record-part");
    }

    private void facts() {
        fact("Pathway", enrolment.pathway() + "/" + enrolment.version());
        fact("Cohort", enrolment.cohort());
        out.element("div", () -> out.text("dt", "Enrolled")
                .element(
                        "dd",
                        () -> out.text(
                                "time",
                                Words.date(enrolment.enrolledOn()),
                                "datetime",
                                enrolment.enrolledOn().toString())));
        out.element("div", () -> out.text("dt", "Standing")
                .element(
                        "dd",
                        () -> out.text(
                                "span",
                                standing(),
                                "class",
                                "status",
                                "data-status",
                                enrolment.status().code())));
        var amount = enrolment.amount();
        if (amount != null) {
            fact("Workload", workload(amount));
            fact("Level", level(amount));
            fact("Language", amount.language());
        }
        var earned = enrolment.earned();
        if (earned == null) return;
        fact("Credits earned", earned.total());
        if (earned.byPriorLearning().hundredths() > 0) {
            fact("of these by prior learning", earned.byPriorLearning());
        }
        if (earned.recognisedInPart().hundredths() > 0) {
            fact("Recognised in part, not in the sum", earned.recognisedInPart());
        }
    }

    private void fact(String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            out.element("div", () -> out.text("dt", name).text("dd", value));
        }
    }

    private String standing() {
        var day = Words.date(enrolment.statusOn());
        var words =
                switch (enrolment.status()) {
                    case ACTIVE -> "active since " + day;
                    case LEAVE -> "on leave since " + day;
                    case WITHDRAWN -> "withdrawn on " + day;
                    case COMPLETED -> "completed on " + day;
                    case DECLINED -> "declined on " + day;
                    case LAPSED -> "lapsed on " + day;
                };
        return enrolment.level() == null ? words : words + ", " + enrolment.level();
    }

    static String workload(Amount amount) {
        var parts = new ArrayList<String>();
        if (amount.ects() != null) parts.add(amount.ects() + " ECTS");
        if (amount.hours() != null) parts.add(amount.hours() + " hours");
        return String.join(", ", parts);
    }

    static String level(Amount amount) {
        var parts = new ArrayList<String>();
        if (amount.eqf() != null) parts.add("EQF level " + amount.eqf());
        if (amount.qfEhea() != null) parts.add("QF-EHEA " + Words.of(amount.qfEhea()));
        return String.join(", ", parts);
    }

    private void mastered() {
        var lines = enrolment.mastered();
        if (lines.isEmpty()) {
            out.text("p", "No competency mastered.", "class", "note");
            return;
        }
        var under = lines.stream()
                .map(Competency::verdict)
                .filter(Objects::nonNull)
                .map(Verdict::under)
                .distinct()
                .toList();
        var table = new Tables<Competency>("Competencies mastered", title)
                .column("Competency", EnrolmentHtml::named)
                .column("Level", each -> each.levelTitle() == null ? each.level() : each.levelTitle())
                .number(
                        "Score",
                        each -> each.verdict() == null ? null : each.verdict().score());
        if (lines.stream().anyMatch(each -> each.credits() != null)) table.number("Credits", Competency::credits);
        table.column("Mastered on", each -> each.since()).column("By", EnrolmentHtml::basis);
        if (lines.stream().anyMatch(each -> each.validUntil() != null)) {
            table.column("Valid until", each -> each.validUntil());
        }
        if (under.size() > 1) {
            table.column(
                    "Decided under",
                    each -> each.verdict() == null ? "" : each.verdict().under());
        }
        if (lines.stream().anyMatch(each -> !each.remarks().isEmpty())) {
            table.column("Since then", EnrolmentHtml::remarks);
        }
        table.write(lines, out);
        if (under.size() == 1) out.text("p", "Decided under %s.".formatted(under.getFirst()), "class", "note");
    }

    private void notMastered() {
        new Tables<Competency>("Worked on, not mastered", title)
                .column("Competency", EnrolmentHtml::named)
                .column("Standing", each -> Words.of(each.status().code()))
                .column("Level", each -> each.levelTitle() == null ? each.level() : each.levelTitle())
                .column("Since", each -> each.since())
                .write(enrolment.notMastered(), out);
    }

    private static Tables.Named named(Competency each) {
        return new Tables.Named(each.competency(), each.statement());
    }

    private static String basis(Competency each) {
        var basis = each.basis();
        return basis == null ? "" : Words.of(basis);
    }

    private static String remarks(Competency each) {
        return each.remarks().stream()
                .map(Words::of)
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private void priorLearning() {
        var lines = enrolment.priorLearning();
        var table = new Tables<PriorLearning>("Prior learning", title)
                .column("Competency", each -> new Tables.Named(each.competency(), each.statement()))
                .column("Kind", each -> Words.of(each.kind()))
                .column("Decision", each -> each.decision())
                .number("Score", each -> each.score());
        if (lines.stream().anyMatch(each -> each.credits() != null)) table.number("Credits", PriorLearning::credits);
        table.column("Effective", each -> each.decidedOn()).write(lines, out);
    }

    private void milestones() {
        new Tables<Milestone>("Milestones", title)
                .column("Milestone", Milestone::title)
                .column("Standing", each -> Words.of(each.status().code()))
                .column("Level", Milestone::level)
                .column("On", each -> each.on())
                .write(enrolment.askedFor(), out);
    }

    private void others() {
        new Tables<Choice>("Choices", title)
                .column("Among", Choice::group)
                .column("Chosen", Choice::option)
                .column("On", each -> each.on())
                .write(enrolment.choices(), out);
        new Tables<Waiver>("Waived", title)
                .column("Requirement", Waiver::title)
                .column("Grounds", each -> Words.of(each.grounds()))
                .column("Since", each -> each.since())
                .write(enrolment.waivers(), out);
        new Tables<Absence>("Absences", title)
                .column("Kind", Absence::kind)
                .column("From", each -> each.from())
                .column("Back on", each -> each.until())
                .write(enrolment.absences(), out);
        new Tables<Move>("Moves to another version", title)
                .column("From", Move::from)
                .column("To", Move::to)
                .column("On", each -> each.on())
                .column("Carried over by", Move::crosswalk)
                .column("Mastered before", each -> codes(each.masteredBefore()))
                .write(enrolment.moves(), out);
        new Tables<Appeal>("Appeals", title)
                .column("Against", each -> each.against().kind().name().toLowerCase(Locale.ROOT))
                .column("Lodged", each -> each.lodgedOn())
                .column("Outcome", each -> each.outcome() == null ? "open" : each.outcome())
                .column("Decided", each -> each.decidedOn())
                .write(enrolment.appeals(), out);
    }

    private void grading() {
        var grading = enrolment.grading();
        if (grading == null) return;
        var levels = grading.levels().stream()
                .map(each ->
                        "%s from %s%s".formatted(each.title(), each.from(), each.mastery() ? " (shows mastery)" : ""))
                .collect(Collectors.joining(", "));
        out.text("p", "Scale %s: %s.".formatted(grading.scale(), levels), "class", "note");
    }

    private static String codes(List<Competency> competencies) {
        return competencies.stream()
                .map(each -> each.competency().code())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }
}
