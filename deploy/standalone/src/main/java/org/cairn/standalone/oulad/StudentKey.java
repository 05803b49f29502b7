package org.cairn.standalone.oulad;

/// One person in one presentation: what the data set has instead of a number for an enrolment.
record StudentKey(Presentation presentation, int number) {

    @Override
    public String toString() {
        return "student %d in %s".formatted(number, presentation);
    }
}
