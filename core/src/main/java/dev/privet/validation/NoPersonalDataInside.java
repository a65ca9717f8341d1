/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.validation;

import dev.privet.contract.PublicApi;
import dev.privet.scan.Kind;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Free text that must hold no personal data, such as the reason for a credit note or the title of a project. What can be found, and
 * what cannot, {@link dev.privet.scan.TextScanner} says. Null is valid. The message names what was found and never the value.
 *
 * <pre>{@code
 * record CreditNote(@NoPersonalDataInside String reason) {}
 * }</pre>
 *
 * @legal GDPR Art 5(1)(c), Art 25(2) (text)
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.TYPE_USE
})
@Repeatable(NoPersonalDataInside.List.class)
@Constraint(validatedBy = NoPersonalDataInsideValidator.class)
@PublicApi(since = "0.1")
public @interface NoPersonalDataInside {

    /**
     * What is looked for.
     *
     * @return some kinds; where there are none, every kind but addresses of the Internet Protocol
     */
    Kind[] kinds() default {};

    /**
     * What a violation says.
     *
     * @return plain text or a template, in which {@code {found}} stands for what was found, for example "an e-mail address"
     */
    String message() default "must not hold {found}";

    /**
     * When it is checked.
     *
     * @return the groups
     */
    Class<?>[] groups() default {};

    /**
     * What it tells its reader.
     *
     * @return the payload
     */
    Class<? extends Payload>[] payload() default {};

    /** Several such constraints on one element. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({
        ElementType.FIELD,
        ElementType.METHOD,
        ElementType.PARAMETER,
        ElementType.ANNOTATION_TYPE,
        ElementType.CONSTRUCTOR,
        ElementType.TYPE_USE
    })
    @interface List {

        /**
         * The constraints.
         *
         * @return each of them
         */
        NoPersonalDataInside[] value();
    }
}
