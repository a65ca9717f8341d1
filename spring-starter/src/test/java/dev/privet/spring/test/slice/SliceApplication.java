/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.test.slice;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** What the slices are cut out of. */
@SpringBootApplication
class SliceApplication {}
