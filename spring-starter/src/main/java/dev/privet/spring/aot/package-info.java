/* SPDX-License-Identifier: Apache-2.0 */
/** API: what is to be kept of Privet and of marked classes where an application is compiled ahead of time. */
@NullMarked
package dev.privet.spring.aot;

import org.jspecify.annotations.NullMarked;
