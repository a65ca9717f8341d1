/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.test;

import org.springframework.boot.test.autoconfigure.TestSliceTestContextBootstrapper;

/** Starts the slice of {@link PrivetTest}. */
final class PrivetTestContextBootstrapper extends TestSliceTestContextBootstrapper<PrivetTest> {}
