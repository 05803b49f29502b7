package org.cairn.query.console.registrar;

import java.util.List;

/// A question of the registrar, and the operation that answers it.
///
/// @param method `get`, or `post` for a dry run, which changes nothing
/// @param path   of the operation; what stands in braces is a field of the form, all other fields are parameters of a
///               `get` and the body of a `post`, where a dot leads into an object
public record Question(String title, String note, String method, String path, List<Field> fields) {

    /// @param hint of what is meant
    public record Field(String name, String label, String hint, boolean required) {

        static Field of(String name, String label, String hint) {
            return new Field(name, label, hint, true);
        }

        static Field optional(String name, String label, String hint) {
            return new Field(name, label, hint, false);
        }
    }

    static final List<Question> ALL = List.of(
            new Question(
                    "Is this learner eligible for a milestone, and if not, what is missing?",
                    "As of today.",
                    "get",
                    "/api/v1/enrolments/{enrolment}/milestones/{milestone}/eligibility",
                    List.of(
                            Field.of("enrolment", "Enrolment", "its id"),
                            Field.of("milestone", "Milestone", "for example completion"))),
            new Question(
                    "What did a sealed transcript say, and does its hash still match?",
                    "The documents themselves, byte for byte: add /document?format=pdf, elmo or json to the address.",
                    "get",
                    "/api/v1/transcripts/{number}",
                    List.of(Field.of("number", "Number", "2026-000017"))),
            new Question(
                    "Is this what was sealed?",
                    "Open to anybody who holds the document.",
                    "get",
                    "/api/v1/transcripts/{number}/verification",
                    List.of(
                            Field.of("number", "Number", "2026-000017"),
                            Field.of("hash", "SHA-256 of the content", "64 hexadecimal digits"))),
            new Question(
                    "Who approved, as whose delegate, under which authorisation?",
                    "",
                    "get",
                    "/api/v1/enrolments/{enrolment}/approvals/{approval}",
                    List.of(
                            Field.of("enrolment", "Enrolment", "its id"),
                            Field.of("approval", "Approval", "its id, as the transcript names it"))),
            new Question(
                    "Who would change standing if another policy held?",
                    "A dry run: nothing is changed by it.",
                    "post",
                    "/api/v1/pathways/{pathway}/versions/{version}/recalculations/preview",
                    List.of(
                            Field.of("pathway", "Pathway", "its code"),
                            Field.of("version", "Version", "of the pathway"),
                            Field.of("policy.policy", "Policy", "its code"),
                            Field.of("policy.version", "Policy version", "for example 3"))),
            new Question(
                    "If this judgement is revoked, what else stands on it?",
                    "",
                    "get",
                    "/api/v1/enrolments/{enrolment}/judgements/{judgement}/standing",
                    List.of(
                            Field.of("enrolment", "Enrolment", "its id"),
                            Field.of("judgement", "Judgement", "its id"))),
            new Question(
                    "Whom does the deprecation of a framework version concern?",
                    "Who is enrolled under it, and who mastered something of it.",
                    "get",
                    "/api/v1/frameworks/{framework}/versions/{version}/holders",
                    List.of(
                            Field.of("framework", "Framework", "its code"),
                            Field.of("version", "Version", "of the framework"),
                            Field.optional("cursor", "Part", "the next of the answer before"))),
            new Question(
                    "Who has seen this record?",
                    "The record of disclosures (34 CFR 99.32).",
                    "get",
                    "/api/v1/learners/{learner}/disclosures",
                    List.of(Field.of("learner", "Learner", "the id"))),
            new Question(
                    "Who is behind pace, those on leave left out?",
                    "",
                    "get",
                    "/api/v1/pathways/{pathway}/behind-pace",
                    List.of(
                            Field.of("pathway", "Pathway", "its code"),
                            Field.optional("asOf", "As of", "a day; today if left out"))));
}
