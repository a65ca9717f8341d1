/* SPDX-License-Identifier: Apache-2.0 */
/** What stands in front of Spring's writers of bodies, for the packages that judge what leaves and what is answered. */
@NullMarked
package dev.privet.spring.internal.writing;

import org.jspecify.annotations.NullMarked;
