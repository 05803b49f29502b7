package org.cairn.command;

import static org.cairn.command.Markroom.*;
import static org.cairn.command.University.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.contracts.assessment.AllocateAssessment;
import org.cairn.contracts.assessment.CorrectJudgement;
import org.cairn.contracts.assessment.GivenMark;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.assessment.ReallocateAssessment;
import org.cairn.contracts.assessment.ReconcileMarks;
import org.cairn.contracts.assessment.ReconciliationMethod;
import org.cairn.contracts.assessment.RecordJudgement;
import org.cairn.contracts.assessment.RecordSelfAssessment;
import org.cairn.contracts.assessment.SelfAssessmentId;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.WithdrawEvidence;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;

/// Commands of assessors who mark the same few pieces of work, with few ids, so that they get into each other's way.
final class RandomMarking {

    private static final List<PersonId> ASSESSORS = List.of(MIA_THE_ASSESSOR, NOA_THE_ASSESSOR, OLA_THE_ASSESSOR);
    private static final List<EvidenceId> EVIDENCE = List.of(FIRST, SECOND, THIRD_PIECE);

    private final Random random;
    private final int judgements;

    /// @param judgements how many ids of judgements there are: with few of them they are found more often
    RandomMarking(Random random, int judgements) {
        this.random = random;
        this.judgements = judgements;
    }

    Command next() {
        var dice = random.nextInt(100);
        if (dice < 45) return judge(oneOf(EVIDENCE), by(oneOf(ASSESSORS)));
        if (dice < 60) return correct(by(oneOf(ASSESSORS)));
        if (dice < 80) return reconcile(by(oneOf(ASSESSORS)));
        if (dice < 90) return allocate(oneOf(EVIDENCE));
        if (dice < 94) {
            return new ReallocateAssessment(
                    ADAS,
                    allocation(random.nextInt(8)),
                    allocation(random.nextInt(8)),
                    oneOf(ASSESSORS),
                    "departed",
                    by(REGISTRAR));
        }
        if (dice < 97) return new WithdrawEvidence(ADAS, oneOf(EVIDENCE), "in-error", true, by(REGISTRAR));
        var id = new SelfAssessmentId(new UUID(13, random.nextInt(5)));
        return new RecordSelfAssessment(ADAS, id, competency(), "excellent", null, null, by(REGISTRAR));
    }

    RecordJudgement judge(EvidenceId evidence, Act act) {
        var role = random.nextInt(3) == 0 ? null : oneOf(List.of(MarkingRole.values()));
        return new RecordJudgement(
                ADAS,
                evidence,
                judgement(random.nextInt(judgements)),
                competency(),
                given(),
                role,
                false,
                null,
                null,
                act);
    }

    CorrectJudgement correct(Act act) {
        return new CorrectJudgement(
                ADAS,
                judgement(random.nextInt(judgements)),
                correction(random.nextInt(10)),
                given(),
                "adding-error",
                null,
                act);
    }

    ReconcileMarks reconcile(Act act) {
        var method = oneOf(List.of(ReconciliationMethod.values()));
        var some = Stream.generate(() -> judgement(random.nextInt(judgements)))
                .limit(2 + random.nextInt(2))
                .distinct()
                .toList();
        var agreed = method == ReconciliationMethod.AGREED ? given() : null;
        return new ReconcileMarks(ADAS, reconciliation(random.nextInt(10)), some, method, agreed, null, act);
    }

    private Command allocate(EvidenceId evidence) {
        return new AllocateAssessment(
                ADAS,
                evidence,
                allocation(random.nextInt(8)),
                oneOf(ASSESSORS),
                oneOf(List.of(MarkingRole.values())),
                random.nextBoolean(),
                by(REGISTRAR));
    }

    private GivenMark given() {
        return GivenMark.of(Score.of(30 + random.nextInt(65)));
    }

    private CompetencyCode competency() {
        return random.nextInt(4) == 0 ? CUT : JOIN;
    }

    Act by(PersonId person) {
        return act(person, day());
    }

    private LocalDate day() {
        return TUESDAY.plusDays(random.nextInt(3));
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
