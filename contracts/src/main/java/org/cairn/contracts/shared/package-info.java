/// What every capability speaks of: ids, tags, who acts and when, and how a refusal is named.
@NullMarked
package org.cairn.contracts.shared;

import org.jspecify.annotations.NullMarked;
