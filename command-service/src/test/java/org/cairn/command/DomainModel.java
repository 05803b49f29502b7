package org.cairn.command;

import static org.cairn.command.University.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.assessment.RecordJudgement;
import org.cairn.contracts.authorisation.AuthoriseApprover;
import org.cairn.contracts.authorisation.AuthoriseAssessor;
import org.cairn.contracts.authorisation.EndAuthorisation;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.ResumeEnrolment;
import org.cairn.contracts.enrolment.WithdrawLearner;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.SubmitEvidence;
import org.cairn.contracts.evidence.WithdrawEvidence;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.milestone.ConfirmMilestone;
import org.cairn.contracts.milestone.DeclineMilestone;
import org.cairn.contracts.milestone.FirstApproveMilestone;
import org.cairn.contracts.milestone.RequestMilestoneApproval;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// What [University]'s rules come to, told as plainly as can be and with nothing of production but the commands: every
/// command is either a repeat, or breaks rules, or is done. It knows all rules that a command breaks; which of them is
/// named is up to production.
final class DomainModel {

    /// @param isRepeat whether it is done already, just so
    /// @param broken   the names of all reasons for which it can be refused
    record Expected(boolean isRepeat, Set<String> broken) {

        static final Expected REPEAT = new Expected(true, Set.of());
    }

    private static final class Enrolment {
        final Map<EvidenceId, SubmitEvidence> evidence = new HashMap<>();
        final Map<EvidenceId, WithdrawEvidence> withdrawn = new HashMap<>();
        final Map<JudgementId, RecordJudgement> judgements = new HashMap<>();
        final List<RecordJudgement> inOrder = new ArrayList<>();
        final Map<CompetencyCode, Integer> levels = new HashMap<>();
        final Map<CompetencyCode, LocalDate> masteredOn = new HashMap<>();
        final Map<ApprovalId, Request> requests = new HashMap<>();
        final List<Absence> absences = new ArrayList<>();
    }

    private static final class Absence {
        final LocalDate from;

        @Nullable
        ResumeEnrolment until;

        Absence(LocalDate from) {
            this.from = from;
        }
    }

    private static final class Request {
        final RequestMilestoneApproval request;

        @Nullable
        FirstApproveMilestone first;

        @Nullable
        ConfirmMilestone confirmed;

        @Nullable
        DeclineMilestone declined;

        Request(RequestMilestoneApproval request) {
            this.request = request;
        }
    }

    private record Right(PersonId person, boolean toAssess) {}

    private final Map<EnrolmentId, Enrolment> enrolments = new HashMap<>();
    private final Map<AuthorisationId, Right> rights = new HashMap<>();
    private final Map<AuthorisationId, EndAuthorisation> ended = new HashMap<>();

    DomainModel() {
        enrolments.put(ADAS, new Enrolment());
        enrolments.put(BOBS, new Enrolment());
        rights.put(MIA_MAY_ASSESS, new Right(MIA_THE_ASSESSOR, true));
        rights.put(EVE_MAY_APPROVE, new Right(EVE_THE_APPROVER, false));
        rights.put(FAY_MAY_APPROVE, new Right(FAY_THE_APPROVER, false));
    }

    /// Null for a command that it knows nothing of.
    @Nullable
    Expected expect(Command command) {
        return switch (command) {
            case SubmitEvidence c -> submit(c, enrolment(c.enrolment()));
            case WithdrawEvidence c -> withdraw(c, enrolment(c.enrolment()));
            case RecordJudgement c -> judge(c, enrolment(c.enrolment()));
            case RequestMilestoneApproval c -> request(c, enrolment(c.enrolment()));
            case FirstApproveMilestone c -> approve(c, enrolment(c.enrolment()));
            case ConfirmMilestone c -> confirm(c, enrolment(c.enrolment()));
            case DeclineMilestone c -> decline(c, enrolment(c.enrolment()));
            case WithdrawLearner c -> leave(c, enrolment(c.enrolment()));
            case ResumeEnrolment c -> resume(c, enrolment(c.enrolment()));
            case AuthoriseAssessor c -> authorise(c.authorisation(), new Right(c.person(), true));
            case AuthoriseApprover c -> authorise(c.authorisation(), new Right(c.person(), false));
            case EndAuthorisation c -> end(c);
            default -> null;
        };
    }

