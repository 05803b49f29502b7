package org.cairn.command.assessment.policy;

/// What became of a mark in a calculation.
public enum Treatment {
    COUNTED("The result rests on it."),
    NOT_THE_LATEST("The policy takes the latest mark, and another one is later."),
    NOT_THE_HIGHEST("The policy takes the highest mark, and another one is as high or higher."),
    NOT_IN_THE_MIDDLE("The policy takes the mark in the middle, and this one is not."),
    BELOW_THE_CUT("It does not reach the policy's cut."),
    SAME_WORK_MARKED_HIGHER("The same piece of evidence has a mark that is as high or higher."),
    NOT_AMONG_THE_LATEST_WORKS("The policy looks at a number of the latest pieces of evidence only."),
    NOT_AMONG_THE_BEST("Enough other pieces of evidence have a mark that is as high or higher."),
    NOT_THE_FULLEST("The policy takes one mark by the rubric, and another one shows as much or more."),
    OTHER_RUBRIC("It was not made by the rubric that the policy asks for."),
    TOO_OLD("It is older than the policy's recency limit."),
    NO_LONGER_VALID("It is older than mastery by this policy is valid."),
    AFTER_THE_DAY("It counts only from a later day."),
    SET_ASIDE("It was set aside when mastery was rescinded.");

    private final String sentence;

    Treatment(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
