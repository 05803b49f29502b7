package org.cairn.standalone.simulate;

import static org.cairn.standalone.simulate.Definitions.HIGHEST;
import static org.cairn.standalone.simulate.Definitions.MASTERY;
import static org.cairn.standalone.simulate.Definitions.SECOND_MARKING_PERCENT;
import static org.cairn.standalone.simulate.Definitions.TURNAROUND_DAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.cairn.contracts.assessment.AllocateAssessment;
import org.cairn.contracts.assessment.AllocationId;
import org.cairn.contracts.assessment.CorrectJudgement;
import org.cairn.contracts.assessment.CorrectionId;
import org.cairn.contracts.assessment.GivenMark;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.assessment.ReconcileMarks;
import org.cairn.contracts.assessment.ReconciliationId;
import org.cairn.contracts.assessment.ReconciliationMethod;
import org.cairn.contracts.assessment.RecordJudgement;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.SubmitEvidence;
import org.cairn.contracts.evidence.WithdrawEvidence;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.Score;
import org.cairn.standalone.simulate.Roster.Member;

/// Work that is handed in, and what assessors say of it.
///
/// A mark is what the work is worth, plus the assessor's leniency, plus chance, rounded to a level.
final class Marking {

    /// What first work of an average learner is worth.
    private static final double WORTH = 2.4;

    private static final double SPREAD_OF_WORK = 0.5;
    static final double SPREAD_OF_MARKS = 0.35;
    private static final double GAIN_BY_ATTEMPT = 0.4;

    /// Of a level, for each part by which practice is better in a term.
    private static final double GAIN_BY_SEASON = 2;
    private static final double ALLOCATED = 0.2;
    private static final double CORRECTED = 0.02;
    private static final double HANDED_IN_WRONG = 0.01;

    /// In which form evidence is given, how often.
    private static final double[] FORMS = {0.4, 0.3, 0.2, 0.1};

    /// @param on the day on which the mark that counts was given
    record Judged(int mark, LocalDate on) {}

    private record Work(Life life, EvidenceId evidence, CompetencyCode competency, double worth) {}

    private final Programme programme;
    private final double[] shares;

    Marking(Programme programme) {
        this.programme = programme;
        var random = programme.streams().of("shares");
        // Some mark more than others.
        shares = new double[programme.setting().assessors()];
        for (var i = 0; i < shares.length; i++) shares[i] = 0.7 + 0.6 * random.nextDouble();
    }

    Judged judge(Life life, int competency, int attempt, LocalDate handedIn) {
        var random = life.random;
        var work = new Work(
                life,
                new EvidenceId(Streams.id(random)),
                programme.setting().subject().competency(competency),
                WORTH
                        + life.ability
                        + GAIN_BY_ATTEMPT * (attempt - 1)
                        + GAIN_BY_SEASON * Calendar.season(Calendar.monthOf(handedIn))
                        + programme.truth().improvement(handedIn)
                        - programme.truth().weakening(life, handedIn)
                        + SPREAD_OF_WORK * random.nextGaussian());
        if (life.chance(HANDED_IN_WRONG)) handInWrong(work, handedIn);
        submit(work, handedIn);
        var month = Calendar.monthOf(handedIn);
        var isPrompt = life.chance(programme.chance().of(Practice.PROMPTNESS, life.section, month));
        var days = isPrompt ? 1 + random.nextInt(TURNAROUND_DAYS) : TURNAROUND_DAYS + 1 + random.nextInt(14);
        var on = handedIn.plusDays(days);
        var assessor = someone(random, on);
        if (life.chance(ALLOCATED)) allocate(work, assessor, handedIn.plusDays(1));
        var first = judgement(work, assessor, MarkingRole.FIRST, on);
        if (life.chance(SECOND_MARKING_PERCENT / 100.0)) return seconded(work, assessor, first, on);
        return life.chance(CORRECTED) ? corrected(work, assessor, first) : first.judged();
    }

    /// Another file, which is withdrawn on the same day.
    private void handInWrong(Work work, LocalDate day) {
        var wrong =
                new Work(work.life(), new EvidenceId(Streams.id(work.life().random)), work.competency(), work.worth());
        submit(wrong, day);
        add(
                wrong,
                day,
                new WithdrawEvidence(
                        work.life().enrolment,
                        wrong.evidence(),
                        "submitted-in-error",
                        false,
                        programme.acts().byLoader(day)));
    }

