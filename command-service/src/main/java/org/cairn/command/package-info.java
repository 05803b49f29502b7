/// The write side: decisions and their REST operations. A room per capability, a slice per command.
///
/// A command reaches its [org.cairn.command.decision.Slice] through [org.cairn.command.Commands]; what it decides is
/// appended on the condition that nothing which it read has changed.
@NullMarked
package org.cairn.command;

import org.jspecify.annotations.NullMarked;
