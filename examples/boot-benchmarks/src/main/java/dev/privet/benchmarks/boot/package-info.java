/* SPDX-License-Identifier: Apache-2.0 */
/** What a Spring Boot application costs with Privet and without, each in processes of its own. */
@NullMarked
package dev.privet.benchmarks.boot;

import org.jspecify.annotations.NullMarked;
