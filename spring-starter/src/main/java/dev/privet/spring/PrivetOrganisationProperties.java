/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import dev.privet.datamap.OrganisationFacts;
import dev.privet.vocabulary.Regime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the host says of its organisation. Where it is established is said by {@code privet.established-in}. Printing it shows no name and no contact: of a sole trader they are a person's.
 *
 * @param name Name of the organisation, as privacy notices print it.
 * @param roles What the organisation is in the law's terms; it can be both.
 * @param contact How people reach the organisation.
 * @param dataProtectionOfficer How people reach its data protection officer, where it has one.
 * @param representatives Its representatives under laws in whose territory it is not established, by law.
 * @param processedIn Countries in which personal data is processed, as ISO 3166-1 codes.
 * @param storedIn Countries in which personal data is stored, as ISO 3166-1 codes.
 */
@ConfigurationProperties("privet.organisation")
record PrivetOrganisationProperties(
        @Nullable String name,
        @Nullable Set<OrganisationFacts.Role> roles,
        @Nullable Contact contact,
        @Nullable Contact dataProtectionOfficer,
        @Nullable Map<Regime, Contact> representatives,
        @Nullable Set<String> processedIn,
        @Nullable Set<String> storedIn) {

    /** Whether anything is said at all. */
    boolean isSaid() {
        return Stream.of(name, roles, contact, dataProtectionOfficer, representatives, processedIn, storedIn)
                .anyMatch(part -> part != null);
    }

    @Override
    public String toString() {
        return "PrivetOrganisationProperties[" + (isSaid() ? "set" : "not set") + "]";
    }

    /**
     * How somebody is reached on business.
     *
     * @param name Who it is; not needed where a function suffices.
     * @param postalAddress Postal address in one line.
     * @param email E-mail address.
     * @param telephone Telephone number.
     */
    record Contact(
            @Nullable String name,
            @Nullable String postalAddress,
            @Nullable String email,
            @Nullable String telephone) {

        /** The same for the data map. */
        OrganisationFacts.Contact fact() {
            return new OrganisationFacts.Contact(text(name), text(postalAddress), text(email), text(telephone));
        }

        private static String text(@Nullable String value) {
            return Optional.ofNullable(value).map(String::strip).orElse("");
        }

        @Override
        public String toString() {
            return fact().toString();
        }
    }
}
