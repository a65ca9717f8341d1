/* SPDX-License-Identifier: Apache-2.0 */
/** API: what developers write on their own classes. */
@NullMarked
package dev.privet.annotation;

import org.jspecify.annotations.NullMarked;
