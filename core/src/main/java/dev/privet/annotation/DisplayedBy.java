/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.annotation;

import dev.privet.contract.PublicApi;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the property by which people know a row that is not about anybody, such as the title of a product. An export shows it
 * where a person's row points at such a row, instead of a number that says nothing to them.
 *
 * @legal GDPR Art 12(1), concise and intelligible (text)
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@PublicApi(since = "0.1")
public @interface DisplayedBy {

    /**
     * The property.
     *
     * @return its name, for example {@code title}
     */
    String value();
}
