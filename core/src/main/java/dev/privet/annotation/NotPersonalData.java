/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.annotation;

import dev.privet.contract.PublicApi;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says in writing that a member or class is not personal data although it may look so. An export leaves such a member out.
 *
 * @legal GDPR Art 4(1) (text)
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
@PublicApi(since = "0.1")
public @interface NotPersonalData {

    /**
     * The reason.
     *
     * @return a sentence; never empty
     */
    String because();
}
