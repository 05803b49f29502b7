/// One version of a pathway: what it asks, and what came of it.
@NullMarked
package org.cairn.query.console.pathways;

import org.jspecify.annotations.NullMarked;
