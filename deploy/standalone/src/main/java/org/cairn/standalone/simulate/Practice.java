package org.cairn.standalone.simulate;

/// Something that is done, or not, each time that it could be done.
enum Practice {
    /// An observed item is as designed.
    ADHERENCE(0.75),
    /// An observed item is done well.
    QUALITY(0.72),
    /// A planned check-in is held.
    CHECK_IN(0.82),
    /// A profile is reviewed when it is time.
    REVIEW(0.75),
    /// A learner has a goal in a term.
    GOAL(0.80),
    /// A milestone is reflected on.
    REFLECTION(0.70),
    /// An elective is chosen early, and not left to whoever assigns.
    CHOICE(0.80),
    /// A session is for groups or for one.
    SMALL_GROUPS(0.65),
    /// How much say learners find that they have: what a survey measures.
    AGENCY(0.64),
    /// Work is judged in time.
    PROMPTNESS(0.85);

    private final double usual;

    Practice(double usual) {
        this.usual = usual;
    }

    /// The share of times in an average month and section.
    double usual() {
        return usual;
    }
}
