package org.cairn.command;

import static org.cairn.command.Boardroom.*;
import static org.cairn.command.University.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.authorisation.IssuerAuthorised;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.credential.Award;
import org.cairn.contracts.credential.AwardCredential;
import org.cairn.contracts.credential.AwardingBody;
import org.cairn.contracts.credential.CredentialAwarded;
import org.cairn.contracts.credential.CredentialContent;
import org.cairn.contracts.credential.CredentialDefinition;
import org.cairn.contracts.credential.CredentialDocument;
import org.cairn.contracts.credential.CredentialElements;
import org.cairn.contracts.credential.CredentialId;
import org.cairn.contracts.credential.CredentialReissued;
import org.cairn.contracts.credential.CredentialRevocationDropped;
import org.cairn.contracts.credential.CredentialRevocationProposed;
import org.cairn.contracts.credential.CredentialRevoked;
import org.cairn.contracts.credential.CredentialSupplement;
import org.cairn.contracts.credential.CredentialTemplateId;
import org.cairn.contracts.credential.CredentialVersionId;
import org.cairn.contracts.credential.CredentialVersionPublished;
import org.cairn.contracts.credential.DisclosureId;
import org.cairn.contracts.credential.DisclosureOutcome;
import org.cairn.contracts.credential.DisclosureParty;
import org.cairn.contracts.credential.LevelFramework;
import org.cairn.contracts.credential.ParticipationForm;
import org.cairn.contracts.credential.QualificationLevel;
import org.cairn.contracts.credential.QualityAssurance;
import org.cairn.contracts.credential.RecordDisclosed;
import org.cairn.contracts.credential.Stack;
import org.cairn.contracts.credential.Stackability;
import org.cairn.contracts.credential.StatusEntry;
import org.cairn.contracts.credential.StatusListId;
import org.cairn.contracts.credential.Supervision;
import org.cairn.contracts.credential.TranscriptForm;
import org.cairn.contracts.credential.TranscriptId;
import org.cairn.contracts.credential.TranscriptNumber;
import org.cairn.contracts.credential.TranscriptRendered;
import org.cairn.contracts.credential.TranscriptSealed;
import org.cairn.contracts.credential.TranscriptSeriesId;
import org.cairn.contracts.credential.Workload;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// Words for what Ada is awarded.
public final class Registry {

    public static final LocalDate SATURDAY = LocalDate.of(2026, 3, 7);

    public static final PersonId IVY_THE_ISSUER = new PersonId(new UUID(9, 21));
    public static final PersonId OTTO_THE_ISSUER = new PersonId(new UUID(9, 22));
    public static final AuthorisationId IVY_MAY_ISSUE = new AuthorisationId(new UUID(8, 21));
    public static final AuthorisationId OTTO_MAY_ISSUE = new AuthorisationId(new UUID(8, 22));

    public static final String ZONE = "Europe/Vienna";

    /// On the certificate, whole in itself; and two parts, of which the seam takes both and the plate the first.
    public static final CredentialVersionId WELDER = template("welder");
    public static final CredentialVersionId JOINER = template("joiner");
    public static final CredentialVersionId CUTTER = template("cutter");
    public static final CredentialVersionId SEAM = template("seam");
    public static final CredentialVersionId PLATE = template("plate");

    public static final CredentialElements ELEMENTS = new CredentialElements(
            "Welder",
            "AT",
            new AwardingBody("ror-123", "University of Welding"),
            List.of("Joins two plates", "Cuts a plate"),
            new Workload(Score.of(5), Score.of(125)),
            List.of(new QualificationLevel(LevelFramework.EQF, "5")),
            List.of("workplace-observation"),
            ParticipationForm.ON_SITE,
            new QualityAssurance("programme-accreditation", "AQ Austria"),
            null,
            Supervision.ON_SITE_IDENTITY_CHECKED,
            Stackability.STACKABLE,
            "0715",
            null);

