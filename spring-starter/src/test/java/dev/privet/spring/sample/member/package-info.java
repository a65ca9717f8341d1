/* SPDX-License-Identifier: Apache-2.0 */
/** A marked entity and what it is used for; everybody in it is invented. */
@NullMarked
package dev.privet.spring.sample.member;

import org.jspecify.annotations.NullMarked;
