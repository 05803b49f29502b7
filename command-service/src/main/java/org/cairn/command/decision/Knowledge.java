package org.cairn.command.decision;

/// What a decision may know: the states of the boundaries that it asks for, and nothing else.
///
/// Whatever it asks for becomes part of the append's condition: if an event of that boundary is recorded before the
/// decision's own events are, they are not appended and the command is decided again.
@FunctionalInterface
public interface Knowledge {

    <I, S> S of(Boundary<I, S> boundary, I id);
}
