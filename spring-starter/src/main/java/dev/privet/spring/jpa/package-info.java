/* SPDX-License-Identifier: Apache-2.0 */
/** API: Privet over the entities, the rows and the database of a Spring Boot application. */
@NullMarked
package dev.privet.spring.jpa;

import org.jspecify.annotations.NullMarked;
