/// Let it be known who is one human being with whom.
@NullMarked
package org.cairn.command.authorisation.identify;

import org.jspecify.annotations.NullMarked;
