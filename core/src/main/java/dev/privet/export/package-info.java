/* SPDX-License-Identifier: Apache-2.0 */
/** API: the archive in which a person receives their data. */
@NullMarked
package dev.privet.export;

import org.jspecify.annotations.NullMarked;
