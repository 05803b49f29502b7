package org.cairn.command.learner;

import static org.cairn.command.University.*;

import java.util.List;
import java.util.UUID;
import org.cairn.contracts.coaching.CheckInHeld;
import org.cairn.contracts.coaching.CheckInId;
import org.cairn.contracts.coaching.GoalClosed;
import org.cairn.contracts.coaching.GoalHorizon;
import org.cairn.contracts.coaching.GoalId;
import org.cairn.contracts.coaching.GoalOutcome;
import org.cairn.contracts.coaching.GoalSet;
import org.cairn.contracts.coaching.ProfileReviewId;
import org.cairn.contracts.coaching.ProfileReviewed;
import org.cairn.contracts.coaching.ProfileSection;
import org.cairn.contracts.coaching.ReflectionId;
import org.cairn.contracts.coaching.ReflectionRecorded;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.StatementId;
import org.cairn.contracts.learner.StatementPlaced;
import org.cairn.contracts.privacy.ErasureBasis;
import org.cairn.contracts.privacy.ErasureCancelled;
import org.cairn.contracts.privacy.ErasureConfirmed;
import org.cairn.contracts.privacy.ErasureId;
import org.cairn.contracts.privacy.ErasureOrdered;
import org.cairn.contracts.privacy.LegalHoldId;
import org.cairn.contracts.privacy.LegalHoldPlaced;
import org.cairn.contracts.privacy.LegalHoldReleased;
import org.cairn.contracts.privacy.PersonalKeyDestroyed;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.SealedText;

/// Words for tests about what learners say themselves, and about their privacy.
public final class OwnWords {

    public static final SealedText TEXT = new SealedText("dGV4dA");
    public static final SealedText OTHER_TEXT = new SealedText("b3RoZXI");

    public static final ErasureId ERASURE = new ErasureId(new UUID(7, 1));

    /// One of each event of what a learner says.
    public static List<DomainEvent> adaSaid() {
        var goal = new GoalId(new UUID(5, 1));
        var goals = List.of(ProfileSection.GOALS);
        return List.of(
                new GoalSet(goal, ADA, GoalHorizon.TERM, null, null, TEXT, MONDAY),
                new GoalClosed(goal, ADA, GoalOutcome.REACHED, TEXT, TUESDAY),
                new CheckInHeld(
                        new CheckInId(new UUID(5, 2)),
                        ADAS,
                        ADA,
                        WELDING,
                        MIA_THE_ASSESSOR,
                        MONDAY,
                        30,
                        2,
                        TEXT,
                        TUESDAY),
                new ReflectionRecorded(
                        new ReflectionId(new UUID(5, 3)), ADAS, ADA, WELDING, CERTIFICATE, TEXT, TUESDAY),
                new ProfileReviewed(new ProfileReviewId(new UUID(5, 4)), ADA, goals, null, TUESDAY),
                new StatementPlaced(new StatementId(new UUID(5, 5)), ADA, "judgement-1", TEXT, TUESDAY));
    }

    /// One of each event of a learner's privacy.
    public static List<DomainEvent> adaErased() {
        var hold = new LegalHoldId(new UUID(7, 3));
        var dropped = new ErasureId(new UUID(7, 2));
        return List.of(
                new LegalHoldPlaced(hold, ADA, "litigation", MONDAY),
                new LegalHoldReleased(hold, ADA, MONDAY),
                new ErasureOrdered(dropped, ADA, ErasureBasis.CONSENT_WITHDRAWN, List.of(), EVE_THE_APPROVER, MONDAY),
                new ErasureCancelled(dropped, ADA, EVE_THE_APPROVER, MONDAY),
                erased(ADA)[0],
                erased(ADA)[1],
                new PersonalKeyDestroyed(ERASURE, ADA, MONDAY));
    }

    /// Ordered by Eve and confirmed by Fay, on Monday.
    public static DomainEvent[] erased(LearnerId learner) {
        return new DomainEvent[] {
            new ErasureOrdered(ERASURE, learner, ErasureBasis.CONSENT_WITHDRAWN, List.of(), EVE_THE_APPROVER, MONDAY),
            new ErasureConfirmed(ERASURE, learner, FAY_THE_APPROVER, MONDAY)
        };
    }

    private OwnWords() {}
}
