package org.cairn.command.identity;

import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.learner.LearnerId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The persons behind learner ids.
@Component
public class Learners {

    private final JdbcClient sql;

    Learners(@Qualifier("identity") DataSource identity) {
        this.sql = JdbcClient.create(identity);
    }

    /// The id of whoever has this number; a new random one, kept together with the person, if nobody has.
    ///
    /// Found rather than refused when it is there: the event may be missing because a first try was cut off in
    /// between.
    public LearnerId idFor(String number, Person person) {
        return find(number).orElseGet(() -> {
            sql.sql("""
                    INSERT INTO identity.learner (learner, number, given_name, family_name, born_on, email)
                    VALUES (:learner, :number, :givenName, :familyName, :bornOn, :email)
                    ON CONFLICT (number) DO NOTHING
                    """)
                    .param("learner", UUID.randomUUID())
                    .param("number", number)
                    .param("givenName", person.givenName())
                    .param("familyName", person.familyName())
                    .param("bornOn", person.bornOn())
                    .param("email", person.email())
                    .update();
            return find(number).orElseThrow();
        });
    }

    public Optional<LearnerId> find(String number) {
        return sql.sql("SELECT learner FROM identity.learner WHERE number = :number")
                .param("number", number)
                .query(UUID.class)
                .optional()
                .map(LearnerId::new);
    }

    /// Keeps what is known about the learner at the time of an enrolment; the last word counts.
    public void describe(EnrolmentId enrolment, LearnerId learner, EnrolmentAttributes attributes) {
        sql.sql("""
                INSERT INTO identity.enrolment_attribute (enrolment, learner, gender, region, highest_education,
                       imd_band, age_band, disability, previous_attempts, studied_credits)
                VALUES (:enrolment, :learner, :gender, :region, :highestEducation,
                       :imdBand, :ageBand, :disability, :previousAttempts, :studiedCredits)
                ON CONFLICT (enrolment) DO UPDATE
                   SET gender = excluded.gender, region = excluded.region,
                       highest_education = excluded.highest_education, imd_band = excluded.imd_band,
                       age_band = excluded.age_band, disability = excluded.disability,
                       previous_attempts = excluded.previous_attempts, studied_credits = excluded.studied_credits
                """)
                .param("enrolment", enrolment.value())
                .param("learner", learner.value())
                .paramSource(attributes)
                .update();
    }
}
