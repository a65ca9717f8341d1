/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap.wrong.other;

import dev.privet.annotation.DataSubject;

/** Has the simple name of another marked class. */
@DataSubject("other twin")
public class Twin {
    long id;
}
