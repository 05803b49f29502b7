/// Made-up histories for tests: a seeded university, and a way to put its events into a real store.
@NullMarked
package org.cairn.projections.history;

import org.jspecify.annotations.NullMarked;
