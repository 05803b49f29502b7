package org.cairn.contracts.evolution;

import tools.jackson.databind.node.ObjectNode;

/// Makes of an event as it was stored in one version what it is in the next. One small class for each step; steps are
/// chained.
///
/// A step may rename a member, split one, add one with a default, drop one, or give the type another name. It knows
/// nothing but the payload: no clock, no other event, no table. Tags are not its business: they stay as they were
/// stored.
public interface EventStep {

    EventVersion from();

    EventVersion to();

    /// The payload in the shape of [#to()].
    ///
    /// @param payload in the shape of [#from()]; the step's own, to change and to give back. Numbers are exact
    /// @throws RuntimeException if it is not in that shape; the event is then unreadable
    ObjectNode convert(ObjectNode payload);
}
