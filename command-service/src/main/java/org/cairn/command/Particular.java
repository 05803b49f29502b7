package org.cairn.command;

/// One thing that a refusal is about, where what was sent has many.
///
/// @param subject what: an identifier, a code, or a place in what was sent
/// @param flaw    what is wrong with it, to be read after the subject
public record Particular(String subject, String flaw) {}
