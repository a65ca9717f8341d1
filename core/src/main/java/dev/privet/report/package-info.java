/* SPDX-License-Identifier: Apache-2.0 */
/** API: what checks of a build found, as files for pull requests, whichever check it was. */
@NullMarked
package dev.privet.report;

import org.jspecify.annotations.NullMarked;
