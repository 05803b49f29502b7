package org.cairn.documents.print;

import java.util.ArrayList;
import java.util.Locale;
import org.cairn.contracts.credential.CredentialContent;
import org.cairn.contracts.credential.LevelFramework;
import org.cairn.contracts.credential.QualificationLevel;
import org.cairn.contracts.credential.Workload;
import org.cairn.documents.transcript.Transcript.Credential;
import org.jspecify.annotations.Nullable;

/// A credential as HTML, by the elements of Council Recommendation 2022/C 243/02, annex I.
final class CredentialHtml {

    static void write(Credential credential, Markup out) {
        out.element(
                "section",
                () -> {
                    out.text("h3", credential.content().title());
                    out.element("dl", () -> facts(credential, out), "class", "facts");
                    out.element(
                            "ul", () -> credential.content().learningOutcomes().forEach(each -> out.text("li", each)));
                },
                "class",
                "record-part");
    }

    private static void facts(Credential credential, Markup out) {
        var says = credential.content();
        fact("Credential", credential.credential(), out);
        fact("Standing", standing(credential), out);
        fact("Awarding body", says.awardingBody().name(), out);
        fact("Country", says.country(), out);
        fact("Issued", Words.date(says.issuedOn()), out);
        fact("Workload", workload(says.workload()), out);
        fact("Level", levels(says), out);
        fact(
                "Assessment",
                String.join(", ", says.assessmentTypes().stream().map(Words::of).toList()),
                out);
        fact("Participation", code(says.participation()), out);
        fact("Quality assurance", quality(says), out);
        fact("Grade", says.grade(), out);
        fact("Prerequisites", says.prerequisites(), out);
        fact("Supervision", says.supervision() == null ? null : code(says.supervision()), out);
        fact("Stackability", says.stackability() == null ? null : code(says.stackability()), out);
        fact("Field of study (ISCED-F)", says.fieldOfStudy(), out);
        fact("Further information", says.furtherInformation(), out);
    }

    private static String standing(Credential credential) {
        if (credential.revokedOn() != null) return "revoked on " + Words.date(credential.revokedOn());
        if (credential.supersededBy() != null) return "superseded by " + credential.supersededBy();
        return credential.status();
    }

    static String workload(Workload workload) {
        var parts = new ArrayList<String>();
        if (workload.ects() != null) parts.add(workload.ects() + " ECTS");
        if (workload.hours() != null) parts.add(workload.hours() + " hours");
        return String.join(", ", parts);
    }

    private static String levels(CredentialContent says) {
        return String.join(
                ", ", says.levels().stream().map(CredentialHtml::level).toList());
    }

    private static String level(QualificationLevel level) {
        return level.framework() == LevelFramework.NATIONAL
                ? level.level()
                : level.framework().name().replace('_', '-') + " " + level.level();
    }

    private static String quality(CredentialContent says) {
        var type = Words.of(says.qualityAssurance().type());
        return says.qualityAssurance().agency() == null
                ? type
                : type + ", " + says.qualityAssurance().agency();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void fact(String name, @Nullable Object value, Markup out) {
        if (value != null && !value.toString().isEmpty()) {
            out.element("div", () -> out.text("dt", name).text("dd", value));
        }
    }

    private CredentialHtml() {}
}
