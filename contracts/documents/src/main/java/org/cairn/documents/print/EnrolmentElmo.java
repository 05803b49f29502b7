package org.cairn.documents.print;

import java.util.Locale;
import org.cairn.documents.transcript.Standing;
import org.cairn.documents.transcript.Transcript.Amount;
import org.cairn.documents.transcript.Transcript.Competency;
import org.cairn.documents.transcript.Transcript.Enrolment;
import org.jspecify.annotations.Nullable;

/// An enrolment as a learning opportunity of ELMO, its competencies as the parts of it.
final class EnrolmentElmo {
    private static final String PASSED = "passed";
    private static final String FAILED = "failed";
    private static final String IN_PROGRESS = "in-progress";

    private final Enrolment enrolment;
    private final Markup out;

    EnrolmentElmo(Enrolment enrolment, Markup out) {
        this.enrolment = enrolment;
        this.out = out;
    }

    void write() {
        out.element("learningOpportunitySpecification", () -> {
            out.text("identifier", enrolment.pathway() + "/" + enrolment.version(), "type", "local");
            out.text("title", enrolment.title());
            var amount = enrolment.amount();
            out.text("type", amount != null && amount.qfEhea() != null ? "Degree Programme" : "Course");
            out.element("specifies", () -> out.element("learningOpportunityInstance", this::instance));
            for (var each : enrolment.competencies()) {
                var status = status(each);
                if (status != null) out.element("hasPart", () -> part(each, status));
            }
        });
    }

    private void instance() {
        out.text("identifier", enrolment.enrolment(), "type", "local");
        out.text("start", enrolment.enrolledOn());
        if (enrolment.status() == Standing.COMPLETED) out.text("date", enrolment.statusOn());
        out.textIfAny("status", status(enrolment.status()));
        if (enrolment.grading() != null)
            out.text("gradingSchemeLocalId", enrolment.grading().scale());
        out.textIfAny("resultLabel", enrolment.level());
        credit();
        var amount = enrolment.amount();
        if (amount != null) amount(amount);
        out.element(
                "extension",
                () -> out.text(
                        "cairn:standing",
                        enrolment.status().code(),
                        "on",
                        enrolment.statusOn().toString()));
    }

    /// Of what is completed the whole, else what is earned so far.
    private void credit() {
        var amount = enrolment.amount();
        var whole = amount != null && enrolment.status() == Standing.COMPLETED ? amount.ects() : null;
        var value = whole != null || enrolment.earned() == null
                ? whole
                : enrolment.earned().total();
        if (value != null)
            out.element("credit", () -> out.text("scheme", "ECTS").text("value", value));
    }

    private void amount(Amount amount) {
        if (amount.eqf() != null) level("EQF", amount.eqf().toString());
        if (amount.qfEhea() != null) level("QF-EHEA", amount.qfEhea());
        if (amount.language() != null) {
            out.text("languageOfInstruction", amount.language().toLowerCase(Locale.ROOT));
        }
        out.textIfAny("engagementHours", amount.hours());
    }

    private void level(String type, String value) {
        out.element("level", () -> out.text("type", type).text("value", value));
    }

    private void part(Competency competency, String status) {
        out.element("learningOpportunitySpecification", () -> {
            out.text("identifier", competency.competency(), "type", "local");
            out.text("title", competency.statement() == null ? competency.competency() : competency.statement());
            out.text("type", "Module");
            out.element(
                    "specifies", () -> out.element("learningOpportunityInstance", () -> instance(competency, status)));
        });
    }

    private void instance(Competency competency, String status) {
        if (status.equals(PASSED)) out.textIfAny("date", competency.since());
        out.text("status", status);
        var verdict = competency.verdict();
        // Where the scale is left out there is no scheme to point to.
        if (verdict != null && enrolment.grading() != null) out.text("gradingSchemeLocalId", verdict.scale());
        out.textIfAny("resultLabel", competency.levelTitle() == null ? competency.level() : competency.levelTitle());
        var credits = competency.credits();
        if (credits != null && status.equals(PASSED)) {
            out.element("credit", () -> out.text("scheme", "ECTS").text("value", credits));
        }
        out.element("extension", () -> {
            out.text("cairn:standing", competency.status().code());
            out.textIfAny("cairn:basis", competency.basis());
            if (verdict == null) return;
            out.textIfAny("cairn:score", verdict.score());
            out.empty(
                    "cairn:decidedUnder",
                    "policy",
                    verdict.policy(),
                    "scale",
                    verdict.scale(),
                    "framework",
                    verdict.framework(),
                    "algorithm",
                    verdict.algorithm());
        });
    }

    /// Null where ELMO has no word for it: who left has not failed.
    private static @Nullable String status(Standing standing) {
        return switch (standing) {
            case COMPLETED -> PASSED;
            case DECLINED -> FAILED;
            case ACTIVE, LEAVE -> IN_PROGRESS;
            case WITHDRAWN, LAPSED -> null;
        };
    }

    /// Null for what is left out: without evidence there is nothing to tell.
    private @Nullable String status(Competency competency) {
        return switch (competency.status()) {
            case MASTERED -> PASSED;
            case PROVISIONAL, TOP_UP_NEEDED, IN_PROGRESS -> IN_PROGRESS;
            case NOT_MASTERED -> IN_PROGRESS.equals(status(enrolment.status())) ? IN_PROGRESS : FAILED;
            case RESCINDED, LAPSED -> FAILED;
            case NO_EVIDENCE -> null;
        };
    }
}