    /// Points were added up wrongly, which is seen a day later; what was mastered stays so.
    private Judged corrected(Work work, Member assessor, Given given) {
        var mark = given.judged().mark();
        var day = given.judged().on().plusDays(1);
        if (mark < MASTERY || mark == HIGHEST) return given.judged();
        add(
                work,
                day,
                new CorrectJudgement(
                        work.life().enrolment,
                        given.id(),
                        new CorrectionId(Streams.id(work.life().random)),
                        GivenMark.of(Score.of(mark + 1)),
                        "sum-wrong",
                        null,
                        programme.acts().by(assessor.person(), day)));
        return new Judged(mark + 1, given.judged().on());
    }

    private record Given(JudgementId id, Judged judged) {}

    private void submit(Work work, LocalDate day) {
        var forms = programme.setting().subject().modes();
        var at = work.life().random.nextDouble();
        var form = 0;
        for (var sum = FORMS[0]; sum < at && form < FORMS.length - 1; sum += FORMS[form]) form++;
        add(
                work,
                day,
                new SubmitEvidence(
                        work.life().enrolment,
                        work.evidence(),
                        List.of(work.competency()),
                        Works.of(work.evidence()),
                        forms.get(form),
                        programme.acts().byLoader(day)));
    }

    private void allocate(Work work, Member assessor, LocalDate day) {
        var id = new AllocationId(Streams.id(work.life().random));
        add(
                work,
                day,
                new AllocateAssessment(
                        work.life().enrolment,
                        work.evidence(),
                        id,
                        assessor.person(),
                        MarkingRole.FIRST,
                        false,
                        programme.acts().byLoader(day)));
    }

    private Given judgement(Work work, Member assessor, MarkingRole role, LocalDate day) {
        var random = work.life().random;
        var id = new JudgementId(Streams.id(random));
        var mark = mark(work.worth(), assessor, day, programme.truth(), random);
        add(
                work,
                day,
                new RecordJudgement(
                        work.life().enrolment,
                        work.evidence(),
                        id,
                        work.competency(),
                        GivenMark.of(Score.of(mark)),
                        role,
                        role == MarkingRole.SECOND,
                        15 + random.nextInt(30),
                        null,
                        programme.acts().by(assessor.person(), day)));
        return new Given(id, new Judged(mark, day));
    }

    /// Where two marks are far apart, the assessors agree on one between them.
    private Judged seconded(Work work, Member first, Given given, LocalDate on) {
        var random = work.life().random;
        var day = on.plusDays(1 + random.nextInt(3));
        var other = someone(random, day);
        while (other.person().equals(first.person())) other = someone(random, day);
        var second = judgement(work, other, MarkingRole.SECOND, day);
        var mark = given.judged().mark();
        var agreed = (mark + second.judged().mark() + 1) / 2;
        var reconciliation = new ReconciliationId(Streams.id(random));
        var isFar = Math.abs(mark - second.judged().mark()) >= 2;
        if (!isFar || mark >= MASTERY && agreed < MASTERY) return given.judged();
        var agreedOn = day.plusDays(1);
        add(
                work,
                agreedOn,
                new ReconcileMarks(
                        work.life().enrolment,
                        reconciliation,
                        List.of(given.id(), second.id()),
                        ReconciliationMethod.AGREED,
                        GivenMark.of(Score.of(agreed)),
                        null,
                        programme.acts().by(first.person(), agreedOn)));
        return new Judged(agreed, agreedOn);
    }

    static int mark(double worth, Member assessor, LocalDate day, Truth truth, SplittableRandom random) {
        var given = worth + assessor.leniencyOn(day) + truth.softening(day) + SPREAD_OF_MARKS * random.nextGaussian();
        return Math.clamp(Math.round(given), 0, HIGHEST);
    }

    /// Whoever is there and has time.
    Member someone(SplittableRandom random, LocalDate day) {
        var sum = 0.0;
        for (var share : shares) sum += share;
        var at = random.nextDouble() * sum;
        var post = 0;
        for (var reached = shares[0]; reached < at && post < shares.length - 1; reached += shares[post]) post++;
        return Roster.holder(programme.roster().assessors.get(post), Calendar.monthOf(day));
    }

    private void add(Work work, LocalDate day, Command command) {
        if (programme.calendar().contains(day)) work.life().diary.add(day, command);
    }
}
