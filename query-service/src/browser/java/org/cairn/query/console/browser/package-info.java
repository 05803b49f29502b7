/// The console in a real browser.
@NullMarked
package org.cairn.query.console.browser;

import org.jspecify.annotations.NullMarked;
