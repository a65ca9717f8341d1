/* SPDX-License-Identifier: Apache-2.0 */
/** API: the one description of a host's personal data, built once from the marks and immutable afterwards. */
@NullMarked
package dev.privet.datamap;

import org.jspecify.annotations.NullMarked;