    public static final Stack SEAM_STACK = new Stack(List.of(JOINER.template(), CUTTER.template()), true);
    public static final Stack PLATE_STACK = new Stack(List.of(JOINER.template()), true);

    public static CredentialVersionId template(String code) {
        return new CredentialVersionId(new CredentialTemplateId(code), "1");
    }

    public static CredentialId credential(int number) {
        return new CredentialId("%032x".formatted(number));
    }

    public static CredentialDefinition definition(
            CredentialElements elements, @Nullable Stack stack, @Nullable Integer validForMonths) {
        return new CredentialDefinition(WELDING.pathway(), CERTIFICATE, "en", elements, stack, validForMonths);
    }

    public static CredentialVersionPublished published(CredentialVersionId id, CredentialDefinition definition) {
        return new CredentialVersionPublished(id.template(), id.version(), definition, START);
    }

    public static DomainEvent ivyMayIssue() {
        return mayIssue(IVY_THE_ISSUER, IVY_MAY_ISSUE, Scope.INSTITUTION);
    }

    public static DomainEvent ottoMayIssue() {
        return mayIssue(OTTO_THE_ISSUER, OTTO_MAY_ISSUE, Scope.INSTITUTION);
    }

    public static DomainEvent mayIssue(PersonId person, AuthorisationId authorisation, Scope scope) {
        return new IssuerAuthorised(authorisation, person, scope, new Term(START, null), START);
    }

    /// Ada's certificate was confirmed on Thursday, there are templates for it, and two issuers.
    public static DomainEvent[] certificateConfirmed(DomainEvent... more) {
        return certificateRequested(join(
                new DomainEvent[] {
                    eveApproved(WEDNESDAY),
                    fayConfirmed(THURSDAY),
                    ivyMayIssue(),
                    ottoMayIssue(),
                    published(WELDER, definition(ELEMENTS, null, null)),
                    published(JOINER, definition(ELEMENTS, null, null)),
                    published(CUTTER, definition(ELEMENTS, null, null)),
                    published(SEAM, definition(ELEMENTS, SEAM_STACK, null)),
                    published(PLATE, definition(ELEMENTS, PLATE_STACK, null))
                },
                more));
    }

    public static AwardCredential award(int number, CredentialVersionId template, LocalDate day, Integer... restsOn) {
        return new AwardCredential(
                ADAS,
                credential(number),
                template,
                APPROVAL,
                CredentialSupplement.NONE,
                credentials(restsOn),
                null,
                null,
                true,
                ZONE,
                act(IVY_THE_ISSUER, day));
    }

    public static List<CredentialId> credentials(Integer... numbers) {
        return List.of(numbers).stream().map(Registry::credential).toList();
    }

    /// What [#ELEMENTS] say when issued on that day.
    public static CredentialContent content(LocalDate issuedOn) {
        return new CredentialContent(
                "Welder",
                "en",
                "AT",
                new AwardingBody("ror-123", "University of Welding"),
                issuedOn,
                ZONE,
                List.of("Joins two plates", "Cuts a plate"),
                new Workload(Score.of(5), Score.of(125)),
                List.of(new QualificationLevel(LevelFramework.EQF, "5")),
                List.of("workplace-observation"),
                ParticipationForm.ON_SITE,
                new QualityAssurance("programme-accreditation", "AQ Austria"),
                null,
                List.of(),
                null,
                Supervision.ON_SITE_IDENTITY_CHECKED,
                Stackability.STACKABLE,
                "0715",
                null);
    }

    public static Award awardOf(
            int number,
            CredentialVersionId template,
            CredentialContent content,
            boolean exclusive,
            LocalDate releasedOn,
            @Nullable LocalDate until,
            Integer... restsOn) {
        var id = credential(number);
        return new Award(
                template,
                WELDING,
                CERTIFICATE,
                APPROVAL,
                content,
                credentials(restsOn),
                exclusive,
                releasedOn,
                until,
                "/api/v1/verify/" + id,
                CredentialDocument.hash(id, template, WELDING, CERTIFICATE, content, credentials(restsOn), until));
    }

