/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.shop;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The annotation of the recipe that many write themselves: this property is masked wherever it is shown. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Masked {

    /**
     * Which mask it gets.
     *
     * @return the kind of text
     */
    TextKind value();
}
