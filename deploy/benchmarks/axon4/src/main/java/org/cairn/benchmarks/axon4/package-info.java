/// Appends by Axon Framework 4. Speaks to the benchmarks in the JDK's types only, as they are loaded apart.
@NullMarked
package org.cairn.benchmarks.axon4;

import org.jspecify.annotations.NullMarked;
