/* SPDX-License-Identifier: Apache-2.0 */
/** An entity without annotations of Privet, and the contributor that marks it; everybody in it is invented. */
@NullMarked
package dev.privet.spring.sample.library;

import org.jspecify.annotations.NullMarked;
