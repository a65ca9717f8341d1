/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.method;

import dev.privet.gate.Use;

/** Takes a use along with a result whose work is done later. */
interface ReactiveResults {

    /** Whether what is taken along arrives on the threads that do the work. */
    boolean arrive();

    /** The same result under the use, where it is a reactive one; any other as it is. */
    Object under(Use use, Object result);
}
