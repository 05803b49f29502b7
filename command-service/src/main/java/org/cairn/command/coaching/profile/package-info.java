/// Review a profile, whose items are kept in `identity`.
@NullMarked
package org.cairn.command.coaching.profile;

import org.jspecify.annotations.NullMarked;
