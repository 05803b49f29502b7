package org.cairn.contracts.milestone;

import org.cairn.contracts.shared.PersonId;

/// For whom somebody approved who did not do so in their own right.
///
/// @param delegator who gave the delegation, and whose authorisation it rests on
public record ActingDelegate(DelegationId delegation, PersonId delegator) {}
