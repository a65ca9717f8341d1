/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.validation;

import dev.privet.contract.PublicApi;
import dev.privet.location.Region;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A country code (ISO 3166-1 alpha-2), or a locale with a country, that must lie in one of some regions on the day of the check, by the
 * clock of the validation. Null is valid; a text that is no known code is not. The message does not repeat the value.
 *
 * <pre>{@code
 * record Delivery(@NotNull @AllowedCountry(regions = {Region.UK, Region.EEA}) String country) {}
 * }</pre>
 *
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
@Repeatable(AllowedCountry.List.class)
@Constraint(validatedBy = {AllowedCountryCodeValidator.class, AllowedLocaleValidator.class})
@PublicApi(since = "0.1")
public @interface AllowedCountry {

    /**
     * The regions.
     *
     * @return some, unless countries are given
     */
    Region[] regions() default {};

    /**
     * Countries that are allowed besides.
     *
     * @return their codes, such as {@code CH}
     */
    String[] countries() default {};

    /**
     * What a violation says.
     *
     * @return plain text or a template, in which {@code {allowed}} stands for the regions and countries
     */
    String message() default "must be a country of {allowed}";

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
        AllowedCountry[] value();
    }
}
