/// Pathway versions: requirement trees and milestones.
@NullMarked
package org.cairn.contracts.pathway;

import org.jspecify.annotations.NullMarked;
