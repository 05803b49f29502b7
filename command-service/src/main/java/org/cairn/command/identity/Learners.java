package org.cairn.command.identity;

import static org.cairn.contracts.learner.LearnerReason.LEARNER_NUMBER_TAKEN;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.command.CommandRejected;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.learner.LearnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The persons behind learner ids.
@Component
public class Learners {

    private static final String INSERT = """
            INSERT INTO identity.learner (learner, number, given_name, family_name, born_on, email)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (number) DO NOTHING
            """;

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final OneLearner oneLearner;

    Learners(@Qualifier("identity") DataSource identity) {
        this.sql = JdbcClient.create(identity);
        this.batch = new JdbcTemplate(identity);
        this.oneLearner = new OneLearner(identity);
    }

    /// A new random id, that nobody has.
    public static LearnerId newId() {
        return new LearnerId(UUID.randomUUID());
    }

    /// The id of whoever has this number; the given one, kept together with the person, if nobody has.
    ///
    /// Found rather than refused when it is there: the event may be missing because a first try was cut off in
    /// between.
    public LearnerId idFor(String number, Person person, LearnerId fresh) {
        batch.update(INSERT, arguments(fresh, number, person));
        return find(number).orElseThrow();
    }

    /// The ids of many at once, new ones for those who have none: one insert and one question whatever their number.
    public Map<String, LearnerId> idsFor(Map<String, Person> personsByNumber) {
        batch.batchUpdate(
                INSERT,
                personsByNumber.entrySet().stream()
                        .map(entry -> arguments(newId(), entry.getKey(), entry.getValue()))
                        .toList());
        var ids = new HashMap<String, LearnerId>();
        sql.sql("SELECT number, learner FROM identity.learner WHERE number = ANY(:numbers)")
                .param("numbers", personsByNumber.keySet().toArray(String[]::new))
                .query((row, _) ->
                        ids.put(row.getString("number"), new LearnerId(row.getObject("learner", UUID.class))))
                .list();
        return ids;
    }

    /// Someone who has an id before being known here.
    public record Newcomer(LearnerId learner, String number, Person person) {}

    /// Keeps many at once. Whoever has one of the numbers already stays as they are.
    public void keep(List<Newcomer> newcomers) {
        batch.batchUpdate(
                INSERT,
                newcomers.stream()
                        .map(each -> arguments(each.learner(), each.number(), each.person()))
                        .toList());
    }

    private static @Nullable Object[] arguments(LearnerId fresh, String number, Person person) {
        return new @Nullable Object[] {
            fresh.value(), number, person.givenName(), person.familyName(), person.bornOn(), person.email()
        };
    }

    public Optional<LearnerId> find(String number) {
        return sql.sql("SELECT learner FROM identity.learner WHERE number = :number")
                .param("number", number)
                .query(UUID.class)
                .optional()
                .map(LearnerId::new);
    }

    /// A learner as now shown.
    public record Known(String number, Person person) {}

    public Optional<Known> get(LearnerId learner) {
        return sql.sql("""
                SELECT number, given_name, family_name, born_on, email FROM identity.learner WHERE learner = :learner
                """)
                .param("learner", learner.value())
                .query((row, _) -> new Known(
                        row.getString("number"),
                        new Person(
                                row.getString("given_name"),
                                row.getString("family_name"),
                                row.getObject("born_on", LocalDate.class),
                                row.getString("email"))))
                .optional();
    }

    /// Gives a learner another number. The earlier one stays known in the versions of the learner.
    ///
    /// @return false if the learner has it already
    /// @throws CommandRejected if another learner has it, there is no such learner, or the learner was erased
    public boolean renumber(LearnerId learner, String number) {
        return oneLearner.write(learner, () -> {
            var has = find(number);
            if (has.isPresent() && !has.get().equals(learner)) throw new CommandRejected(LEARNER_NUMBER_TAKEN);
            if (has.isPresent()) return false;
            try {
                return sql.sql("UPDATE identity.learner SET number = :number WHERE learner = :learner")
                                .param("number", number)
                                .param("learner", learner.value())
                                .update()
                        > 0;
            } catch (DuplicateKeyException _) {
                throw new CommandRejected(LEARNER_NUMBER_TAKEN);
            }
        });
    }

    /// Whether all that is said of the person is what is recorded. What is left out is not said, and any name counts
    /// that the learner ever had.
    public boolean isKnownAs(LearnerId learner, Person person) {
        return sql.sql("""
                SELECT count(*) = 1 FROM identity.learner
                 WHERE learner = :learner
                   AND (CAST(:givenName AS text) IS NULL AND CAST(:familyName AS text) IS NULL
                        OR EXISTS (SELECT FROM identity.learner_name n WHERE n.learner = :learner
                                      AND (CAST(:givenName AS text) IS NULL OR n.given_name = :givenName)
                                      AND (CAST(:familyName AS text) IS NULL OR n.family_name = :familyName)))
                   AND (CAST(:bornOn AS date) IS NULL OR born_on = :bornOn)
                   AND (CAST(:email AS text) IS NULL OR email = :email)
                """)
                .param("learner", learner.value())
                .param("givenName", person.givenName())
                .param("familyName", person.familyName())
                .param("bornOn", person.bornOn())
                .param("email", person.email())
                .query(Boolean.class)
                .single();
    }

    /// Whether it can be said who the learner is: one name is enough, as some people have but one.
    public boolean isNamed(LearnerId learner) {
        return nameOf(learner).isPresent();
    }

    /// As it is written on a document of today.
    public Optional<String> nameOf(LearnerId learner) {
        return sql.sql("""
                SELECT btrim(concat_ws(' ', nullif(btrim(given_name), ''), nullif(btrim(family_name), '')))
                  FROM identity.learner WHERE learner = :learner
                """)
                .param("learner", learner.value())
                .query(String.class)
                .optional()
                .filter(name -> !name.isEmpty());
    }

    /// Whether anything is known of the person: not of one who was erased.
    public boolean isHere(LearnerId learner) {
        return sql.sql("SELECT EXISTS (SELECT FROM identity.learner WHERE learner = :learner)")
                .param("learner", learner.value())
                .query(Boolean.class)
                .single();
    }

    /// What is known about a learner at the time of an enrolment.
    public record Description(EnrolmentId enrolment, LearnerId learner, EnrolmentAttributes attributes) {}

    /// Keeps the descriptions; of several for one enrolment the first counts, as it was said when they enrolled.
    public void describe(List<Description> descriptions) {
        batch.batchUpdate("""
                INSERT INTO identity.enrolment_attribute (enrolment, learner, gender, region, highest_education,
                       imd_band, age_band, disability, previous_attempts, studied_credits)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (enrolment) DO NOTHING
                """, descriptions.stream().map(Learners::arguments).toList());
    }

    private static @Nullable Object[] arguments(Description description) {
        var attributes = description.attributes();
        return new @Nullable Object[] {
            description.enrolment().value(),
            description.learner().value(),
            attributes.gender(),
            attributes.region(),
            attributes.highestEducation(),
            attributes.imdBand(),
            attributes.ageBand(),
            attributes.disability(),
            attributes.previousAttempts(),
            attributes.studiedCredits()
        };
    }
}
