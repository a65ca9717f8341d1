/* SPDX-License-Identifier: Apache-2.0 */
/** API: the purpose of each method of a bean that states one. */
@NullMarked
package dev.privet.spring.method;

import org.jspecify.annotations.NullMarked;
