/* SPDX-License-Identifier: Apache-2.0 */
/** A bare application with two marked entities, as somebody would write it who has just added the starter; everybody in it is invented. */
@NullMarked
package dev.privet.spring.whole;

import org.jspecify.annotations.NullMarked;