    /// Takes over a command that was to be done.
    void done(Command command) {
        switch (command) {
            case SubmitEvidence c -> enrolment(c.enrolment()).evidence.put(c.evidence(), c);
            case WithdrawEvidence c -> enrolment(c.enrolment()).withdrawn.put(c.evidence(), c);
            case RecordJudgement c -> judged(c, enrolment(c.enrolment()));
            case RequestMilestoneApproval c -> enrolment(c.enrolment()).requests.put(c.approval(), new Request(c));
            case FirstApproveMilestone c -> of(c.enrolment(), c.approval()).first = c;
            case ConfirmMilestone c -> of(c.enrolment(), c.approval()).confirmed = c;
            case DeclineMilestone c -> of(c.enrolment(), c.approval()).declined = c;
            case WithdrawLearner c ->
                enrolment(c.enrolment()).absences.add(new Absence(c.act().effectiveOn()));
            case ResumeEnrolment c -> enrolment(c.enrolment()).absences.getLast().until = c;
            case AuthoriseAssessor c -> rights.put(c.authorisation(), new Right(c.person(), true));
            case AuthoriseApprover c -> rights.put(c.authorisation(), new Right(c.person(), false));
            case EndAuthorisation c -> ended.put(c.authorisation(), c);
            default -> throw new IllegalArgumentException("Unknown here: " + command);
        }
    }

    /// The level of each competency that is mastered: 1 for a pass, 2 for excellent.
    Map<CompetencyCode, Integer> levels(EnrolmentId id) {
        return enrolment(id).levels;
    }

    private static Expected submit(SubmitEvidence c, Enrolment of) {
        var already = of.evidence.get(c.evidence());
        if (already != null) return repeatOr("EVIDENCE_ID_TAKEN", already.equals(c));
        var broken = new TreeSet<String>();
        if (isAway(of, c.act().effectiveOn())) broken.add("ENROLMENT_WITHDRAWN");
        return new Expected(false, broken);
    }

    private static Expected withdraw(WithdrawEvidence c, Enrolment of) {
        var already = of.withdrawn.get(c.evidence());
        if (already != null) return repeatOr("EVIDENCE_ALREADY_WITHDRAWN", already.equals(c));
        var evidence = of.evidence.get(c.evidence());
        if (evidence == null) return broken("EVIDENCE_UNKNOWN");
        var isBefore = c.act().effectiveOn().isBefore(evidence.act().effectiveOn());
        return isBefore ? broken("EVIDENCE_WITHDRAWN_BEFORE_SUBMITTED") : broken();
    }

    private Expected judge(RecordJudgement c, Enrolment of) {
        var already = of.judgements.get(c.judgement());
        if (already != null) return repeatOr("JUDGEMENT_ID_TAKEN", already.equals(c));
        var broken = new TreeSet<String>();
        var evidence = of.evidence.get(c.evidence());
        if (evidence == null) {
            broken.add("EVIDENCE_UNKNOWN");
        } else {
            if (!evidence.competencies().contains(c.competency())) broken.add("COMPETENCY_NOT_IN_EVIDENCE");
            if (c.act().effectiveOn().isBefore(evidence.act().effectiveOn())) broken.add("JUDGED_BEFORE_SUBMITTED");
            if (of.withdrawn.containsKey(c.evidence())) broken.add("EVIDENCE_WITHDRAWN");
        }
        for (var request : of.requests.values()) {
            if (request.declined != null) continue;
            for (var approval : new @Nullable Command[] {request.first, request.confirmed}) {
                if (approval != null && person(approval).equals(person(c))) broken.add("ASSESSOR_IS_APPROVER");
            }
        }
        if (!hasRight(person(c), true)) broken.add("ASSESSOR_NOT_AUTHORISED");
        return new Expected(false, broken);
    }

