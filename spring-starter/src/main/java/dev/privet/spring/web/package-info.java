/* SPDX-License-Identifier: Apache-2.0 */
/** API: the purpose of each request that Spring MVC answers. */
@NullMarked
package dev.privet.spring.web;

import org.jspecify.annotations.NullMarked;
