package org.cairn.query.transcript;

import static org.cairn.query.transcript.RandomHistory.ALLOWED;
import static org.cairn.query.transcript.RandomHistory.SOMEBODY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairn.contracts.credential.Award;
import org.cairn.contracts.credential.AwardingBody;
import org.cairn.contracts.credential.CredentialAwarded;
import org.cairn.contracts.credential.CredentialContent;
import org.cairn.contracts.credential.CredentialId;
import org.cairn.contracts.credential.CredentialReissued;
import org.cairn.contracts.credential.CredentialRevoked;
import org.cairn.contracts.credential.CredentialTemplateId;
import org.cairn.contracts.credential.CredentialVersionId;
import org.cairn.contracts.credential.ParticipationForm;
import org.cairn.contracts.credential.QualityAssurance;
import org.cairn.contracts.credential.StatusEntry;
import org.cairn.contracts.credential.StatusListId;
import org.cairn.contracts.credential.Workload;
import org.cairn.contracts.milestone.AppealDecided;
import org.cairn.contracts.milestone.AppealId;
import org.cairn.contracts.milestone.AppealLodged;
import org.cairn.contracts.milestone.AppealOutcome;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.milestone.Contested;
import org.cairn.contracts.milestone.MilestoneApprovalRequested;
import org.cairn.contracts.milestone.MilestoneApprovalRevoked;
import org.cairn.contracts.milestone.MilestoneConfirmed;
import org.cairn.contracts.milestone.MilestoneDeclined;
import org.cairn.contracts.milestone.MilestoneEvent;
import org.cairn.contracts.milestone.MilestoneFirstApproved;
import org.cairn.contracts.milestone.RevocationId;
import org.cairn.contracts.milestone.RevocationOrdered;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// What a board may decide next on one enrolment, and what it hands out.
final class RandomBoard {
    private static final StatusListId LIST = new StatusListId("2014");

    private record Issued(
            Award award, LocalDate on, @Nullable CredentialId by, boolean revoked) {}

    private final RandomHistory history;
    private final RandomEnrolment enrolment;
    /// The last step of each approval.
    private final Map<ApprovalId, MilestoneEvent> steps = new LinkedHashMap<>();

    private final Map<ApprovalId, RevocationOrdered> ordered = new LinkedHashMap<>();
    private final List<AppealLodged> appeals = new ArrayList<>();
    private final Map<CredentialId, Issued> credentials = new LinkedHashMap<>();

    RandomBoard(RandomHistory history, RandomEnrolment enrolment) {
        this.history = history;
        this.enrolment = enrolment;
    }

    boolean isDeciding() {
        return steps.values().stream()
                .anyMatch(each -> each instanceof MilestoneApprovalRequested || each instanceof MilestoneFirstApproved);
    }

    List<? extends DomainEvent> next() {
        return switch (history.random().nextInt(8)) {
            case 0 -> request();
            case 1 -> appeal();
            case 2 -> credential();
            default -> step();
        };
    }

    private List<DomainEvent> request() {
        var milestone = history.oneOf(enrolment.definition().milestones()).milestone();
        for (var each : steps.values()) {
            var isOver = each instanceof MilestoneDeclined || each instanceof MilestoneApprovalRevoked;
            if (milestoneOf(each).equals(milestone) && !isOver) return List.of();
        }
        var requested = enrolment.words().requests(new ApprovalId(history.id()), milestone, enrolment.late());
        steps.put(requested.approval(), requested);
        return List.of(requested);
    }

    private List<DomainEvent> step() {
        if (steps.isEmpty()) return List.of();
        var approval = history.oneOf(List.copyOf(steps.keySet()));
        var last = Objects.requireNonNull(steps.get(approval));
        var day = history.late(last.effectiveOn());
        var milestone = milestoneOf(last);
        var words = enrolment.words();
        var next =
                switch (last) {
                    case MilestoneApprovalRequested _ ->
                        history.oneIn(4)
                                ? words.declined(approval, milestone, day)
                                : words.firstApproved(approval, milestone, "pass", day);
                    case MilestoneFirstApproved _ ->
                        history.oneIn(4)
                                ? words.declined(approval, milestone, day)
                                : words.confirmed(approval, milestone, "distinction", day);
                    case MilestoneConfirmed e -> revoke(e, day);
                    default -> null;
                };
        if (next == null) return List.of();
        if (!(next instanceof RevocationOrdered)) steps.put(approval, next);
        return List.of(next);
    }