    /// The pathway's policy: the latest of the marks that count; of several on one day the one recorded last.
    private static void judged(RecordJudgement c, Enrolment of) {
        of.judgements.put(c.judgement(), c);
        of.inOrder.add(c);
        RecordJudgement latest = null;
        LocalDate last = null;
        for (var each : of.inOrder) {
            if (!each.competency().equals(c.competency()) || of.withdrawn.containsKey(each.evidence())) continue;
            var day = each.act().effectiveOn();
            if (latest == null || !day.isBefore(latest.act().effectiveOn())) latest = each;
            if (last == null || day.isAfter(last)) last = day;
        }
        if (latest == null || last == null) return;
        var score = Objects.requireNonNull(latest.given().score()).value().intValueExact();
        var level = score >= 85 ? 2 : score >= 40 ? 1 : 0;
        if (level <= of.levels.getOrDefault(c.competency(), 0)) return;
        of.levels.put(c.competency(), level);
        var day = last;
        of.masteredOn.merge(c.competency(), day, (before, now) -> now.isBefore(before) ? now : before);
    }

    private static Expected request(RequestMilestoneApproval c, Enrolment of) {
        var already = of.requests.get(c.approval());
        if (already != null) {
            var same = already.request.milestone().equals(c.milestone())
                    && already.request.act().effectiveOn().equals(c.act().effectiveOn());
            return repeatOr("APPROVAL_ID_TAKEN", same);
        }
        var broken = new TreeSet<String>();
        for (var other : of.requests.values()) {
            if (!other.request.milestone().equals(c.milestone()) || other.declined != null) continue;
            broken.add(other.confirmed == null ? "MILESTONE_ALREADY_REQUESTED" : "MILESTONE_ALREADY_REACHED");
        }
        if (isAway(of, c.act().effectiveOn())) broken.add("ENROLMENT_WITHDRAWN");
        if (c.milestone().equals(CERTIFICATE) && !isQualified(of, c.act().effectiveOn())) {
            broken.add("MILESTONE_REQUIREMENT_NOT_MET");
        }
        return new Expected(false, broken);
    }

    /// Joining, and cutting or polishing.
    private static boolean isQualified(Enrolment of, LocalDate day) {
        return isMastered(JOIN, of, day) && (isMastered(CUT, of, day) || isMastered(POLISH, of, day));
    }

    private static boolean isMastered(CompetencyCode competency, Enrolment of, LocalDate day) {
        var since = of.masteredOn.get(competency);
        return since != null && !since.isAfter(day);
    }

    private Expected approve(FirstApproveMilestone c, Enrolment of) {
        var on = of.requests.get(c.approval());
        if (on == null) return broken("APPROVAL_UNKNOWN");
        var first = on.first;
        if (first != null && first.equals(c)) return Expected.REPEAT;
        var broken = new TreeSet<String>();
        if (first != null) broken.add("APPROVAL_ALREADY_GIVEN");
        if (on.confirmed != null || on.declined != null) broken.add("APPROVAL_ALREADY_DECIDED");
        sits(person(c), of, broken);
        var isPrize = on.request.milestone().equals(BOARD_PRIZE);
        if (isPrize != "gold".equals(c.level())) broken.add("MILESTONE_LEVEL_UNKNOWN");
        if (c.act().effectiveOn().isBefore(on.request.act().effectiveOn())) broken.add("APPROVAL_BEFORE_REQUEST");
        return new Expected(false, broken);
    }

    private Expected confirm(ConfirmMilestone c, Enrolment of) {
        var on = of.requests.get(c.approval());
        if (on == null) return broken("APPROVAL_UNKNOWN");
        if (on.confirmed != null) return repeatOr("APPROVAL_ALREADY_DECIDED", on.confirmed.equals(c));
        var broken = new TreeSet<String>();
        if (on.declined != null) broken.add("APPROVAL_ALREADY_DECIDED");
        sits(person(c), of, broken);
        var first = on.first;
        if (first == null) {
            broken.add("APPROVAL_NOT_YET_GIVEN");
        } else {
            if (person(first).equals(person(c))) broken.add("APPROVER_IS_THE_FIRST");
            if (hasAssessed(person(first), of)) broken.add("APPROVER_WAS_ASSESSOR");
            if (c.act().effectiveOn().isBefore(first.act().effectiveOn())) broken.add("APPROVAL_BEFORE_REQUEST");
        }
        return new Expected(false, broken);
    }

