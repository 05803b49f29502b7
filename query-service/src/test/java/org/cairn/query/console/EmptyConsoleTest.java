package org.cairn.query.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// The first minute of an institution, and a bad one: the database is empty, then it is gone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmptyConsoleTest {

    private ConsoleServer server = new ConsoleServer(0);

    @BeforeAll
    void isUp() {
        assertThat(server.get("/").status()).isEqualTo(200);
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    @Order(1)
    void anEmptyInstitutionSaysWhatToDoNext() {
        var page = server.get("/");

        assertThat(page.text())
                .contains("Nothing is on record yet", "./cairn demo", "./cairn import oulad DIR")
                .doesNotContain("completion rate");
        assertThat(page.html()).doesNotContain("<canvas");
    }

    @Test
    @Order(1)
    void nobodyIsFound() {
        assertThat(server.get("/learners?number=1").text()).contains("No learner has the number 1");
    }

    @Test
    @Order(1)
    void aPathwayThatWasNeverPublishedIsNotFound() {
        assertThat(server.get("/pathways/AAA/versions/2013J").status()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void aDatabaseThatDoesNotAnswerIsSaidSo() {
        server.stopDatabase();

        var page = server.get("/");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isEqualTo("5");
        assertThat(page.text()).contains("The record cannot be read just now").doesNotContain("Hikari", "Exception");
    }
}
