package org.cairn.contracts.credential;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.CanonicalJson;
import org.jspecify.annotations.Nullable;

/// What the hash of a credential is over, so that whoever holds the document can check it against the register.
///
/// Canonical JSON (RFC 8785) of these members: `credential`, `template`, `pathway`, `milestone`, `restsOn`,
/// `technicallyValidUntil`, and all of [CredentialContent]; what is not said is left out, decimals are text. The
/// learner is not in it: a hash over so few possibilities could be guessed.
public final class CredentialDocument {

    /// @return 64 hexadecimal digits
    public static String hash(
            CredentialId credential,
            CredentialVersionId template,
            PathwayVersionId pathway,
            MilestoneCode milestone,
            CredentialContent content,
            List<CredentialId> restsOn,
            @Nullable LocalDate technicallyValidUntil) {
        var document = new LinkedHashMap<String, Object>(of(content));
        document.put("credential", credential.value());
        document.put("template", template.toString());
        document.put("pathway", pathway.toString());
        document.put("milestone", milestone.code());
        document.put("restsOn", restsOn.stream().map(CredentialId::value).toList());
        put(document, "technicallyValidUntil", technicallyValidUntil);
        return CanonicalJson.sha256(CanonicalJson.of(document));
    }

    /// The content as plain values.
    public static Map<String, Object> of(CredentialContent content) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("title", content.title());
        plain.put("language", content.language());
        plain.put("country", content.country());
        plain.put(
                "awardingBody",
                Map.of(
                        "code",
                        content.awardingBody().code(),
                        "name",
                        content.awardingBody().name()));
        plain.put("issuedOn", content.issuedOn().toString());
        plain.put("zone", content.zone());
        plain.put("learningOutcomes", content.learningOutcomes());
        plain.put("workload", of(content.workload()));
        plain.put(
                "levels",
                content.levels().stream()
                        .map(each -> Map.of("framework", code(each.framework()), "level", each.level()))
                        .toList());
        plain.put("assessmentTypes", content.assessmentTypes());
        plain.put("participation", code(content.participation()));
        var assurance = new LinkedHashMap<String, Object>();
        assurance.put("type", content.qualityAssurance().type());
        put(assurance, "agency", content.qualityAssurance().agency());
        plain.put("qualityAssurance", assurance);
        put(plain, "grade", content.grade());
        plain.put("gradeScheme", content.gradeScheme());
        put(plain, "prerequisites", content.prerequisites());
        put(plain, "supervision", content.supervision() == null ? null : code(content.supervision()));
        put(plain, "stackability", content.stackability() == null ? null : code(content.stackability()));
        put(plain, "fieldOfStudy", content.fieldOfStudy());
        put(plain, "furtherInformation", content.furtherInformation());
        return plain;
    }

    private static Map<String, Object> of(Workload workload) {
        var plain = new LinkedHashMap<String, Object>();
        put(plain, "ects", workload.ects());
        put(plain, "hours", workload.hours());
        return plain;
    }

    private static void put(Map<String, Object> plain, String name, @Nullable Object value) {
        if (value != null) plain.put(name, value.toString());
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private CredentialDocument() {}
}
