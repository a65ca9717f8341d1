/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.PublicApi;
import dev.privet.location.Country;
import dev.privet.vocabulary.Regime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The organisation that a notice and a record of processing speak of. Immutable; judged when the data map is built, since an
 * organisation that lacks something is to be told together with every other mistake.
 *
 * <pre>{@code
 * OrganisationFacts.builder("Example Shop Ltd")
 *         .role(OrganisationFacts.Role.CONTROLLER)
 *         .contact(OrganisationFacts.Contact.of("").reachedBy("privacy@example.org"))
 *         .establishedIn(Regime.UK, "GB")
 *         .storedIn("GB", "IE")
 *         .build();
 * }</pre>
 *
 * @param name its name, as a notice prints it
 * @param roles what it is in the law's terms
 * @param contact how to reach it
 * @param dataProtectionOfficer how to reach its data protection officer, if it has one
 * @param establishments by law, the country where it is established, and its representative where that is elsewhere
 * @param processedIn the countries in which data is processed, as ISO 3166-1 codes
 * @param storedIn the countries in which data is stored, as ISO 3166-1 codes
 * @legal GDPR Art 13(1)(a) and (b), Art 27, Art 30(1)(a) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public record OrganisationFacts(
        String name,
        Set<Role> roles,
        Contact contact,
        Optional<Contact> dataProtectionOfficer,
        Map<Regime, Establishment> establishments,
        Set<String> processedIn,
        Set<String> storedIn) {

    /** Copies the collections, ordered, and refuses null. */
    public OrganisationFacts {
        Objects.requireNonNull(name, "name");
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(dataProtectionOfficer, "dataProtectionOfficer");
        establishments =
                establishments.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(establishments));
        processedIn = Collections.unmodifiableSet(new TreeSet<>(processedIn));
        storedIn = Collections.unmodifiableSet(new TreeSet<>(storedIn));
    }

    /**
     * Starts with a name.
     *
     * @param name the organisation's name, as a notice prints it
     * @return a builder
     */
    public static OrganisationFactsBuilder builder(String name) {
        return new OrganisationFactsBuilder(name);
    }

    /**
     * From which country it sends data under each law.
     *
     * @return country codes by law, as they were written
     */
    public Map<Regime, String> exporters() {
        Map<Regime, String> exporters = new LinkedHashMap<>();
        establishments.forEach((regime, establishment) -> exporters.put(regime, establishment.country()));
        return exporters;
    }

    /**
     * The same organisation, established under one more law.
     *
     * @param regime the law
     * @param country the country, as an ISO 3166-1 code
     * @return a copy
     */
    public OrganisationFacts establishedIn(Regime regime, String country) {
        Map<Regime, Establishment> more = new LinkedHashMap<>(establishments);
        more.put(regime, new Establishment(country, Optional.empty()));
        return new OrganisationFacts(name, roles, contact, dataProtectionOfficer, more, processedIn, storedIn);
    }

    /** The same with the canonical code of every country; all of them must be known. */
    OrganisationFacts canonical() {
        Map<Regime, Establishment> canonical = new LinkedHashMap<>();
        establishments.forEach((regime, one) -> canonical.put(
                regime, new Establishment(Country.of(one.country()).code(), one.representative())));
        return new OrganisationFacts(
                name, roles, contact, dataProtectionOfficer, canonical, canonical(processedIn), canonical(storedIn));
    }

    static Map<Regime, String> canonical(Map<Regime, String> countries) {
        Map<Regime, String> canonical = new LinkedHashMap<>();
        countries.forEach(
                (regime, code) -> canonical.put(regime, Country.of(code).code()));
        return Collections.unmodifiableMap(canonical);
    }

    private static Set<String> canonical(Set<String> codes) {
        return codes.stream().map(code -> Country.of(code).code()).collect(Collectors.toSet());
    }

    /** Leaves out names and contacts: of a sole trader they are a person's. */
    @Override
    public String toString() {
        return "OrganisationFacts[" + roles + ", established in " + exporters() + ", processes in " + processedIn
                + ", stores in " + storedIn + "]";
    }

    /**
     * What an organisation is in the law's terms.
     *
     * @legal GDPR Art 4(7) and (8) (text)
     */
    @PublicApi(since = "0.1")
    public enum Role {
        /** Decides what data is used for, and how. */
        CONTROLLER("controller"),
        /** Works on the behalf of others. */
        PROCESSOR("processor");

        private final String title;

        Role(String title) {
            this.title = title;
        }

        /**
         * The role in words.
         *
         * @return lower case
         */
        public String title() {
            return title;
        }
    }

    /**
     * How somebody is reached on business. Printing it shows what is there, not the values: a name may be a person's. Immutable.
     *
     * @param name who, or empty where the organisation itself is meant or a function suffices
     * @param postalAddress the postal address, or empty
     * @param email the e-mail address, or empty
     * @param telephone the telephone number, or empty
     */
    @PublicApi(since = "0.1")
    public record Contact(String name, String postalAddress, String email, String telephone) {

        /** Refuses null. */
        public Contact {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(postalAddress, "postalAddress");
            Objects.requireNonNull(email, "email");
            Objects.requireNonNull(telephone, "telephone");
        }

        /**
         * Somebody of whom nothing more is said yet.
         *
         * @param name who, or empty
         * @return a contact without any way to it
         */
        public static Contact of(String name) {
            return new Contact(name, "", "", "");
        }

        /**
         * The same contact at a postal address.
         *
         * @param address the address in one text
         * @return a copy
         */
        public Contact at(String address) {
            return new Contact(name, address, email, telephone);
        }

        /**
         * The same contact by e-mail.
         *
         * @param address the e-mail address
         * @return a copy
         */
        public Contact reachedBy(String address) {
            return new Contact(name, postalAddress, address, telephone);
        }

        /**
         * The same contact by telephone.
         *
         * @param number the telephone number
         * @return a copy
         */
        public Contact calledAt(String number) {
            return new Contact(name, postalAddress, email, number);
        }

        /**
         * Whether there is a way to it.
         *
         * @return true where an address or a number is given
         */
        public boolean isReachable() {
            return !postalAddress.isBlank() || !email.isBlank() || !telephone.isBlank();
        }

        @Override
        public String toString() {
            return "Contact[" + (name.isBlank() ? "" : "name ") + (postalAddress.isBlank() ? "" : "postal address ")
                    + (email.isBlank() ? "" : "e-mail ") + (telephone.isBlank() ? "" : "telephone ") + "]";
        }
    }

    /**
     * Where an organisation is established as one law sees it.
     *
     * @param country an ISO 3166-1 code
     * @param representative the representative within that law's territory, where the organisation is established outside it
     * @legal GDPR Art 27 (text)
     */
    @PublicApi(since = "0.1")
    public record Establishment(String country, Optional<Contact> representative) {

        /** Refuses null. */
        public Establishment {
            Objects.requireNonNull(country, "country");
            Objects.requireNonNull(representative, "representative");
        }
    }
}
