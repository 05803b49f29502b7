/// What decisions need to know, folded from events: one immutable state per consistency boundary.
///
/// They are shared by the capabilities because several commands ask the same question of the same events; a state that
/// only one slice needs belongs to that slice.
@NullMarked
package org.cairn.command.state;

import org.jspecify.annotations.NullMarked;
