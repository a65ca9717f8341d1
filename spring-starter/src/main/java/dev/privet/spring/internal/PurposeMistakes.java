/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal;

import dev.privet.contract.Problem;
import java.util.List;

/** What is wrong with the purposes that are stated in one place of the application. */
@FunctionalInterface
public interface PurposeMistakes {

    /**
     * All of it; asked once, when every singleton is there.
     *
     * @return the mistakes, or none
     */
    List<Problem> problems();
}
