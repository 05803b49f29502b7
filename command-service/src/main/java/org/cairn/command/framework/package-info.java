/// What the commands on frameworks share: what makes sense as a framework, and as a crosswalk between two.
@NullMarked
package org.cairn.command.framework;

import org.jspecify.annotations.NullMarked;
