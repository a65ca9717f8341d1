/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.examples.quickstart;

import dev.privet.Privet;
import dev.privet.datamap.OrganisationFacts;
import dev.privet.datamap.OrganisationFacts.Contact;
import dev.privet.datamap.OrganisationFacts.Role;
import dev.privet.examples.quickstart.shop.SamplePeople;
import dev.privet.jpa.PrivetJpa;
import dev.privet.minimise.PseudonymKeys;
import dev.privet.minimise.Pseudonyms;
import dev.privet.vocabulary.Regime;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/** Shows what Privet does, one journey after the other, on a small shop whose people are invented. */
public final class Quickstart {

    /** The story stands still on one day, so that it reads the same whenever it is run. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneId.of("Europe/London"));

    private Quickstart() {}

    /**
     * Runs every journey once and prints what it did.
     *
     * @param arguments the folder for the archive, or nothing for target/archives of this example
     * @throws IOException if the archive cannot be written or read
     */
    public static void main(String[] arguments) throws IOException {
        Path archives = arguments.length > 0 ? Path.of(arguments[0]) : defaultFolder();
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8), archives);
    }

    /** Tells the story and gives back the archive that it wrote. Throws where anything fails. */
    static Path run(PrintStream out, Path archives) throws IOException {
        Page page = new Page(out);
        LocalDate today = LocalDate.now(CLOCK);
        page.title("Privet quickstart: a small shop that takes care of personal data");
        page.paragraph(
                "Privet is a Java library for data protection. This program is a shop that uses it; everybody in it is"
                        + " invented. In the story it is " + Phrases.DAY.format(today)
                        + ", and the shop is in the United Kingdom, so the UK GDPR applies.");
        try (Database database = Database.open()) {
            PrivetJpa jpa = PrivetJpa.on(database.entities());
            jpa.createTables();
            Privet privet = Privet.builder()
                    .marked(jpa.markedTypes())
                    .organisation(shop())
                    .subjects(jpa::subjects)
                    .erasure(erasure -> erasure.store(jpa::erasure))
                    .retention(jpa::retention)
                    .holds(jpa.holds())
                    .ledger(jpa.ledger())
                    .pseudonymKey(key())
                    .treatments(standard -> standard.with(new Pseudonyms(PseudonymKeys.of("2026", key()))))
                    .clock(CLOCK)
                    .zone(CLOCK.getZone())
                    .build();
            new MarkedJourney(privet.dataMap(), today).tell(page);
            new UsedJourney(privet).tell(page, database.customer(SamplePeople.ADA));
            new KeptJourney(privet, database).tell(page);
            new SentJourney(privet).tell(page);
            Path archive = new AskedJourney(privet, archives).tell(page);
            new ErasedJourney(privet).tell(page);
            new ToldJourney(privet.dataMap(), today).tell(page);
            new Proved(privet, database).tell(page);
            return archive;
        }
    }

    /** Whose data it is to look after, under which law, and from where it is sent. */
    private static OrganisationFacts shop() {
        return OrganisationFacts.builder("Example Shop Ltd")
                .role(Role.CONTROLLER)
                .contact(Contact.of("").at("3 Sample Street, Exampleton").reachedBy("privacy@shop.example"))
                .establishedIn(Regime.UK, "GB")
                .storedIn("GB")
                .build();
    }

    /** A host takes its keys from where it keeps its secrets; the shop is forgotten after each run, and so may its keys be. */
    private static SecretKey key() {
        try {
            return KeyGenerator.getInstance("HmacSHA256").generateKey();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    /** Works from the repository's root as well as from this example's own folder. */
    private static Path defaultFolder() {
        Path root = Path.of("examples", "quickstart");
        return (root.toFile().isDirectory() ? root : Path.of(""))
                .resolve(Path.of("target", "archives"))
                .toAbsolutePath();
    }
}
