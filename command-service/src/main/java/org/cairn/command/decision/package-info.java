/// What a decision is: what it may ask, and what it answers. Knows no clock, store or framework.
@NullMarked
package org.cairn.command.decision;

import org.jspecify.annotations.NullMarked;
