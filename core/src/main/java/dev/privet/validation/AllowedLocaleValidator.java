/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.validation;

import dev.privet.contract.PublicApi;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@link AllowedCountry} on a locale. Made by the validation provider. Thread-safe once initialised.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class AllowedLocaleValidator implements ConstraintValidator<AllowedCountry, Locale> {

    private @Nullable AllowedPlaces places;

    /** For the provider. */
    public AllowedLocaleValidator() {}

    @Override
    public void initialize(AllowedCountry constraint) {
        places = new AllowedPlaces(constraint);
    }

    @Override
    public boolean isValid(@Nullable Locale value, ConstraintValidatorContext context) {
        return value == null || (places != null && places.allow(value.getCountry(), context));
    }
}
