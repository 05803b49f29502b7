/// How events travel to other processes: the topics, and what their records look like.
@NullMarked
package org.cairn.contracts.distribution;

import org.jspecify.annotations.NullMarked;
