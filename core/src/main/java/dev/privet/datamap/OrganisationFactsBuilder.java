/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.contract.PublicApi;
import dev.privet.datamap.OrganisationFacts.Contact;
import dev.privet.datamap.OrganisationFacts.Establishment;
import dev.privet.datamap.OrganisationFacts.Role;
import dev.privet.vocabulary.Regime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what is known of the organisation. Judges nothing: that is done when the data map is built. Not thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class OrganisationFactsBuilder {

    private final String name;
    private final Set<Role> roles = EnumSet.noneOf(Role.class);
    private final Map<Regime, Establishment> establishments = new EnumMap<>(Regime.class);
    private final Set<String> processedIn = new LinkedHashSet<>();
    private final Set<String> storedIn = new LinkedHashSet<>();
    private Contact contact = Contact.of("");
    private @Nullable Contact officer;

    OrganisationFactsBuilder(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    /**
     * What it is in the law's terms, beside what was said so far.
     *
     * @param role controller or processor; it can be both
     * @return this builder
     */
    public OrganisationFactsBuilder role(Role role) {
        roles.add(Objects.requireNonNull(role, "role"));
        return this;
    }

    /**
     * How to reach it.
     *
     * @param how with one way at least
     * @return this builder
     */
    public OrganisationFactsBuilder contact(Contact how) {
        contact = Objects.requireNonNull(how, "how");
        return this;
    }

    /**
     * How to reach its data protection officer.
     *
     * @param how with one way at least; a name is not needed
     * @return this builder
     */
    public OrganisationFactsBuilder dataProtectionOfficer(Contact how) {
        officer = Objects.requireNonNull(how, "how");
        return this;
    }

    /**
     * Where it is established as one law sees it, and from where it sends data under that law.
     *
     * @param regime the law
     * @param country an ISO 3166-1 code
     * @return this builder
     */
    public OrganisationFactsBuilder establishedIn(Regime regime, String country) {
        return put(regime, new Establishment(country, Optional.empty()));
    }

    /**
     * Where it is established, outside of the territory of a law that it is under, and who represents it there.
     *
     * @param regime the law
     * @param country an ISO 3166-1 code
     * @param representative with a name and one way to reach them at least
     * @return this builder
     */
    public OrganisationFactsBuilder establishedIn(Regime regime, String country, Contact representative) {
        return put(regime, new Establishment(country, Optional.of(representative)));
    }

    private OrganisationFactsBuilder put(Regime regime, Establishment establishment) {
        Establishment other = establishments.putIfAbsent(Objects.requireNonNull(regime, "regime"), establishment);
        if (other != null && !other.equals(establishment)) {
            throw new IllegalStateException("regime: where it is established under " + regime + " was said already");
        }
        return this;
    }

    /**
     * The countries in which data is processed, beside those that were named so far.
     *
     * @param countries ISO 3166-1 codes
     * @return this builder
     */
    public OrganisationFactsBuilder processedIn(String... countries) {
        processedIn.addAll(Arrays.asList(countries));
        return this;
    }

    /**
     * The countries in which data is stored, beside those that were named so far.
     *
     * @param countries ISO 3166-1 codes
     * @return this builder
     */
    public OrganisationFactsBuilder storedIn(String... countries) {
        storedIn.addAll(Arrays.asList(countries));
        return this;
    }

    /**
     * Gathers.
     *
     * @return a new value
     */
    public OrganisationFacts build() {
        return new OrganisationFacts(
                name, roles, contact, Optional.ofNullable(officer), establishments, processedIn, storedIn);
    }
}
