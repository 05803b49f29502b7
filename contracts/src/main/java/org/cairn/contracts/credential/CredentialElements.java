package org.cairn.contracts.credential;

import java.util.List;
import java.util.regex.Pattern;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Texts;
import org.jspecify.annotations.Nullable;

/// What a version of a credential says, by the names of annex I of Council Recommendation 2022/C 243/02 on
/// micro-credentials. What is null is not said (yet).
///
/// @param title              mandatory
/// @param country            mandatory: of the issuer, ISO 3166-1 alpha-2, or its region, ISO 3166-2: `IE`, `BE-VLG`
/// @param awardingBody       mandatory
/// @param learningOutcomes   mandatory: what the learner knows, understands and can do
/// @param workload           mandatory
/// @param levels             mandatory if applicable: empty says that no level applies
/// @param assessmentTypes    mandatory: codes, for example `written-exam`, `portfolio`, `workplace-observation`
/// @param participation      mandatory
/// @param qualityAssurance   mandatory
/// @param prerequisites      what it takes to enrol
/// @param supervision        of the assessment
/// @param stackability       whether it can be put together with others
/// @param fieldOfStudy       ISCED-F 2013: two to four digits
/// @param furtherInformation anything else
public record CredentialElements(
        @Nullable String title,
        @Nullable String country,
        @Nullable AwardingBody awardingBody,
        @Nullable List<String> learningOutcomes,
        @Nullable Workload workload,
        @Nullable List<QualificationLevel> levels,
        @Nullable List<String> assessmentTypes,
        @Nullable ParticipationForm participation,
        @Nullable QualityAssurance qualityAssurance,
        @Nullable String prerequisites,
        @Nullable Supervision supervision,
        @Nullable Stackability stackability,
        @Nullable String fieldOfStudy,
        @Nullable String furtherInformation) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");
    private static final Pattern FIELD = Pattern.compile("[0-9]{2,4}");

    public CredentialElements {
        if (title != null) Texts.require("title", title, Texts.TITLE);
        if (country != null && !COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException("country is a code of ISO 3166, for example IE or BE-VLG");
        }
        if (learningOutcomes != null) {
            learningOutcomes = List.copyOf(learningOutcomes);
            for (var outcome : learningOutcomes) Texts.require("learningOutcomes", outcome, Texts.STATEMENT);
        }
        if (levels != null) levels = List.copyOf(levels);
        if (assessmentTypes != null) {
            assessmentTypes = List.copyOf(assessmentTypes);
            for (var type : assessmentTypes) Codes.require("assessmentTypes", type);
        }
        if (prerequisites != null) Texts.require("prerequisites", prerequisites, Texts.STATEMENT);
        if (fieldOfStudy != null && !FIELD.matcher(fieldOfStudy).matches()) {
            throw new IllegalArgumentException("fieldOfStudy is two to four digits of ISCED-F 2013");
        }
        if (furtherInformation != null) Texts.require("furtherInformation", furtherInformation, Texts.STATEMENT);
    }

    public static final CredentialElements NONE =
            new CredentialElements(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
}
