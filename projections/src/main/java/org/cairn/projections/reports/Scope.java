package org.cairn.projections.reports;

/// What of a programme a row is about.
///
/// @param code of the section or cohort; empty for the programme as a whole
public record Scope(Kind kind, String code) implements Comparable<Scope> {
    public static final Scope PROGRAMME = new Scope(Kind.PROGRAMME, "");

    /// A part of a programme.
    public enum Kind {
        PROGRAMME("programme"),
        SECTION("section"),
        COHORT("cohort");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /// As it stands in tables and answers.
        public String code() {
            return code;
        }
    }

    public static Scope section(String code) {
        return new Scope(Kind.SECTION, code);
    }

    public static Scope cohort(String code) {
        return new Scope(Kind.COHORT, code);
    }

    @Override
    public int compareTo(Scope other) {
        var byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : code.compareTo(other.code);
    }
}
