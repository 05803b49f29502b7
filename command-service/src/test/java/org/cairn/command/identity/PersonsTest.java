package org.cairn.command.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.cairn.command.University.MONDAY;
import static org.cairn.command.University.REGISTRAR;
import static org.cairn.command.University.TODAY;
import static org.cairn.command.University.TUESDAY;
import static org.cairn.contracts.learner.LearnerReason.LEARNER_ERASED;
import static org.cairn.contracts.learner.LearnerReason.LEARNER_NUMBER_TAKEN;
import static org.cairn.contracts.learner.LearnerReason.LEARNER_UNKNOWN;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cairn.command.CommandRejected;
import org.cairn.command.TestDatabase;
import org.cairn.contracts.coaching.ProfileSection;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PersonsTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private final Learners learners = new Learners(DATABASE.identity());
    private final Names names = new Names(DATABASE.identity());
    private final Seals seals = new SealsConfiguration()
            .seals(DATABASE.identity(), TestDatabase.masterKey().toString());
    private final Contacts contacts = new Contacts(DATABASE.identity(), seals);
    private final Profiles profiles = new Profiles(DATABASE.identity(), seals);
    private final JdbcClient owner = JdbcClient.create(DATABASE.owner());
    private final String number = UUID.randomUUID().toString();
    private final Person asRegistered = new Person("Ada", "Byron", null, null);
    private final LearnerId ada = learners.idFor(number, asRegistered, Learners.newId());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aNameThatChangedIsKeptBesideTheEarlierOnes() {
        assertThat(names.change(ada, Names.Kind.LEGAL, "Ada", "King", MONDAY, "marriage", REGISTRAR))
                .isTrue();
        assertThat(names.change(ada, Names.Kind.PREFERRED, "Lovelace", null, TUESDAY, "wish", REGISTRAR))
                .isTrue();
        assertThat(names.of(ada))
                .extracting(Names.Name::familyName, Names.Name::from, Names.Name::cause)
                .containsExactly(
                        tuple("Byron", null, "registered"),
                        tuple("King", MONDAY, "marriage"),
                        tuple(null, TUESDAY, "wish"));
        assertThat(shown()).isEqualTo(new Person("Lovelace", null, null, null));
        // A later legal name does not take the place of the one that they go by.
        names.change(ada, Names.Kind.LEGAL, "Ada", "Lovelace", TODAY, "title", REGISTRAR);
        assertThat(shown()).isEqualTo(new Person("Lovelace", null, null, null));
    }

    @Test
    void theSameNameAgainAddsNothing() {
        assertThat(names.change(ada, Names.Kind.LEGAL, "Ada", "Byron", MONDAY, "typo", REGISTRAR))
                .isFalse();
        assertThat(names.of(ada)).hasSize(1);
    }

    @Test
    void ofManyWhoSayTheSameAtOnceOneIsKept() {
        var said = IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> names.change(ada, Names.Kind.LEGAL, "Ada", "King", MONDAY, "marriage", REGISTRAR)))
                .toList();
        assertThat(said.stream().filter(CompletableFuture::join)).hasSize(1);
        assertThat(names.of(ada)).hasSize(2);
    }

    @Test
    void whoIsRegisteredAgainUnderAnEarlierNameIsTheSamePerson() {
        names.change(ada, Names.Kind.LEGAL, "Ada", "King", MONDAY, "marriage", REGISTRAR);
        assertThat(learners.isKnownAs(ada, asRegistered)).isTrue();
        assertThat(learners.isKnownAs(ada, new Person("Ada", "King", null, null)))
                .isTrue();
        assertThat(learners.isKnownAs(ada, new Person("Bob", "King", null, null)))
                .isFalse();
        assertThat(learners.isKnownAs(ada, Person.UNNAMED)).isTrue();
    }

    @Test
    void aNumberIsChangedUnlessAnotherHasIt() {
        var other = UUID.randomUUID().toString();
        assertThat(learners.renumber(ada, other)).isTrue();
        assertThat(learners.renumber(ada, other)).isFalse();
        assertThat(learners.find(other)).contains(ada);
        assertThat(learners.find(number)).isEmpty();
        assertThat(owner.sql("SELECT number FROM identity.learner_version WHERE learner = :learner")
                        .param("learner", ada.value())
                        .query(String.class)
                        .list())
                .containsExactly(number);
        learners.idFor(number, Person.UNNAMED, Learners.newId());
        assertRefused(() -> learners.renumber(ada, number), LEARNER_NUMBER_TAKEN);
    }

    @Test
    void contactsAreKeptInVersionsUntilTheyAreTakenAway() {
        assertThat(contacts.change(ada, Contacts.Kind.EMAIL, "old@example.org", MONDAY, REGISTRAR))
                .isTrue();
        assertThat(contacts.change(ada, Contacts.Kind.EMAIL, "old@example.org", TUESDAY, REGISTRAR))
                .isFalse();
        assertThat(contacts.change(ada, Contacts.Kind.TELEPHONE, "4711", MONDAY, REGISTRAR))
                .isTrue();
        assertThat(contacts.change(ada, Contacts.Kind.EMAIL, null, TUESDAY, REGISTRAR))
                .isTrue();
        assertThat(contacts.change(ada, Contacts.Kind.EMAIL, null, TODAY, REGISTRAR))
                .isFalse();
        assertThat(contacts.change(ada, Contacts.Kind.ADDRESS, null, TODAY, REGISTRAR))
                .isFalse();
        assertThat(contacts.of(ada))
                .extracting(Contacts.Contact::text)
                .containsExactly("old@example.org", "4711", null);
    }

    @Test
    void aProfileIsWhatWasLastSaidAndNotTakenOut() {
        var item = new UUID(1, 1);
        var another = new UUID(1, 2);
        assertThat(say(item, "Boats")).isTrue();
        assertThat(say(item, "Boats")).isFalse();
        assertThat(say(item, "Planes")).isTrue();
        assertThat(say(another, "Music")).isTrue();
        assertThat(say(another, null)).isTrue();
        assertThat(say(another, null)).isFalse();
        var reviews = Map.of(ProfileSection.INTERESTS, TUESDAY);
        assertThat(profiles.of(ada, reviews))
                .containsExactly(
                        new Profiles.Item(item, ProfileSection.INTERESTS, "Planes", "learner", MONDAY, TUESDAY));
        // What was said after a review has not been reviewed.
        assertThat(profiles.of(ada, Map.of(ProfileSection.INTERESTS, MONDAY.minusDays(1))))
                .extracting(Profiles.Item::lastReviewed)
                .containsOnlyNulls();
    }

    @Test
    void noVersionIsEverChanged() {
        for (var table : new String[] {"learner_name", "learner_contact", "profile_item", "learner_version"}) {
            assertThatThrownBy(() -> owner.sql("UPDATE identity." + table + " SET learner = learner")
                            .update())
                    .rootCause()
                    .hasMessageContaining("kept in versions");
        }
    }

    @Test
    void nothingIsSaidOfWhomNobodyKnowsOrWhoWasErased() {
        var nobody = Learners.newId();
        assertRefused(
                () -> names.change(nobody, Names.Kind.LEGAL, "X", null, MONDAY, "wish", REGISTRAR), LEARNER_UNKNOWN);
        assertRefused(() -> learners.renumber(nobody, "x"), LEARNER_UNKNOWN);
        assertRefused(() -> contacts.change(nobody, Contacts.Kind.EMAIL, "x", MONDAY, REGISTRAR), LEARNER_UNKNOWN);
        new Destruction(DATABASE.identity()).destroy(ada);
        assertRefused(() -> names.change(ada, Names.Kind.LEGAL, "X", null, MONDAY, "wish", REGISTRAR), LEARNER_ERASED);
        assertRefused(() -> learners.renumber(ada, "x"), LEARNER_ERASED);
        assertRefused(() -> contacts.change(ada, Contacts.Kind.EMAIL, "x", MONDAY, REGISTRAR), LEARNER_ERASED);
        assertRefused(() -> say(new UUID(1, 1), "x"), LEARNER_ERASED);
        assertThat(names.of(ada)).isEmpty();
    }

    private boolean say(UUID item, @Nullable String text) {
        return profiles.say(ada, item, ProfileSection.INTERESTS, text, "learner", MONDAY, REGISTRAR);
    }

    private Person shown() {
        return learners.get(ada).orElseThrow().person();
    }

    private static void assertRefused(ThrowingCallable act, Reason reason) {
        assertThatThrownBy(act).isInstanceOfSatisfying(CommandRejected.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }
}
