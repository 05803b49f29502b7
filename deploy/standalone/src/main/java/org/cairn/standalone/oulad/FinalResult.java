package org.cairn.standalone.oulad;

/// How an enrolment ended.
enum FinalResult {
    PASS("Pass"),
    DISTINCTION("Distinction"),
    FAIL("Fail"),
    WITHDRAWN("Withdrawn");

    private final String code;

    FinalResult(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    boolean isApproval() {
        return this == PASS || this == DISTINCTION;
    }
}
