package org.cairn.command.state;

import java.time.LocalDate;
import org.cairn.command.decision.Boundary;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.authorisation.ApproverAuthorised;
import org.cairn.contracts.authorisation.AssessorAuthorised;
import org.cairn.contracts.authorisation.AuthorisationEnded;
import org.cairn.contracts.authorisation.AuthorisationEvent;
import org.cairn.contracts.authorisation.ExaminationsOfficerAuthorised;
import org.cairn.contracts.authorisation.HistoricalLoadAuthorised;
import org.cairn.contracts.authorisation.IssuerAuthorised;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// One authorisation.
///
/// @param given the event that gave it, null if there is none of this id
/// @param ended null if it was not ended
public record AuthorisationState(
        @Nullable AuthorisationEvent given, @Nullable AuthorisationEnded ended) {

    public static final Boundary<AuthorisationId, AuthorisationState> BOUNDARY = Boundary.of(
            Tags.AUTHORISATION, new AuthorisationState(null, null), AuthorisationState::with, AuthorisationEvent.class);

    AuthorisationState with(DomainEvent event) {
        return switch (event) {
            case AuthorisationEnded end -> new AuthorisationState(given, end);
            case AuthorisationEvent authorised -> new AuthorisationState(authorised, ended);
            default -> this;
        };
    }

    public boolean isForHistory() {
        return given instanceof HistoricalLoadAuthorised;
    }

    public boolean isForAssessing(PathwayId pathway, CompetencyCode competency) {
        return given instanceof AssessorAuthorised assessor
                && assessor.scope().covers(pathway)
                && (assessor.competencies().isEmpty() || assessor.competencies().contains(competency));
    }

    public boolean isForAssessing(PathwayId pathway, CompetencyCode competency, MarkingRole role) {
        return isForAssessing(pathway, competency)
                && given instanceof AssessorAuthorised assessor
                && (assessor.roles().isEmpty() || assessor.roles().contains(role));
    }

    public boolean isForApproving(PathwayId pathway) {
        return given instanceof ApproverAuthorised approver && approver.scope().covers(pathway);
    }

    public boolean isForExaminations(PathwayId pathway) {
        return given instanceof ExaminationsOfficerAuthorised officer
                && officer.scope().covers(pathway);
    }

    public boolean isForApprovingAll(Scope scope) {
        return given instanceof ApproverAuthorised approver && approver.scope().covers(scope);
    }

    /// Whether it was in force on that day or on a later one. On the day of its end it may have been until then.
    public boolean isInForceOnOrAfter(LocalDate day) {
        var until = term().until();
        return (until == null || !until.isBefore(day))
                && (ended == null || !ended.effectiveOn().isBefore(day));
    }

    public boolean isForIssuing(PathwayId pathway) {
        return given instanceof IssuerAuthorised issuer && issuer.scope().covers(pathway);
    }

    /// Whether it lets one speak for the whole institution, as a transcript does.
    public boolean isForSealing() {
        return given instanceof IssuerAuthorised issuer
                && issuer.scope().pathways().isEmpty();
    }

    public boolean inForceOn(LocalDate day) {
        return term().covers(day) && (ended == null || day.isBefore(ended.effectiveOn()));
    }

    public PersonId person() {
        return switch (given) {
            case AssessorAuthorised assessor -> assessor.person();
            case ApproverAuthorised approver -> approver.person();
            case IssuerAuthorised issuer -> issuer.person();
            case ExaminationsOfficerAuthorised officer -> officer.person();
            case HistoricalLoadAuthorised load -> load.person();
            case AuthorisationEnded end -> end.person();
            case null -> throw new IllegalStateException("There is no authorisation");
        };
    }

    public Term term() {
        return switch (given) {
            case AssessorAuthorised assessor -> assessor.term();
            case ApproverAuthorised approver -> approver.term();
            case IssuerAuthorised issuer -> issuer.term();
            case ExaminationsOfficerAuthorised officer -> officer.term();
            case HistoricalLoadAuthorised load -> load.term();
            case AuthorisationEnded _ -> throw new IllegalStateException("An end gives no authorisation");
            case null -> throw new IllegalStateException("There is no authorisation");
        };
    }
}