    private Expected decline(DeclineMilestone c, Enrolment of) {
        var on = of.requests.get(c.approval());
        if (on == null) return broken("APPROVAL_UNKNOWN");
        if (c.equals(on.declined)) return Expected.REPEAT;
        var broken = new TreeSet<String>();
        if (on.confirmed != null || on.declined != null) broken.add("APPROVAL_ALREADY_DECIDED");
        sits(person(c), of, broken);
        if (c.act().effectiveOn().isBefore(on.request.act().effectiveOn())) broken.add("APPROVAL_BEFORE_REQUEST");
        return new Expected(false, broken);
    }

    /// Whoever decides on a milestone has the right to, and has judged nothing for it: both rest on all competencies.
    private void sits(PersonId person, Enrolment of, Set<String> broken) {
        if (!hasRight(person, false)) broken.add("APPROVER_NOT_AUTHORISED");
        if (hasAssessed(person, of)) broken.add("APPROVER_WAS_ASSESSOR");
    }

    private static boolean hasAssessed(PersonId person, Enrolment of) {
        return of.inOrder.stream().anyMatch(judged -> person(judged).equals(person));
    }

    private static Expected leave(WithdrawLearner c, Enrolment of) {
        var day = c.act().effectiveOn();
        var broken = new TreeSet<String>();
        for (var absence : of.absences) {
            if (absence.from.equals(day)) return Expected.REPEAT; // There is one cause only.
            if (absence.until == null) broken.add("ALREADY_WITHDRAWN");
            else if (day.isBefore(absence.until.act().effectiveOn())) broken.add("WITHDRAWAL_BEFORE_RETURN");
        }
        return new Expected(false, broken);
    }

    private static Expected resume(ResumeEnrolment c, Enrolment of) {
        if (of.absences.stream().anyMatch(absence -> c.equals(absence.until))) return Expected.REPEAT;
        if (of.absences.isEmpty() || of.absences.getLast().until != null) return broken("ENROLMENT_NOT_WITHDRAWN");
        var isBefore = c.act().effectiveOn().isBefore(of.absences.getLast().from);
        return isBefore ? broken("RESUMPTION_BEFORE_WITHDRAWAL") : broken();
    }

    /// The last day is still one of the enrolment, as is the first day back.
    private static boolean isAway(Enrolment of, LocalDate day) {
        return of.absences.stream()
                .anyMatch(absence -> absence.from.isBefore(day)
                        && (absence.until == null
                                || day.isBefore(absence.until.act().effectiveOn())));
    }

    private Expected authorise(AuthorisationId id, Right right) {
        var already = rights.get(id);
        return already == null ? broken() : repeatOr("AUTHORISATION_ID_TAKEN", already.equals(right));
    }

    private Expected end(EndAuthorisation c) {
        if (!rights.containsKey(c.authorisation())) return broken("AUTHORISATION_UNKNOWN");
        var already = ended.get(c.authorisation());
        if (already == null) return broken();
        if (already.equals(c)) return Expected.REPEAT;
        var isEarlier = c.act().effectiveOn().isBefore(already.act().effectiveOn());
        return isEarlier ? broken() : broken("AUTHORISATION_ALREADY_ENDED");
    }

    /// All begin before anything happens here and are ended before today; and of what is ended nobody makes use today.
    private boolean hasRight(PersonId person, boolean toAssess) {
        return rights.entrySet().stream()
                .anyMatch(each ->
                        each.getValue().equals(new Right(person, toAssess)) && !ended.containsKey(each.getKey()));
    }

    private Enrolment enrolment(EnrolmentId id) {
        return Objects.requireNonNull(enrolments.get(id));
    }

    private Request of(EnrolmentId enrolment, ApprovalId approval) {
        return Objects.requireNonNull(enrolment(enrolment).requests.get(approval));
    }

    private static PersonId person(Command command) {
        return command.act().person();
    }

    private static Expected repeatOr(String reason, boolean isSame) {
        return isSame ? Expected.REPEAT : broken(reason);
    }

    private static Expected broken(String... reasons) {
        return new Expected(false, Set.of(reasons));
    }
}
