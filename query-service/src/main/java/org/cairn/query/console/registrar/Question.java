package org.cairn.query.console.registrar;

import java.util.List;

/// A question of the registrar, and the operation that answers it.
///
/// @param code   by which the page's address names it
/// @param method `GET`, or `POST` for a dry run, which changes nothing
/// @param path   of the operation; what stands in braces is a field of the form, all other fields are parameters of a
///               `GET` and the body of a `POST`, where a dot leads into an object
/// @param signed whether the operation wants to know who asks
public record Question(
        String code, String title, String note, String method, String path, boolean signed, List<Field> fields) {

    /// @param hint of what is meant
    public record Field(String name, String label, String hint, boolean required) {

        static Field of(String name, String label, String hint) {
            return new Field(name, label, hint, true);
        }

        static Field optional(String name, String label, String hint) {
            return new Field(name, label, hint, false);
        }
    }

    public static final List<Question> ALL = List.of(
            new Question(
                    "eligibility",
                    "Is this learner eligible for a milestone, and if not, what is missing?",
                    "As of today, or of the day that you name.",
                    "GET",
                    "/api/v1/enrolments/{enrolment}/milestones/{milestone}/eligibility",
                    true,
                    List.of(
                            Field.of("enrolment", "Enrolment", "its id"),
                            Field.of("milestone", "Milestone", "for example completion"),
                            Field.optional("on", "On", "2026-06-30; today if left out"))),
            new Question(
                    "sealed-transcript",
                    "What did a sealed transcript say, and does its hash still match?",
                    "The documents themselves, byte for byte: /api/v1/transcripts/NUMBER/document?format=pdf, elmo or json.",
                    "GET",
                    "/api/v1/transcripts/{number}",
                    true,
                    List.of(Field.of("number", "Number", "2026-000017"))),
            new Question(
                    "verification",
                    "Is this what was sealed?",
                    "Open to anybody who holds the document.",
                    "GET",
                    "/api/v1/transcripts/{number}/verification",
                    false,
                    List.of(
                            Field.of("number", "Number", "2026-000017"),
                            Field.of("hash", "SHA-256 of the content", "64 hexadecimal digits"))),
            new Question(
                    "approval",
                    "Who approved, as whose delegate, under which authorisation?",
                    "",
                    "GET",
                    "/api/v1/enrolments/{enrolment}/approvals/{approval}",
                    true,
                    List.of(
                            Field.of("enrolment", "Enrolment", "its id"),
                            Field.of("approval", "Approval", "its id, as the transcript names it"))),
            new Question(
                    "policy",
                    "Who would change standing if another policy held?",
                    "A dry run: nothing is changed by it.",
                    "POST",
                    "/api/v1/pathways/{pathway}/versions/{version}/recalculations/preview",
                    true,
                    List.of(
                            Field.of("pathway", "Pathway", "its code"),
                            Field.of("version", "Version", "of the pathway"),
                            Field.of("policy.policy", "Policy", "its code"),
                            Field.of("policy.version", "Policy version", "for example 3"))),
            new Question(
                    "judgement",
                    "If this judgement is revoked, what else stands on it?",
                    "",
                    "GET",
                    "/api/v1/enrolments/{enrolment}/judgements/{judgement}/standing",
                    true,
                    List.of(
                            Field.of("enrolment", "Enrolment", "its id"),
                            Field.of("judgement", "Judgement", "its id"))),
            new Question(
                    "verdict",
                    "Why is a competency mastered or not, mark by mark and step by step?",
                    "The marks that count and those that do not, what it takes, the arithmetic, and what was granted.",
                    "GET",
                    "/api/v1/enrolments/{enrolment}/competencies/{competency}/explanation",
                    true,
                    List.of(
                            Field.of("enrolment", "Enrolment", "its id"),
                            Field.of("competency", "Competency", "its code"),
                            Field.optional("on", "On", "2026-06-30; the day of the latest mark if left out"))),
            new Question(
                    "deprecation",
                    "Whom does the deprecation of a framework version concern?",
                    "Who is enrolled under it, and who mastered something of it.",
                    "GET",
                    "/api/v1/frameworks/{framework}/versions/{version}/holders",
                    false,
                    List.of(
                            Field.of("framework", "Framework", "its code"),
                            Field.of("version", "Version", "of the framework"),
                            Field.optional("cursor", "Part", "left out: the first"))),
            new Question(
                    "disclosures",
                    "Who has seen this record?",
                    "The record of disclosures (34 CFR 99.32).",
                    "GET",
                    "/api/v1/learners/{learner}/disclosures",
                    true,
                    List.of(Field.of("learner", "Learner", "the id"))),
            new Question(
                    "behind-pace",
                    "Who is behind pace, those on leave left out?",
                    "",
                    "GET",
                    "/api/v1/pathways/{pathway}/behind-pace",
                    false,
                    List.of(
                            Field.of("pathway", "Pathway", "its code"),
                            Field.optional("asOf", "As of", "2026-06-30; today if left out"))));
}