    /// Two steps: it is ordered, and then it is confirmed.
    private @Nullable MilestoneEvent revoke(MilestoneConfirmed e, LocalDate day) {
        if (!history.oneIn(4)) return null;
        var order = ordered.get(e.approval());
        if (order == null) {
            var first = new RevocationOrdered(
                    new RevocationId(history.id()),
                    e.approval(),
                    e.enrolment(),
                    e.learner(),
                    e.pathway(),
                    e.milestone(),
                    "error",
                    List.of(),
                    SOMEBODY,
                    ALLOWED,
                    day);
            ordered.put(e.approval(), first);
            return first;
        }
        return new MilestoneApprovalRevoked(
                order.revocation(),
                e.approval(),
                e.enrolment(),
                e.learner(),
                e.pathway(),
                e.milestone(),
                "error",
                List.of(),
                SOMEBODY,
                SOMEBODY,
                ALLOWED,
                history.late(order.effectiveOn()));
    }

    private List<DomainEvent> appeal() {
        var words = enrolment.words();
        if (!appeals.isEmpty() && history.oneIn(2)) {
            var lodged = appeals.removeFirst();
            return List.of(new AppealDecided(
                    lodged.appeal(),
                    words.enrolment(),
                    words.learner(),
                    words.pathway(),
                    lodged.against(),
                    history.oneOf(List.of(AppealOutcome.values())),
                    "rules",
                    null,
                    List.of(SOMEBODY),
                    history.late(lodged.effectiveOn())));
        }
        for (var each : steps.values()) {
            if (!(each instanceof MilestoneDeclined declined)) continue;
            var lodged = new AppealLodged(
                    new AppealId(history.id()),
                    words.enrolment(),
                    words.learner(),
                    words.pathway(),
                    new Contested(Contested.Kind.DECLINE, declined.approval().toString()),
                    "unfair",
                    null,
                    declined.effectiveOn(),
                    history.late(declined.effectiveOn()));
            appeals.add(lodged);
            return List.of(lodged);
        }
        return List.of();
    }

    private List<DomainEvent> credential() {
        var id = new CredentialId(history.id().toString().replace("-", ""));
        for (var each : credentials.entrySet()) {
            var issued = each.getValue();
            if (issued.by() != null || history.oneIn(2)) continue;
            if (!issued.revoked() && history.oneIn(2)) return List.of(revoke(each.getKey(), issued));
            var day = history.late(issued.on());
            each.setValue(new Issued(issued.award(), issued.on(), id, issued.revoked()));
            var award = award(id, issued.award().approval(), day);
            credentials.put(id, new Issued(award, day, null, false));
            return List.of(new CredentialReissued(
                    id,
                    each.getKey(),
                    enrolment.words().enrolment(),
                    enrolment.words().learner(),
                    "name-changed",
                    List.of("learner-name"),
                    award,
                    LIST,
                    credentials.size(),
                    SOMEBODY,
                    ALLOWED,
                    day));
        }
        for (var each : steps.values()) {
            if (!(each instanceof MilestoneConfirmed confirmed)) continue;
            var day = history.late(confirmed.effectiveOn());
            var award = award(id, confirmed.approval(), day);
            credentials.put(id, new Issued(award, day, null, false));
            return List.of(new CredentialAwarded(
                    id,
                    confirmed.enrolment(),
                    confirmed.learner(),
                    award,
                    LIST,
                    credentials.size(),
                    SOMEBODY,
                    ALLOWED,
                    day));
        }
        return List.of();
    }

    private DomainEvent revoke(CredentialId id, Issued issued) {
        var day = history.late(issued.on());
        credentials.put(id, new Issued(issued.award(), day, issued.by(), true));
        return new CredentialRevoked(
                id,
                enrolment.words().enrolment(),
                enrolment.words().learner(),
                "error",
                List.of(),
                new StatusEntry(LIST, 1),
                SOMEBODY,
                SOMEBODY,
                ALLOWED,
                day);
    }

    private Award award(CredentialId id, ApprovalId approval, LocalDate on) {
        var content = new CredentialContent(
                "Model",
                "en",
                "IE",
                new AwardingBody("example.ie", "Example Institute"),
                on,
                "Europe/Dublin",
                List.of("Can do it"),
                new Workload(Score.of(30), null),
                List.of(),
                List.of("exam"),
                ParticipationForm.BLENDED,
                new QualityAssurance("institutional", null),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null);
        return new Award(
                new CredentialVersionId(new CredentialTemplateId("model"), "1"),
                enrolment.pathway(),
                Versions.DONE,
                approval,
                content,
                List.of(),
                false,
                on,
                null,
                id.verification(),
                "a".repeat(64));
    }

    private static MilestoneCode milestoneOf(MilestoneEvent event) {
        return switch (event) {
            case MilestoneApprovalRequested e -> e.milestone();
            case MilestoneFirstApproved e -> e.milestone();
            case MilestoneConfirmed e -> e.milestone();
            case MilestoneDeclined e -> e.milestone();
            case MilestoneApprovalRevoked e -> e.milestone();
            default -> throw new IllegalArgumentException("no step: " + event);
        };
    }
}
