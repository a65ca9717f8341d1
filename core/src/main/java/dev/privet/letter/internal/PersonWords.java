/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.letter.internal;

import dev.privet.datamap.OrganisationFacts.Contact;
import dev.privet.datamap.RetentionRule;
import dev.privet.location.Safeguard;
import dev.privet.vocabulary.Origin;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the data map says, in the words of a letter to the person. */
public final class PersonWords {

    private static final Map<Safeguard, String> SAFEGUARDS = Map.ofEntries(
            Map.entry(Safeguard.EU_SCC, "EU standard contractual clauses"),
            Map.entry(Safeguard.EU_SCC_M1, "EU standard contractual clauses, controller to controller"),
            Map.entry(Safeguard.EU_SCC_M2, "EU standard contractual clauses, controller to processor"),
            Map.entry(Safeguard.EU_SCC_M3, "EU standard contractual clauses, processor to processor"),
            Map.entry(Safeguard.EU_SCC_M4, "EU standard contractual clauses, processor to controller"),
            Map.entry(Safeguard.LEGACY_SCC, "earlier EU standard contractual clauses"),
            Map.entry(Safeguard.BCR, "binding corporate rules"),
            Map.entry(Safeguard.PUBLIC_BODY_INSTRUMENT, "a binding instrument between public bodies"),
            Map.entry(Safeguard.AUTHORITY_CLAUSES, "standard clauses of a supervisory authority"),
            Map.entry(Safeguard.CODE_OF_CONDUCT, "an approved code of conduct"),
            Map.entry(Safeguard.CERTIFICATION, "an approved certification"),
            Map.entry(Safeguard.AD_HOC_CLAUSES, "contractual clauses that were authorised for it"),
            Map.entry(Safeguard.ADMINISTRATIVE_ARRANGEMENT, "an administrative arrangement that was authorised for it"),
            Map.entry(Safeguard.IDTA, "the UK international data transfer agreement"),
            Map.entry(Safeguard.UK_ADDENDUM, "the UK addendum to the EU clauses"),
            Map.entry(Safeguard.REGULATION_CLAUSES, "standard clauses made by the Secretary of State"),
            Map.entry(Safeguard.FURTHER_SAFEGUARD, "a further safeguard provided for by regulations"));

    private PersonWords() {}

    /**
     * What was agreed for a transfer.
     *
     * @param safeguard one of the register, or the host's own
     * @return in words, without a full stop
     */
    public static String safeguard(Safeguard safeguard) {
        String known = SAFEGUARDS.get(safeguard);
        return known == null ? Words.lowerFirst(Words.of(safeguard.id())) : known;
    }

    /**
     * Where data comes from.
     *
     * @param origin the kind of source
     * @return a sentence without a full stop
     */
    public static String origin(Origin origin) {
        return switch (origin) {
            case PROVIDED -> "You gave it";
            case OBSERVED -> "It was seen while you used the service";
            case DERIVED -> "It was worked out from other data";
            case THIRD_PARTY -> "Somebody else gave it";
            case PUBLIC_SOURCE -> "It was taken from a source that everybody can read";
        };
    }

    /**
     * One sentence for all the periods of a row or field: it is kept until the last of them has passed.
     *
     * @param rules the periods
     * @return the sentence, or nothing where there are none
     */
    public static Optional<String> kept(List<RetentionRule> rules) {
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        String then = switch (rules.get(0).then()) {
            case DELETE -> "deleted";
            case ANONYMISE -> "stripped of what is personal";
            case PSEUDONYMISE -> "kept under pseudonyms only";
            case DETACH -> "cut off from you";
            case ARCHIVE -> "archived and deleted";
            case REVIEW -> "looked at by a person, who decides";
        };
        String periods = rules.stream()
                .filter(rule -> rules.stream().noneMatch(other -> isOutlasted(rule, other)))
                .map(PersonWords::period)
                .distinct()
                .collect(Collectors.joining(", and "));
        return Optional.of(
                "Kept for " + periods + ", then " + then + ". While there is no date, the time has not begun.");
    }

    /** A shorter period from the same dates, for which no reason is given, tells the person nothing. Both parts are compared. */
    @SuppressWarnings("JavaPeriodGetDays")
    private static boolean isOutlasted(RetentionRule rule, RetentionRule other) {
        Period shorter = rule.period().normalized();
        Period longer = other.period().normalized();
        return rule.because().isEmpty()
                && rule.from().equals(other.from())
                && !shorter.equals(longer)
                && shorter.toTotalMonths() <= longer.toTotalMonths()
                && shorter.getDays() <= longer.getDays();
    }

    private static String period(RetentionRule rule) {
        return Words.of(rule.period())
                + from(rule.from().dates())
                + (rule.because().isEmpty() ? "" : " (" + rule.because() + ")");
    }

    private static String from(List<List<String>> dates) {
        return dates.stream()
                .map(date -> "“" + Words.of(String.join(" ", date)) + "”")
                .collect(Collectors.joining(
                        " or ", dates.size() == 1 ? " from the date " : " from the latest of the dates ", ""));
    }

    /**
     * How somebody is reached.
     *
     * @param contact name, addresses and number
     * @return those that are there, on one line
     */
    public static String contact(Contact contact) {
        return Stream.of(contact.name(), contact.postalAddress(), contact.email(), contact.telephone())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
