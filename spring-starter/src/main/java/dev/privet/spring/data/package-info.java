/* SPDX-License-Identifier: Apache-2.0 */
/** What repositories of Spring Data take out of marked entities. */
@NullMarked
package dev.privet.spring.data;

import org.jspecify.annotations.NullMarked;