    /// By Ivy, with what the template says; in the year's list at `index`.
    public static CredentialAwarded awarded(
            int number, CredentialVersionId template, int index, LocalDate day, Integer... restsOn) {
        var exclusive = restsOn.length > 0;
        return awarded(number, awardOf(number, template, content(day), exclusive, day, null, restsOn), index, day);
    }

    public static CredentialAwarded awarded(int number, Award award, int index, LocalDate day) {
        return new CredentialAwarded(
                credential(number),
                ADAS,
                ADA,
                award,
                new StatusListId("2026"),
                index,
                IVY_THE_ISSUER,
                IVY_MAY_ISSUE,
                day);
    }

    /// By Ivy, because the name changed: all else is as it was on `issuedOn`.
    public static CredentialReissued renamed(int number, int before, int index, LocalDate issuedOn, LocalDate day) {
        return new CredentialReissued(
                credential(number),
                credential(before),
                ADAS,
                ADA,
                "name-corrected",
                List.of("learner-name"),
                awardOf(number, WELDER, content(issuedOn), false, day, null),
                new StatusListId("2026"),
                index,
                IVY_THE_ISSUER,
                IVY_MAY_ISSUE,
                day);
    }

    public static CredentialRevocationProposed ivyProposed(int number, LocalDate day, Integer... dependents) {
        return new CredentialRevocationProposed(
                credential(number),
                ADAS,
                ADA,
                "plagiarism",
                credentials(dependents),
                IVY_THE_ISSUER,
                IVY_MAY_ISSUE,
                day);
    }

    public static CredentialRevoked ottoRevoked(int number, int index, LocalDate day, Integer... dependents) {
        return new CredentialRevoked(
                credential(number),
                ADAS,
                ADA,
                "plagiarism",
                credentials(dependents),
                new StatusEntry(new StatusListId("2026"), index),
                IVY_THE_ISSUER,
                OTTO_THE_ISSUER,
                OTTO_MAY_ISSUE,
                day);
    }

    public static CredentialRevocationDropped ottoDropped(int number, LocalDate day) {
        return new CredentialRevocationDropped(
                credential(number), ADAS, ADA, "mistaken", OTTO_THE_ISSUER, OTTO_MAY_ISSUE, day);
    }

    public static TranscriptSealed transcriptSealed(int number, LocalDate day) {
        var series = new TranscriptSeriesId("2026");
        return new TranscriptSealed(
                TranscriptNumber.of(series, number),
                new TranscriptId(new UUID(7, number)),
                ADA,
                series,
                number,
                day,
                4711,
                "c".repeat(64),
                "cairn-transcript-1",
                IVY_THE_ISSUER,
                IVY_MAY_ISSUE,
                day);
    }

    public static TranscriptRendered transcriptRendered(int number, LocalDate day) {
        return new TranscriptRendered(
                TranscriptNumber.of(new TranscriptSeriesId("2026"), number),
                new TranscriptId(new UUID(7, number)),
                ADA,
                TranscriptForm.PDF,
                "cairn-pdf-1",
                "d".repeat(64),
                20_000,
                day);
    }

    public static RecordDisclosed shownToTheAgency(int number, LocalDate day) {
        return new RecordDisclosed(
                new DisclosureId(new UUID(7, number)),
                ADA,
                new DisclosureParty("agency", null),
                "accreditation",
                "ferpa-99.31-a-7",
                List.of("milestones"),
                null,
                null,
                null,
                DisclosureOutcome.DISCLOSED,
                day);
    }

    /// One event and those after it.
    public static DomainEvent[] and(DomainEvent first, DomainEvent... more) {
        return join(new DomainEvent[] {first}, more);
    }

    private Registry() {}
}
