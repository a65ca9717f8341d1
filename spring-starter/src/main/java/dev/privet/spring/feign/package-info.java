/* SPDX-License-Identifier: Apache-2.0 */
/** API: personal data in the calls of OpenFeign clients: minimised for who receives it, or held back. */
@NullMarked
package dev.privet.spring.feign;

import org.jspecify.annotations.NullMarked;
