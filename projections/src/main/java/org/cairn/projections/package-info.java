/// The runner: feeds events into read models, keeps how far each has come, builds them anew beside the live ones.
@NullMarked
package org.cairn.projections;

import org.jspecify.annotations.NullMarked;
