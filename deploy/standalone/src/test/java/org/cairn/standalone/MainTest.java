package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MainTest {

    private final String before = System.getProperty(Main.UPDATE_CHECKER_OFF);

    @AfterEach
    void putBack() {
        if (before == null) System.clearProperty(Main.UPDATE_CHECKER_OFF);
        else System.setProperty(Main.UPDATE_CHECKER_OFF, before);
    }

    @Test
    void whateverIsStartedTheFrameworkAsksNobodyForNews() {
        System.clearProperty(Main.UPDATE_CHECKER_OFF);
        assertThat(Main.run(new String[] {"--help"})).isZero();
        assertThat(System.getProperty(Main.UPDATE_CHECKER_OFF)).isEqualTo("true");
    }

    @Test
    void butSomebodyWhoWantsItsNewsGetsThem() {
        System.setProperty(Main.UPDATE_CHECKER_OFF, "false");
        assertThat(Main.run(new String[] {"--help"})).isZero();
        assertThat(System.getProperty(Main.UPDATE_CHECKER_OFF)).isEqualTo("false");
    }
}
