/* SPDX-License-Identifier: Apache-2.0 */
/** API: the façade, which is all that a host without a framework has to know. */
@NullMarked
package dev.privet;

import org.jspecify.annotations.NullMarked;
