/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.validation;

import dev.privet.contract.PrivacyInputException;
import dev.privet.location.Country;
import dev.privet.location.Region;
import dev.privet.location.Regions;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What {@link AllowedCountry} allows. */
final class AllowedPlaces {

    private final Regions register = Regions.shipped();
    private final List<Region> regions;
    private final Set<Country> countries = new HashSet<>();
    private final String message;

    AllowedPlaces(AllowedCountry constraint) {
        regions = List.of(constraint.regions());
        try {
            List.of(constraint.countries()).forEach(code -> countries.add(Country.of(code)));
        } catch (PrivacyInputException e) {
            throw new ConstraintDeclarationException(
                    "@AllowedCountry names a country that is not known. " + e.getMessage());
        }
        if (regions.isEmpty() && countries.isEmpty()) {
            throw new ConstraintDeclarationException(
                    "@AllowedCountry allows no country at all. Name some: @AllowedCountry(regions = {Region.UK, Region.EEA}).");
        }
        Stream<String> names = Stream.concat(
                regions.stream().map(Region::title),
                countries.stream().map(Country::name).sorted());
        message = Template.with(constraint.message(), "allowed", Template.or(names.toList()));
    }

    boolean allow(String code, ConstraintValidatorContext context) {
        LocalDate today = LocalDate.now(context.getClockProvider().getClock());
        if (isAllowed(code, today)) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
        return false;
    }

    private boolean isAllowed(String code, LocalDate today) {
        Country country;
        try {
            country = Country.of(code);
        } catch (PrivacyInputException e) {
            return false;
        }
        return countries.contains(country)
                || regions.stream().anyMatch(region -> register.contains(region, country, today));
    }
}
