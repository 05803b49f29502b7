/// Changes of platforms.
@NullMarked
package org.cairn.command.operations.platform;

import org.jspecify.annotations.NullMarked;
