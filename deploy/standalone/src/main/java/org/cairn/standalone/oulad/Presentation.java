package org.cairn.standalone.oulad;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Pattern;

/// One run of a module, for example `AAA` in `2013J`. All dates of the data set are days from its start.
record Presentation(String module, String code) implements Comparable<Presentation> {

    static final Pattern CODE = Pattern.compile("\\d{4}[BJ]");

    /// `B` begins in February, `J` in October; that it is the first of the month is an assumption of ours.
    LocalDate startsOn() {
        var year = Integer.parseInt(code.substring(0, 4));
        return LocalDate.of(year, code.endsWith("B") ? Month.FEBRUARY : Month.OCTOBER, 1);
    }

    LocalDate day(int daysFromStart) {
        return startsOn().plusDays(daysFromStart);
    }

    @Override
    public int compareTo(Presentation other) {
        var byModule = module.compareTo(other.module);
        return byModule != 0 ? byModule : code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return module + "/" + code;
    }
}
