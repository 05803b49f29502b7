package org.cairn.command.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Who people are stands in `identity`. Not a byte of it is in any table of the event store.
class PersonalDataTest {

    private final ApiServer server = ApiServer.running();

    @Test
    void nothingThatNamesAPersonIsInTheEventStore() {
        var campus = new Campus().open();
        var secrets = List.of("N-4711-X", "Zebedinah", "Quillfeather", "1987-06-05", "zq@example.org");
        var headers = Map.of("Cairn-Actor", "registrar", "Idempotency-Key", "register N-4711-X Quillfeather");
        var learner = Campus.ok(server.send("POST", "/api/v1/learners", """
                {"number": "N-4711-X", "givenName": "Zebedinah", "familyName": "Quillfeather",
                 "bornOn": "1987-06-05", "email": "zq@example.org"}""", headers));
        Campus.ok(server.post("registrar", "/api/v1/staff", """
                {"account": "t.xylander", "name": "Thaddeus Xylander"}"""));
        campus.authorise("assessors", "t.xylander");
        Campus.ok(server.post(
                "registrar", "/api/v1/learners/" + learner.text("learner") + "/enrolments", campus.enrolmentBody()));

        var everything = everythingInTheEventStore();

        assertThat(everything).contains(learner.text("learner")); // So the search finds what is there.
        assertThat(everything).doesNotContain(secrets).doesNotContain("xylander", "Xylander");
        for (var secret : secrets) assertThat(everything).doesNotContain(hex(secret));
        assertThat(server.database()
                        .sql(
                                "SELECT count(*) FROM identity.learner WHERE number = 'N-4711-X' AND born_on = '1987-06-05'")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void whateverIsSaidOfALearnerNothingOfItIsReadableInTheEventStore() {
        var person = new CanaryPerson(server, new Campus().open());
        var store = new Everything(everythingInTheEventStore());
        assertThat(person.canaries()).hasSizeGreaterThan(20).noneMatch(store::holds);
        assertThat(store.holds(person.learner)).isTrue();
    }

    @Test
    void nothingThatNamesAPersonIsInAnAnswerToAnothersRequest() {
        var registered = Campus.ok(server.post(
                "registrar", "/api/v1/learners", "{\"number\": \"N-4712-X\", \"familyName\": \"Quillfeather\"}"));
        assertThat(registered.response().body()).doesNotContain("N-4712-X", "Quillfeather");
        assertThat(registered.header("Location")).doesNotContain("4712");
        var taken =
                server.post("registrar", "/api/v1/learners", "{\"number\": \"N-4712-X\", \"familyName\": \"Other\"}");
        Problem.assertThatIs(taken, 409, "learner-number-taken");
        assertThat(taken.response().body()).doesNotContain("Quillfeather");
    }

    /// Every column of every table, bytes read as text and as hexadecimal digits.
    private String everythingInTheEventStore() {
        var database = server.database();
        var everything = new ArrayList<String>();
        for (var column : database.sql("""
                        SELECT table_name, column_name, data_type FROM information_schema.columns
                         WHERE table_schema = 'eventstore'""").query().listOfRows()) {
            var text = "bytea".equals(column.get("data_type"))
                    ? "encode(%1$s, 'escape') || encode(%1$s, 'hex')"
                    : "%1$s::text";
            everything.addAll(database.sql("SELECT coalesce(" + text.formatted("\"" + column.get("column_name") + "\"")
                            + ", '') FROM eventstore.\"" + column.get("table_name") + "\"")
                    .query(String.class)
                    .list());
        }
        return String.join("\n", everything);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
