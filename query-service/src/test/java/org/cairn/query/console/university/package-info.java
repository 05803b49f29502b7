/// A made-up university in events, for tests and for looking at the pages.
@NullMarked
package org.cairn.query.console.university;

import org.jspecify.annotations.NullMarked;
