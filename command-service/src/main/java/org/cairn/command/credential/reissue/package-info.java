/// Issue a credential anew in place of an earlier one.
@NullMarked
package org.cairn.command.credential.reissue;

import org.jspecify.annotations.NullMarked;
