package org.cairn.command.credential;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cairn.command.decision.Decision;
import org.cairn.contracts.credential.CredentialContent;
import org.cairn.contracts.credential.CredentialElements;
import org.cairn.contracts.credential.CredentialSupplement;
import org.jspecify.annotations.Nullable;

/// The elements of a micro-credential, by the names of annex I of Council Recommendation 2022/C 243/02.
public final class Elements {

    /// The mandatory ones that nothing is said of. The date of issue is never missing: it is the day of the award.
    ///
    /// @param learnerNamed whether it can be said who the learner is
    public static List<Decision.Flaw> missing(CredentialElements elements, boolean learnerNamed) {
        var missing = new ArrayList<String>();
        if (!learnerNamed) missing.add("learner-identity");
        if (elements.title() == null) missing.add("title");
        if (elements.country() == null) missing.add("country-of-issuer");
        if (elements.awardingBody() == null) missing.add("awarding-body");
        if (isNothing(elements.learningOutcomes())) missing.add("learning-outcomes");
        if (elements.workload() == null) missing.add("workload");
        if (elements.levels() == null) missing.add("level");
        if (isNothing(elements.assessmentTypes())) missing.add("assessment-type");
        if (elements.participation() == null) missing.add("form-of-participation");
        if (elements.qualityAssurance() == null) missing.add("quality-assurance");
        return missing.stream()
                .map(element -> new Decision.Flaw(element, "is missing"))
                .toList();
    }

    private static boolean isNothing(@Nullable List<?> said) {
        return said == null || said.isEmpty();
    }

    /// The whole content, of elements of which none that is mandatory is missing.
    ///
    /// @param grade null where the milestone has no levels
    public static CredentialContent content(
            CredentialElements elements,
            String language,
            LocalDate issuedOn,
            String zone,
            @Nullable String grade,
            List<String> gradeScheme) {
        return new CredentialContent(
                requireNonNull(elements.title()),
                language,
                requireNonNull(elements.country()),
                requireNonNull(elements.awardingBody()),
                issuedOn,
                zone,
                requireNonNull(elements.learningOutcomes()),
                requireNonNull(elements.workload()),
                requireNonNull(elements.levels()),
                requireNonNull(elements.assessmentTypes()),
                requireNonNull(elements.participation()),
                requireNonNull(elements.qualityAssurance()),
                grade,
                gradeScheme,
                elements.prerequisites(),
                elements.supervision(),
                elements.stackability(),
                elements.fieldOfStudy(),
                elements.furtherInformation());
    }

    /// What was said of one award, whether by the template or with the award.
    public static CredentialSupplement said(CredentialContent content) {
        return new CredentialSupplement(
                content.workload(),
                content.levels(),
                content.assessmentTypes(),
                content.participation(),
                content.supervision());
    }

    /// Whether the content is otherwise than this supplement says.
    public static boolean differ(CredentialSupplement supplement, CredentialContent content) {
        return supplement.contradicts(said(content).filling(CredentialElements.NONE))
                || supplement.supervision() != null && content.supervision() == null;
    }

    private Elements() {}
}
