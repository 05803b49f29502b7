package org.cairn.contracts.evidence;

import org.cairn.contracts.shared.DomainEvent;

/// What can happen to work of several authors as such: of no enrolment in particular.
public sealed interface GroupWorkEvent extends DomainEvent permits GroupWorkDeclared {}
