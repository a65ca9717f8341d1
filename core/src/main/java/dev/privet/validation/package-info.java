/* SPDX-License-Identifier: Apache-2.0 */
/** API: what may come in, as Jakarta Validation constraints. */
@NullMarked
package dev.privet.validation;

import org.jspecify.annotations.NullMarked;
