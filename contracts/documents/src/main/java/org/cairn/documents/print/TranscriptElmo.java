package org.cairn.documents.print;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import org.cairn.documents.transcript.Transcript.Credential;
import org.cairn.documents.transcript.Transcript.Grading;
import org.jspecify.annotations.Nullable;

/// A transcript as ELMO XML, the format in which European universities exchange records (EMREX, schema 1.x of
/// `github.com/emrex-eu/elmo-schemas`). What ELMO has no word for stands in extensions of a namespace of our own.
public final class TranscriptElmo {
    /// What writes it: raised whenever it writes the same transcript otherwise.
    public static final String RENDERER = "cairn-elmo-1";

    private static final String NAMESPACE = "https://github.com/emrex-eu/elmo-schemas/tree/v1";
    static final String OURS = "urn:cairn:transcript:1";

    /// @param pdf the same transcript on paper, attached; null for none
    public static String of(Sheet sheet, byte @Nullable [] pdf) {
        var out = new Markup();
        out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.element(
                "elmo",
                () -> {
                    out.text("generatedDate", moment(sheet.madeAt(), sheet.zone()));
                    out.element("learner", () -> learner(sheet, out));
                    out.element("report", () -> report(sheet, out));
                    if (pdf != null) out.element("attachment", () -> attachment(sheet, pdf, out));
                    out.element("extension", () -> standing(sheet, out));
                },
                "xmlns",
                NAMESPACE,
                "xmlns:cairn",
                OURS);
        return out.toString();
    }

    /// Both names are mandatory, and empty where there is none.
    private static void learner(Sheet sheet, Markup out) {
        var bearer = sheet.bearer();
        out.textIfAny("identifier", bearer.number(), "type", "local");
        out.text("identifier", sheet.transcript().learner(), "type", "cairn");
        out.text("givenNames", bearer.given());
        out.text("familyName", bearer.family());
        out.textIfAny("bday", bearer.bornOn());
    }

    private static void report(Sheet sheet, Markup out) {
        var institution = sheet.institution();
        out.element("issuer", () -> {
            out.textIfAny("country", institution.country());
            out.text("identifier", institution.identifier(), "type", institution.identifierType());
            out.text("title", institution.name());
            out.text("url", institution.url());
        });
        var gradings = new LinkedHashMap<String, Grading>();
        for (var enrolment : sheet.transcript().enrolments()) {
            new EnrolmentElmo(enrolment, out).write();
            if (enrolment.grading() != null) gradings.put(enrolment.grading().scale(), enrolment.grading());
        }
        out.text("issueDate", moment(sheet.madeAt(), sheet.zone()));
        gradings.values()
                .forEach(each -> out.element("gradingScheme", () -> levels(each, out), "localId", each.scale()));
        sheet.transcript().credentials().forEach(each -> out.element("attachment", () -> credential(each, out)));
    }

    private static void levels(Grading grading, Markup out) {
        var text = new StringBuilder(grading.title());
        for (var each : grading.levels()) {
            text.append("\n%s (%s) from %s%s"
                    .formatted(each.title(), each.code(), each.from(), each.mastery() ? ", shows mastery" : ""));
        }
        out.text("description", text, "xml:lang", "en");
    }

    private static void credential(Credential credential, Markup out) {
        var says = credential.content();
        out.text("identifier", credential.credential(), "type", "cairn");
        out.text("title", says.title(), "xml:lang", says.language());
        out.text("type", "Micro Credential");
        out.text(
                "description",
                "%s, issued on %s by %s; %s; standing: %s\n%s"
                        .formatted(
                                says.title(),
                                says.issuedOn(),
                                says.awardingBody().name(),
                                CredentialHtml.workload(says.workload()),
                                credential.status(),
                                String.join("\n", says.learningOutcomes())),
                "xml:lang",
                says.language());
    }

    private static void attachment(Sheet sheet, byte[] pdf, Markup out) {
        out.text("title", sheet.title(), "xml:lang", "en");
        out.text("type", "Transcript of Records");
        out.text("content", "data:application/pdf;base64," + Base64.getEncoder().encodeToString(pdf));
    }

    private static void standing(Sheet sheet, Markup out) {
        var seal = sheet.seal();
        out.text("cairn:official", seal != null);
        out.text("cairn:asOf", sheet.transcript().asOf());
        out.text("cairn:position", sheet.transcript().position());
        var recipient = sheet.recipient();
        if (recipient != null) {
            out.text("cairn:madeFor", recipient.kind().code());
            out.textIfAny("cairn:disclosure", recipient.disclosure());
        }
        if (seal != null) {
            out.text("cairn:number", seal.number());
            out.text("cairn:contentHash", seal.contentHash(), "algorithm", "SHA-256");
        }
        for (var each : sheet.transcript().leftOut()) out.text("cairn:leftOut", each.code());
        for (var each : sheet.transcript().statements()) {
            out.text(
                    "cairn:statement",
                    each.text(),
                    "about",
                    each.about(),
                    "placedOn",
                    each.placedOn().toString());
        }
    }

    private static String moment(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                OffsetDateTime.ofInstant(moment.truncatedTo(ChronoUnit.SECONDS), zone));
    }

    private TranscriptElmo() {}
}
