package org.cairn.projections.bi;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.cairn.contracts.authorisation.ApproverAuthorised;
import org.cairn.contracts.authorisation.AssessorAuthorised;
import org.cairn.contracts.authorisation.AuthorisationEnded;
import org.cairn.contracts.authorisation.AuthorisationEvent;
import org.cairn.contracts.authorisation.ExaminationsOfficerAuthorised;
import org.cairn.contracts.authorisation.HistoricalLoadAuthorised;
import org.cairn.contracts.authorisation.IssuerAuthorised;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.operations.AgencySurveyClosed;
import org.cairn.contracts.operations.CostRecorded;
import org.cairn.contracts.operations.OperationEvent;
import org.cairn.contracts.operations.OperationId;
import org.cairn.contracts.operations.OperationRetracted;
import org.cairn.contracts.operations.PlatformChanged;
import org.cairn.contracts.operations.SectionId;
import org.cairn.contracts.operations.SessionDelivered;
import org.cairn.contracts.operations.StaffAssigned;
import org.cairn.contracts.operations.StaffDeparted;
import org.cairn.contracts.operations.TrainingCompleted;
import org.cairn.contracts.operations.WalkthroughConducted;
import org.cairn.contracts.operations.WorkloadLogged;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.projections.bi.StaffFact.AuthorisationStage;
import org.jspecify.annotations.Nullable;

/// What the running of programmes says, and who may decide in them.
final class OperationFacts {

    static void of(At at, OperationEvent event, Consumer<? super Fact> facts) {
        var operation = event.operation().value();
        switch (event) {
            case SessionDelivered e ->
                facts.accept(new OperationFact.Session(
                        at,
                        operation,
                        e.section().pathway().code(),
                        e.section().section().code(),
                        e.grouping(),
                        e.minutes(),
                        e.choiceOffered()));
            case WalkthroughConducted e -> walkthrough(at, e, facts);
            case AgencySurveyClosed e -> survey(at, e, facts);
            case WorkloadLogged e ->
                facts.accept(new OperationFact.Workload(
                        at,
                        operation,
                        e.person().value(),
                        e.activity(),
                        e.minutes(),
                        code(e.pathway()),
                        e.section() == null ? null : e.section().code()));
            case CostRecorded e ->
                facts.accept(new OperationFact.Cost(
                        at, operation, e.category(), code(e.pathway()), e.amount(), e.currency(), e.fiscalYear()));
            case PlatformChanged e ->
                facts.accept(new OperationFact.Platform(
                        at, operation, e.system(), e.kind(), e.breaking(), sections(e.sections())));
            case StaffAssigned e ->
                facts.accept(new StaffFact.Assignment(
                        at,
                        operation,
                        e.person().value(),
                        e.role(),
                        e.fte(),
                        sections(e.sections()),
                        e.until(),
                        e.replaces() == null ? null : e.replaces().value()));
            case StaffDeparted e ->
                facts.accept(new StaffFact.Departure(
                        at,
                        operation,
                        e.person().value(),
                        e.reason(),
                        e.fte(),
                        e.assignments().stream().map(OperationId::value).toList(),
                        sections(e.sections())));
            case TrainingCompleted e ->
                facts.accept(new StaffFact.Training(at, operation, e.person().value(), e.course(), e.expiresOn()));
            case OperationRetracted e ->
                facts.accept(new OperationFact.Retraction(
                        at,
                        operation,
                        e.cause(),
                        e.replacedBy() == null ? null : e.replacedBy().value()));
        }
    }

    private static void walkthrough(At at, WalkthroughConducted e, Consumer<? super Fact> facts) {
        var operation = e.operation().value();
        var pathway = e.section().pathway().code();
        var section = e.section().section().code();
        var rubric = e.rubric().rubric().code();
        facts.accept(new OperationFact.Walkthrough(
                at,
                operation,
                pathway,
                section,
                e.observer().value(),
                rubric,
                e.rubric().version(),
                e.scores().size(),
                e.notObserved().size()));
        for (var score : e.scores()) {
            facts.accept(new OperationFact.WalkthroughItem(
                    at, operation, pathway, section, rubric, e.rubric().version(), score.item(), score.score()));
        }
    }

    private static void survey(At at, AgencySurveyClosed e, Consumer<? super Fact> facts) {
        var operation = e.operation().value();
        var section = e.section() == null ? null : e.section().code();
        facts.accept(new OperationFact.Survey(
                at,
                operation,
                e.pathway().code(),
                section,
                e.instrument(),
                e.invited(),
                e.answered(),
                e.scaleMinimum(),
                e.scaleMaximum(),
                e.items().size()));
        for (var item : e.items()) {
            facts.accept(new OperationFact.SurveyItem(
                    at,
                    operation,
                    e.pathway().code(),
                    section,
                    e.instrument(),
                    item.item(),
                    item.mean(),
                    item.sd(),
                    e.answered()));
        }
    }

    static void of(At at, AuthorisationEvent event, Consumer<? super Fact> facts) {
        switch (event) {
            case AssessorAuthorised e ->
                facts.accept(
                        granted(at, e.authorisation(), e.person(), "assessor", e.scope(), e.trainingRef(), e.term()));
            case ApproverAuthorised e ->
                facts.accept(granted(at, e.authorisation(), e.person(), "approver", e.scope(), null, e.term()));
            case IssuerAuthorised e ->
                facts.accept(granted(at, e.authorisation(), e.person(), "issuer", e.scope(), null, e.term()));
            case ExaminationsOfficerAuthorised e ->
                facts.accept(
                        granted(at, e.authorisation(), e.person(), "examinations-officer", e.scope(), null, e.term()));
            case AuthorisationEnded e ->
                facts.accept(new StaffFact.Authorisation(
                        at,
                        e.authorisation().value(),
                        e.person().value(),
                        AuthorisationStage.ENDED,
                        null,
                        List.of(),
                        null,
                        null,
                        null));
            case HistoricalLoadAuthorised _ -> {
                // A technical right: nobody teaches or marks by it.
            }
        }
    }

    private static StaffFact.Authorisation granted(
            At at,
            AuthorisationId authorisation,
            PersonId person,
            String kind,
            Scope scope,
            @Nullable String trainingRef,
            Term term) {
        return new StaffFact.Authorisation(
                at,
                authorisation.value(),
                person.value(),
                AuthorisationStage.GRANTED,
                kind,
                scope.pathways().stream().map(PathwayId::code).toList(),
                trainingRef,
                term.from(),
                term.until());
    }

    private static List<String> sections(Collection<SectionId> sections) {
        return sections.stream().map(SectionId::toString).toList();
    }

    private static @Nullable String code(@Nullable PathwayId pathway) {
        return pathway == null ? null : pathway.code();
    }

    private OperationFacts() {}
}
