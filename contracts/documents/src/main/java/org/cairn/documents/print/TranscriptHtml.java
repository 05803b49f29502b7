package org.cairn.documents.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cairn.documents.transcript.Transcript;
import org.cairn.documents.transcript.Transcript.Sealed;
import org.cairn.documents.transcript.Transcript.Statement;
import org.jspecify.annotations.Nullable;

/// A transcript as HTML: the record alone, to stand in another page, or a whole page for paper.
public final class TranscriptHtml {

    public static String page(Sheet sheet) {
        var style = style();
        var out = new Markup();
        out.raw("<!DOCTYPE html>\n");
        out.element(
                "html",
                () -> {
                    out.element("head", () -> {
                        out.empty("meta", "charset", "utf-8");
                        out.text("title", sheet.title());
                        out.empty("meta", "name", "subject", "content", "Transcript of records");
                        out.element("style", () -> out.raw(style));
                    });
                    out.element("body", () -> body(sheet, out), "class", "paper");
                },
                "xmlns",
                "http://www.w3.org/1999/xhtml",
                "lang",
                "en");
        return out.toString();
    }

    /// What was shown, without saying of whom.
    public static String record(Transcript transcript) {
        var out = new Markup();
        record(transcript, out);
        return out.toString();
    }

    private static void body(Sheet sheet, Markup out) {
        out.text("p", sheet.institution().name(), "class", "issuer");
        out.text("h1", sheet.title());
        out.element("dl", () -> heading(sheet, out), "class", "facts");
        out.text("p", terms(sheet), "class", "terms");
        record(sheet.transcript(), out);
    }

    private static void heading(Sheet sheet, Markup out) {
        var bearer = sheet.bearer();
        fact("Name", bearer.name(), out);
        fact("Learner", bearer.number(), out);
        fact("Born", bearer.bornOn() == null ? null : Words.date(bearer.bornOn()), out);
        fact("Record", sheet.transcript().learner(), out);
        fact("As of", Words.date(sheet.transcript().asOf()), out);
        var seal = sheet.seal();
        if (seal == null) {
            fact(
                    "As known at",
                    Words.moment(sheet.knownAt() == null ? sheet.madeAt() : sheet.knownAt(), sheet.zone()),
                    out);
            return;
        }
        fact("Sealed", Words.date(seal.sealedOn()), out);
        fact("As known by event", sheet.transcript().position(), out);
        fact("SHA-256 of the content", seal.contentHash(), out);
    }

    private static String terms(Sheet sheet) {
        var seal = sheet.seal();
        var recipient = sheet.recipient();
        if (seal == null || recipient != null) {
            return "This is an unofficial transcript: a view of the record, without a number and without a seal. "
                    + "It reflects what was recorded by then, among the first %d events of the log. %s"
                            .formatted(sheet.transcript().position(), recipient == null ? "" : recipient.sentence());
        }
        return "Sealed as number %s. Whoever holds it can ask %s by number and hash whether this is what was sealed."
                .formatted(seal.number(), sheet.institution().name());
    }

    private static void record(Transcript transcript, Markup out) {
        out.element(
                "div",
                () -> {
                    if (transcript.erasedOn() != null) {
                        out.text(
                                "p",
                                "The personal data was erased on %s.".formatted(Words.date(transcript.erasedOn())),
                                "class",
                                "note");
                    }
                    if (transcript.enrolments().isEmpty()) {
                        out.text("p", "Nothing counted yet on that day, as it was known then.", "class", "note");
                    }
                    transcript.enrolments().forEach(each -> new EnrolmentHtml(each, out).write());
                    if (!transcript.credentials().isEmpty()) out.text("h2", "Credentials");
                    transcript.credentials().forEach(each -> CredentialHtml.write(each, out));
                    statements(transcript, out);
                    new Tables<Sealed>("Sealed before", "transcripts")
                            .column("Number", Sealed::number)
                            .column("As of", each -> each.asOf())
                            .column("Sealed", each -> each.sealedOn())
                            .write(transcript.sealed(), out);
                    leftOut(transcript, out);
                },
                "class",
                "record");
    }

    /// They stand with what they are about for as long as the record is shown (34 CFR 99.21(c)).
    private static void statements(Transcript transcript, Markup out) {
        if (transcript.statements().isEmpty()) return;
        out.text("h2", "Contested by the learner");
        new Tables<Statement>("Statements", "of the learner")
                .column("About", Statement::about)
                .column("Placed", each -> each.placedOn())
                .column("Statement", each -> each.text() == null ? "in the learner’s file" : each.text())
                .write(transcript.statements(), out);
    }

    private static void leftOut(Transcript transcript, Markup out) {
        if (transcript.leftOut().isEmpty()) return;
        var names =
                transcript.leftOut().stream().map(each -> Words.of(each.code())).collect(Collectors.joining(", "));
        out.text("p", "On record, and not on transcripts of this institution: %s.".formatted(names), "class", "note");
    }

    private static String style() {
        try (var css = TranscriptHtml.class.getResourceAsStream("paper.css")) {
            return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fact(String name, @Nullable Object value, Markup out) {
        if (value != null) out.element("div", () -> out.text("dt", name).text("dd", value));
    }

    private TranscriptHtml() {}
}
