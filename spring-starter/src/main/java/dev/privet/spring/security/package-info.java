/* SPDX-License-Identifier: Apache-2.0 */
/** API: who acts, as Spring Security knows it. */
@NullMarked
package dev.privet.spring.security;

import org.jspecify.annotations.NullMarked;
