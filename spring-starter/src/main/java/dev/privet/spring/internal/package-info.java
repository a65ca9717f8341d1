/* SPDX-License-Identifier: Apache-2.0 */
/** How a stated purpose is found, judged and put in force, for the packages that know where it has to be. */
@NullMarked
package dev.privet.spring.internal;

import org.jspecify.annotations.NullMarked;
