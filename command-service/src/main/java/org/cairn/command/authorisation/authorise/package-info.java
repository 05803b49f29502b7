/// Authorise someone to assess, to approve, or to load history.
@NullMarked
package org.cairn.command.authorisation.authorise;

import org.jspecify.annotations.NullMarked;
