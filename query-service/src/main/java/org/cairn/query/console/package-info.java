/// The console: pages for people, over the same answers that the REST API gives.
@NullMarked
package org.cairn.query.console;

import org.jspecify.annotations.NullMarked;
