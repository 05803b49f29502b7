package org.cairn.standalone.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.contracts.shared.PersonId;

/// Who works in a programme. Some leave and are followed by others, as everywhere: each year one assessor and two
/// teachers.
final class Roster {

    private static final double SPREAD_OF_LENIENCY = 0.25;

    /// Nobody is as lenient in one term as in another (Wolfe et al. 2007).
    private static final double SPREAD_BY_TERM = 0.1;

    private static final double LEAD_LEAVES = 0.3;

    /// Someone in a post.
    ///
    /// @param sections where they work, by number
    /// @param from     the month of the first day; very early for those who were there before
    /// @param until    the month of the first day without them; very late for those who stay
    /// @param leniency by how much of a level their marks are above what the work is worth, on average
    /// @param byTerm   by how much more in each term, those before the baseline year included
    record Member(
            PersonId person,
            String account,
            String name,
            List<Integer> sections,
            int from,
            int until,
            double leniency,
            List<Double> byTerm) {
        boolean isThereIn(int month) {
            return month >= from && month < until;
        }

        Member leaving(int month) {
            return new Member(person, account, name, sections, from, month, leniency, byTerm);
        }

        /// @param means by how much all are more lenient, in each term
        Member without(List<Double> means) {
            var rest = IntStream.range(0, byTerm.size())
                    .mapToObj(term -> byTerm.get(term) - means.get(term))
                    .toList();
            return new Member(person, account, name, sections, from, until, leniency, rest);
        }

        double leniencyOn(LocalDate day) {
            return leniency + byTerm.get(Math.clamp(Calendar.termOf(day) + TERMS_EARLIER, 0, byTerm.size() - 1));
        }
    }

    private static final int TERMS_EARLIER = 6;

    static final int EARLY = -100;
    static final int LATE = 1000;

    final List<List<Member>> assessors;
    final List<List<Member>> teachers;

    /// Lead the practice of several sections.
    final Member champion;

    final Member otherLead;

    /// Trained in teaching small groups, and helps the sections with it.
    final Member groupCoach;

    final List<Member> observers;
    final List<Member> panel;
    final List<Member> approvers;

    private final String prefix;
    private final Streams streams;
    private final int terms;

    Roster(String prefix, Setting setting, Truth truth, Calendar calendar, Streams streams) {
        this.prefix = prefix;
        this.streams = streams;
        terms = calendar.terms();
        var all = IntStream.range(0, setting.sections()).boxed().toList();
        var led = truth.sections().isEmpty() || truth.sections().size() == all.size()
                ? all.subList(0, Math.max(1, all.size() * 2 / 5))
                : truth.sections();
        var random = streams.of("posts");
        assessors = new ArrayList<>();
        for (var i = 0; i < setting.assessors(); i++) {
            assessors.add(new ArrayList<>(List.of(member("assessor", i, List.of(i % all.size())))));
        }
        teachers = new ArrayList<>();
        for (var i = 0; i < 2 * all.size(); i++) {
            teachers.add(new ArrayList<>(List.of(member("teacher", i, List.of(i % all.size())))));
        }
        for (var year = 0; year < calendar.years(); year++) {
            follow("assessor", assessors, 12 * year + 1 + random.nextInt(11), random.nextInt(assessors.size()));
            follow("teacher", teachers, 12 * year + 1 + random.nextInt(11), random.nextInt(teachers.size()));
            follow("teacher", teachers, 12 * year + 1 + random.nextInt(11), random.nextInt(teachers.size()));
        }
        balance();
        var leaves = truth.scenario() == Scenario.TURNOVER || truth.scenario() == Scenario.OVERLAPPING;
        var month = truth.month();
        var lead = member("champion", 0, led);
        champion = leaves && month != null ? lead.leaving(month) : lead;
        var other = member(
                "lead", 0, all.stream().filter(each -> !led.contains(each)).toList());
        // With whom nothing fades.
        var leavesToo = random.nextDouble() < LEAD_LEAVES;
        var leadUntil = 12 + random.nextInt(24);
        otherLead = leavesToo && leadUntil < calendar.months() ? other.leaving(leadUntil) : other;
        groupCoach = member("group-coach", 0, led);
        observers =
                Stream.of(0, 1, 2).map(i -> member("observer", i, List.of())).toList();
        panel = Stream.of(0, 1).map(i -> member("panel", i, List.of())).toList();
        approvers = Stream.of(0, 1).map(i -> member("approver", i, List.of())).toList();
    }

    /// What assessors mark differently from term to term cancels out over all of them: that marking as a whole
    /// changes is a truth to be injected, and nothing else may inject it.
    private void balance() {
        var means = IntStream.range(0, TERMS_EARLIER + terms)
                .mapToObj(term -> assessors.stream()
                        .mapToDouble(post -> holder(post, Calendar.MONTHS_OF_TERM * (term - TERMS_EARLIER))
                                .byTerm()
                                .get(term))
                        .average()
                        .orElse(0))
                .toList();
        for (var post : assessors) post.replaceAll(member -> member.without(means));
    }

    private void follow(String role, List<List<Member>> posts, int month, int post) {
        var holders = posts.get(post);
        var last = holders.removeLast();
        // Nobody leaves before having come, nor twice.
        if (last.from() >= month) {
            holders.add(last);
            return;
        }
        holders.add(last.leaving(month));
        var next = member(role, 100 * holders.size() + post, last.sections());
        holders.add(new Member(
                next.person(),
                next.account(),
                next.name(),
                next.sections(),
                month,
                LATE,
                next.leniency(),
                next.byTerm()));
    }

    private Member member(String role, int number, List<Integer> sections) {
        var account = "%s-%s-%d".formatted(prefix, role, number + 1);
        var random = streams.of("member/" + account);
        return new Member(
                new PersonId(Streams.id(random)),
                account,
                Names.someone(random),
                sections,
                EARLY,
                LATE,
                SPREAD_OF_LENIENCY * random.nextGaussian(),
                Stream.generate(() -> SPREAD_BY_TERM * random.nextGaussian())
                        .limit(TERMS_EARLIER + terms)
                        .toList());
    }

    /// Who holds the post in that month.
    static Member holder(List<Member> post, int month) {
        for (var member : post) if (member.isThereIn(month)) return member;
        return post.getFirst();
    }

    Stream<Member> everyone() {
        return Stream.of(
                        assessors.stream().flatMap(List::stream),
                        teachers.stream().flatMap(List::stream),
                        Stream.of(champion, otherLead, groupCoach),
                        observers.stream(),
                        panel.stream(),
                        approvers.stream())
                .flatMap(each -> each);
    }
}
