package org.cairn.contracts.pathway;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a pathway amounts to, as far as it is said.
///
/// @param workloadHours notional hours of work of a learner for the whole
/// @param ects          credits of the whole; 60 are 1500 to 1800 hours (ECTS Users' Guide, 2015)
/// @param eqf           level of the European Qualifications Framework, 1 to 8
/// @param language      of instruction and assessment, as in BCP 47, for example `en` or `pt-BR`
public record Qualification(
        @Nullable Credits workloadHours,
        @Nullable Credits ects,
        @Nullable Integer eqf,
        @Nullable QfEhea qfEhea,
        @Nullable String language,
        List<CreditEquivalence> creditEquivalence) {

    public static final Qualification UNSAID = new Qualification(null, null, null, null, null, List.of());

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");

    public Qualification {
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException("language must be a tag as in BCP 47, such as en or pt-BR");
        }
        creditEquivalence = List.copyOf(creditEquivalence);
    }
}
