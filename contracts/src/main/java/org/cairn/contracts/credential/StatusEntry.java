package org.cairn.contracts.credential;

/// The place of a credential in a list of status bits, as W3C Bitstring Status List 1.0 has them. Never given twice.
///
/// @param index from 0 on, without a gap within the list
public record StatusEntry(StatusListId list, int index) {}
