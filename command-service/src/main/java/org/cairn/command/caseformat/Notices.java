package org.cairn.command.caseformat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.command.caseformat.CaseNotice.Kind;

/// Collects notices while a package is read; what happens at many places alike is told once, with the number.
final class Notices {

    private record Counted(Kind kind, String subject, String text) {}

    private final List<CaseNotice> single = new ArrayList<>();
    private final Map<Counted, Integer> counted = new LinkedHashMap<>();

    void add(Kind kind, String subject, String text, Object... values) {
        single.add(new CaseNotice(kind, subject, text.formatted(values)));
    }

    /// @param text with `{n}` where the number belongs
    void count(Kind kind, String subject, String text) {
        counted.merge(new Counted(kind, subject, text), 1, Integer::sum);
    }

    List<CaseNotice> all() {
        var all = new ArrayList<>(single);
        counted.forEach((what, times) ->
                all.add(new CaseNotice(what.kind(), what.subject(), what.text().replace("{n}", times.toString()))));
        return all;
    }
}
