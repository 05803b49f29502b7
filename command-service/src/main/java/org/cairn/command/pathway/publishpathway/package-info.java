/// Publish a version of a pathway.
@NullMarked
package org.cairn.command.pathway.publishpathway;

import org.jspecify.annotations.NullMarked;
