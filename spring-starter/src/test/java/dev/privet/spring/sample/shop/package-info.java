/* SPDX-License-Identifier: Apache-2.0 */
/** A shop whose orders are delivered and kept for a time; everybody in it is invented. */
@NullMarked
package dev.privet.spring.sample.shop;

import org.jspecify.annotations.NullMarked;
