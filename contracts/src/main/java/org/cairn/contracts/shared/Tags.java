package org.cairn.contracts.shared;

/// The keys by which events are found again. A key, once written to the store, never changes.
public final class Tags {
    public static final String LEARNER = "learner";
    public static final String ENROLMENT = "enrolment";
    public static final String FRAMEWORK = "framework";
    public static final String SCALE = "scale";
    public static final String RUBRIC = "rubric";
    public static final String POLICY = "policy";
    public static final String PATHWAY = "pathway";
    public static final String PERSON = "person";
    public static final String AUTHORISATION = "authorisation";
    public static final String ANCHOR = "anchor";
    public static final String RECALCULATION = "recalculation";
    public static final String DELEGATION = "delegation";
    public static final String OPERATION = "operation";
    public static final String SECTION = "section";
    public static final String RUBRIC_OF_PRACTICE = "rubric-of-practice";
    public static final String GROUP_WORK = "group-work";
    public static final String CREDENTIAL_TEMPLATE = "credential-template";
    public static final String CREDENTIAL = "credential";
    public static final String STATUS_LIST = "status-list";
    public static final String TRANSCRIPT = "transcript";
    public static final String TRANSCRIPT_SERIES = "transcript-series";
    public static final String TRANSCRIPT_LAYOUT = "transcript-layout";

    private Tags() {}
}
