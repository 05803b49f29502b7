package org.cairn.query.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairn.query.console.university.MadeUpUniversity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Three years of programmes, over reports as if they had been computed.
class ProgrammePagesTest {

    private static final ConsoleServer SERVER =
            new ConsoleServer(0).with(new MadeUpUniversity(2012, 60)).withReports("STAT", "NURS");

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void aProgrammeShowsNineAspects() {
        var page = SERVER.get("/pathways/STAT");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.all("<article class=\"aspect\"")).hasSize(9);
    }
}
