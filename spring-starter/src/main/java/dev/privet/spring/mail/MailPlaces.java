/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.mail;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.spring.internal.KnownPurposes;
import dev.privet.spring.internal.sending.HostPattern;
import dev.privet.spring.internal.sending.KnownRecipients;
import dev.privet.spring.internal.sending.StatedRecipient;
import dev.privet.spring.internal.sending.Way;
import dev.privet.vocabulary.Purpose;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who carries mails, who reads them, and for which purposes that is the person whom they are about. Immutable. */
final class MailPlaces {

    static final String PERSONS = "privet.mail.to-persons-for";

    private static final Way CARRIERS = new Way(
            "a mail",
            "outgoing mails",
            "privet.mail.providers",
            "hosts",
            "host",
            "the name of a mail server without a port, such as smtp.post.example, or *.post.example for all below it",
            HostPattern::of,
            "privet.mail.own-hosts",
            false);
    private static final Way READERS = new Way(
            "a mail",
            "outgoing mails",
            "privet.mail.recipients",
            "domains",
            "domain",
            "what stands behind the @, such as partner.example, or *.partner.example for all below it",
            HostPattern::of,
            "privet.mail.own-domains",
            false);

    private final DataMap dataMap;
    private final KnownRecipients carriers;
    private final KnownRecipients readers;
    private final Set<Class<? extends Purpose>> toPersons = new HashSet<>();

    /**
     * Reads what is said.
     *
     * @throws PrivacyConfigurationException with every mistake in it
     */
    MailPlaces(PrivetMailProperties properties, DataMap dataMap) {
        this.dataMap = dataMap;
        List<Problem> problems = new ArrayList<>();
        Optional<KnownRecipients> carrying =
                read(CARRIERS, properties.carriers(), PrivetMailProperties.all(properties.ownHosts()), problems);
        Optional<KnownRecipients> reading =
                read(READERS, properties.readers(), PrivetMailProperties.all(properties.ownDomains()), problems);
        KnownPurposes known = new KnownPurposes(dataMap);
        for (String id : PrivetMailProperties.all(properties.toPersonsFor())) {
            known.of(id.strip()).ifPresentOrElse(toPersons::add, () -> problems.add(unknown(id, known)));
        }
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException("The recipients of outgoing mails cannot be told", problems);
        }
        this.carriers = carrying.orElseThrow();
        this.readers = reading.orElseThrow();
    }

    private Optional<KnownRecipients> read(
            Way way, List<StatedRecipient> stated, List<String> own, List<Problem> problems) {
        try {
            return Optional.of(new KnownRecipients(way, stated, own, dataMap));
        } catch (PrivacyConfigurationException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private static Problem unknown(String id, KnownPurposes known) {
        return new Problem(
                ProblemCode.CALL_RECIPIENT_UNREADABLE,
                PERSONS,
                "there is no purpose '" + id + "'.",
                known.remedy(id.strip()));
    }

    /** Who runs which mail server. */
    KnownRecipients carriers() {
        return carriers;
    }

    /** Who reads mails at which domain. */
    KnownRecipients readers() {
        return readers;
    }

    /** Whether mails for a purpose go to the persons whom they are about. */
    boolean isToPersons(Class<? extends Purpose> purpose) {
        return toPersons.contains(purpose);
    }

    /** A purpose as properties and the ledger call it. */
    String id(Class<? extends Purpose> purpose) {
        return dataMap.purpose(purpose).map(DeclaredPurpose::id).orElseGet(() -> DeclaredPurpose.id(purpose));
    }
}
