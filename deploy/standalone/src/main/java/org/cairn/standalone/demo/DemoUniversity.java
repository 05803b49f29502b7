package org.cairn.standalone.demo;

import java.util.List;
import org.cairn.standalone.simulate.Scenario;
import org.cairn.standalone.simulate.Setting;
import org.cairn.standalone.simulate.Subject;
import org.cairn.standalone.simulate.University;

/// Three years of a made-up university in which several things happen at once: in nursing a champion leaves and
/// practice fades, in data analysis marking softens, in teaching those who study in the evening fall behind. The same
/// every time, down to the last mark.
public final class DemoUniversity {

    public static final String SOURCE = "demo";

    private static final long SEED = 20220905;

    public static University university() {
        return new University(
                SOURCE,
                SEED,
                3,
                List.of(
                        Setting.of(Scenario.TURNOVER, 800).about(Subject.NURSING),
                        Setting.of(Scenario.LENIENCY, 600).about(Subject.ANALYSIS),
                        Setting.of(Scenario.INEQUITY, 600).about(Subject.TEACHING)));
    }

    private DemoUniversity() {}
}
