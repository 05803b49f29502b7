package org.cairn.standalone.simulate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.cairn.contracts.operations.Activity;
import org.cairn.contracts.operations.AssignStaff;
import org.cairn.contracts.operations.ChangePlatform;
import org.cairn.contracts.operations.CompleteTraining;
import org.cairn.contracts.operations.CostCategory;
import org.cairn.contracts.operations.DepartStaff;
import org.cairn.contracts.operations.LogWorkload;
import org.cairn.contracts.operations.OperationId;
import org.cairn.contracts.operations.PlatformChange;
import org.cairn.contracts.operations.RecordCost;
import org.cairn.standalone.simulate.Roster.Member;
import org.jspecify.annotations.Nullable;

/// What happens round the sections: who comes and goes, training, tools, money and time.
final class Office {

    private static final BigDecimal POST = new BigDecimal("0.8");
    private static final BigDecimal LEAD = new BigDecimal("0.5");

    /// In euros a month, on average.
    private static final int PEOPLE = 60_000;

    private static final int LICENCES = 6_000;
    private static final int INFRASTRUCTURE = 9_000;
    private static final int TRAINING = 3_000;
    private static final double SPREAD_OF_COST = 0.03;
    private static final double CUT = 0.7;

    /// How many upgrades break something.
    private static final double BREAKING = 0.5;

    /// How many trainings of teachers run out one day, and are not renewed.
    private static final double RUNNING_OUT = 0.2;

    private final Programme programme;

    Office(Programme programme) {
        this.programme = programme;
    }

    List<Diary> tell() {
        var diaries = new ArrayList<Diary>();
        var roster = programme.roster();
        for (var post : roster.assessors) {
            for (var member : post) diaries.add(member(member, "assessor", POST, Activity.ASSESSING));
        }
        for (var post : roster.teachers) {
            for (var member : post) diaries.add(member(member, "teacher", POST, Activity.COACHING));
        }
        diaries.add(member(roster.champion, "champion", LEAD, Activity.PREPARING));
        if (!roster.otherLead.sections().isEmpty())
            diaries.add(member(roster.otherLead, "lead", LEAD, Activity.PREPARING));
        diaries.add(member(roster.groupCoach, "group-coach", LEAD, Activity.PREPARING));
        diaries.add(tools());
        diaries.add(money());
        return diaries;
    }

    /// Someone's coming, training, work and going.
    private Diary member(Member member, String role, BigDecimal fte, Activity activity) {
        var diary = new Diary();
        var random = programme.streams().of("work/" + member.account());
        var from = member.from() == Roster.EARLY ? Definitions.FROM : Calendar.firstOfMonth(member.from());
        diary.add(
                from,
                new AssignStaff(
                        new OperationId(Streams.id(random)),
                        member.person(),
                        role,
                        fte,
                        programme.definitions().sections(member.sections()),
                        null,
                        null,
                        programme.acts().byLoader(from)));
        var trained = from.plusDays(30);
        diary.add(
                trained,
                new CompleteTraining(
                        role.equals("group-coach") ? programme.cause("training") : new OperationId(Streams.id(random)),
                        member.person(),
                        role.equals("group-coach") ? "small-groups" : "practice-as-designed",
                        expiry(role, trained, random),
                        programme.acts().byLoader(trained)));
        for (var month = Math.max(0, member.from());
                month < Math.min(member.until(), programme.calendar().months());
                month++) {
            work(member, activity, month, diary, random);
        }
        if (member.until() < programme.calendar().months()) {
            var day = Calendar.firstOfMonth(member.until());
            diary.add(
                    day,
                    new DepartStaff(
                            role.equals("champion")
                                    ? programme.cause("departure")
                                    : new OperationId(Streams.id(random)),
                            member.person(),
                            "other-employer",
                            programme.acts().byLoader(day)));
        }
        return diary;
    }

