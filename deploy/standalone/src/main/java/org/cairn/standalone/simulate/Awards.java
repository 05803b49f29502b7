package org.cairn.standalone.simulate;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.cairn.contracts.authorisation.AuthoriseIssuer;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.credential.AwardCredential;
import org.cairn.contracts.credential.AwardingBody;
import org.cairn.contracts.credential.CredentialDefinition;
import org.cairn.contracts.credential.CredentialElements;
import org.cairn.contracts.credential.CredentialId;
import org.cairn.contracts.credential.CredentialSupplement;
import org.cairn.contracts.credential.CredentialTemplateId;
import org.cairn.contracts.credential.CredentialVersionId;
import org.cairn.contracts.credential.LevelFramework;
import org.cairn.contracts.credential.ParticipationForm;
import org.cairn.contracts.credential.PublishCredentialVersion;
import org.cairn.contracts.credential.QualificationLevel;
import org.cairn.contracts.credential.QualityAssurance;
import org.cairn.contracts.credential.Stackability;
import org.cairn.contracts.credential.Supervision;
import org.cairn.contracts.credential.Workload;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.Score;

/// What whoever completes a programme is awarded.
record Awards(Programme programme) {

    private static final String ZONE = "Europe/Vienna";
    private static final int DAYS = 5;

    /// The template, and who may award by it.
    List<Command> founding(Term term) {
        var act = programme.acts().byLoader(Definitions.FROM);
        var issuer = programme.roster().panel.getFirst();
        return List.of(
                new PublishCredentialVersion(template(), definition(), act),
                new AuthoriseIssuer(
                        new AuthorisationId(programme.streams().id("issuer/" + issuer.account())),
                        issuer.person(),
                        Scope.INSTITUTION,
                        term,
                        act));
    }

    private CredentialVersionId template() {
        var code = programme.setting().subject().code().toLowerCase(Locale.ROOT);
        return new CredentialVersionId(new CredentialTemplateId(code + "-certificate"), "1");
    }

    private CredentialDefinition definition() {
        var subject = programme.setting().subject();
        var elements = new CredentialElements(
                subject.title(),
                "AT",
                new AwardingBody("simulated-university", "Simulated University"),
                List.copyOf(subject.statements()),
                new Workload(Score.of(90), null),
                List.of(new QualificationLevel(LevelFramework.EQF, "5")),
                List.of("portfolio"),
                ParticipationForm.BLENDED,
                new QualityAssurance("institutional", null),
                null,
                Supervision.SUPERVISED,
                Stackability.STAND_ALONE,
                null,
                null);
        return new CredentialDefinition(
                programme.definitions().pathway(), Definitions.COMPLETION, "en", elements, null, null);
    }

    /// @param confirmed the day on which the completion was
    void award(Life life, ApprovalId approval, LocalDate confirmed) {
        var day = confirmed.plusDays(DAYS);
        if (!programme.calendar().contains(day)) return;
        var digits = Streams.id(life.random).toString().replace("-", "");
        life.diary.add(
                day,
                new AwardCredential(
                        life.enrolment,
                        new CredentialId(digits),
                        template(),
                        approval,
                        CredentialSupplement.NONE,
                        List.of(),
                        null,
                        null,
                        true,
                        ZONE,
                        programme.acts().by(programme.roster().panel.getFirst().person(), day)));
    }
}
