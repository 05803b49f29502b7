package org.cairn.contracts.evolution;

/// A shape that events were stored in.
///
/// @param name    the stored name, for example `assessment.JudgementRecorded`
/// @param version a whole number from `1` on
public record EventVersion(String name, String version) {

    /// For example `assessment.JudgementRecorded#1`.
    @Override
    public String toString() {
        return name + "#" + version;
    }
}