    private @Nullable LocalDate expiry(String role, LocalDate trained, SplittableRandom random) {
        var from = programme.truth().from();
        if (role.equals("teacher")) {
            var last = trained.plusDays(180 + random.nextInt(1_500));
            return random.nextDouble() < RUNNING_OUT ? last : null;
        }
        return role.equals("group-coach") && programme.truth().scenario() == Scenario.REVERSION && from != null
                ? from.minusDays(1)
                : null;
    }

    private void work(Member member, Activity activity, int month, Diary diary, SplittableRandom random) {
        for (var day = 0; day < 2; day++) {
            var on = Calendar.firstOfMonth(month).plusDays(14L * day + random.nextInt(14));
            diary.add(
                    on,
                    new LogWorkload(
                            new OperationId(Streams.id(random)),
                            member.person(),
                            activity,
                            240 + 30 * random.nextInt(9),
                            programme.definitions().pathway(),
                            null,
                            programme.acts().byLoader(on)));
        }
    }

    /// Each year an upgrade in some sections, which breaks something or not, and with which nothing changes; and what
    /// the scenario brings.
    private Diary tools() {
        var diary = new Diary();
        var random = programme.streams().of("tools");
        var sections = programme.setting().sections();
        for (var year = 0; year < programme.calendar().years(); year++) {
            var day = Calendar.firstOfMonth(12 * year + random.nextInt(12)).plusDays(random.nextInt(28));
            var some = IntStream.range(0, sections)
                    .filter(_ -> random.nextDouble() < 0.3)
                    .boxed()
                    .toList();
            var id = new OperationId(Streams.id(random));
            var breaks = random.nextDouble() < BREAKING;
            if (!some.isEmpty()) change(id, day, "portfolio", PlatformChange.UPGRADE, breaks, some, diary);
        }
        var truth = programme.truth();
        var from = truth.from();
        if (from != null && (truth.scenario() == Scenario.PLATFORM || truth.scenario() == Scenario.OVERLAPPING)) {
            var id = programme.cause("platform");
            var day = from.plusDays(random.nextInt(14));
            change(id, day, "planner", PlatformChange.REPLACE, true, truth.sections(), diary);
        }
        return diary;
    }

    private void change(
            OperationId id,
            LocalDate day,
            String system,
            PlatformChange kind,
            boolean breaking,
            List<Integer> sections,
            Diary diary) {
        diary.add(
                day,
                new ChangePlatform(
                        id,
                        system,
                        kind,
                        breaking,
                        programme.definitions().sections(sections),
                        programme.acts().byLoader(day)));
    }

    private Diary money() {
        var diary = new Diary();
        var random = programme.streams().of("money");
        for (var month = 0; month < programme.calendar().months(); month++) {
            spend(CostCategory.PEOPLE, PEOPLE, month, diary, random);
            spend(CostCategory.LICENCES, LICENCES, month, diary, random);
            spend(CostCategory.INFRASTRUCTURE, INFRASTRUCTURE, month, diary, random);
            spend(CostCategory.TRAINING, TRAINING, month, diary, random);
        }
        return diary;
    }

    private void spend(CostCategory category, int usual, int month, Diary diary, SplittableRandom random) {
        var isCut = programme.truth().scenario() == Scenario.UNDERFUNDED
                && programme.truth().holdsIn(month);
        var day = Calendar.firstOfMonth(month).plusDays(24);
        // In money as large as the programme.
        var size = Math.max(programme.setting().learners(), 10) / 600.0;
        var euros = usual * size * (isCut ? CUT : 1) * (1 + SPREAD_OF_COST * random.nextGaussian());
        diary.add(
                day,
                new RecordCost(
                        new OperationId(Streams.id(random)),
                        category,
                        programme.definitions().pathway(),
                        BigDecimal.valueOf(Math.round(100 * euros), 2),
                        "EUR",
                        Calendar.START.getYear() + Math.floorDiv(month, 12),
                        programme.acts().byLoader(day)));
    }
}
