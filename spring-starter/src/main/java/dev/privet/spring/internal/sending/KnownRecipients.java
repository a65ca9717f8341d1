/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal.sending;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredRecipient;
import dev.privet.gate.Recipient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is at which place, as properties say it. Judged as a whole when it is made. Immutable. */
public final class KnownRecipients {

    private static final String EVERYWHERE = "*";

    private final Way way;
    private final List<Entry> entries = new ArrayList<>();
    private final int stated;
    private boolean ownsTheRest;

    /** One place, or several that belong together, and who receives data there; null where it is the organisation itself. */
    private record Entry(
            String key, PlacePattern pattern, @Nullable Recipient recipient) {}

    /**
     * Reads what is said.
     *
     * @param way by which things get there
     * @param recipients who is where
     * @param own places of the organisation itself; {@code *} stands for all that no recipient has, where the way lets it
     * @param dataMap knows the recipients that purposes declare
     * @throws PrivacyConfigurationException with every mistake in it
     */
    public KnownRecipients(Way way, List<StatedRecipient> recipients, List<String> own, DataMap dataMap) {
        this.way = way;
        this.stated = recipients.size();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < recipients.size(); i++) {
            read(way.entry(i), recipients.get(i), dataMap, problems);
        }
        own.forEach(place -> readOwn(place, problems));
        meetings(problems);
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException("The recipients of " + way.things() + " cannot be told", problems);
        }
    }

    /**
     * The way by which things get there.
     *
     * @return as it was given
     */
    public Way way() {
        return way;
    }

    /**
     * What properties say, entry by entry.
     *
     * @return places with whoever is there
     */
    public List<StatedPlace> stated() {
        Map<String, StatedPlace> stated = new LinkedHashMap<>();
        entries.forEach(entry -> stated.merge(
                entry.key(),
                new StatedPlace(entry.key(), List.of(entry.pattern().text()), entry.recipient()),
                (some, more) -> new StatedPlace(
                        some.declaredIn(),
                        Stream.concat(some.places().stream(), more.places().stream())
                                .toList(),
                        some.recipient())));
        if (ownsTheRest) {
            stated.put(way.ownKey(), new StatedPlace(way.ownKey(), List.of(EVERYWHERE), null));
        }
        return List.copyOf(stated.values());
    }

    /**
     * Who receives data at a place.
     *
     * @param place such as a host
     * @return the recipient; nothing where nobody said it, or it is the organisation itself
     */
    public Optional<Recipient> at(String place) {
        return entries.stream()
                .filter(entry -> entry.pattern().matches(place))
                .findFirst()
                .flatMap(entry -> Optional.ofNullable(entry.recipient()));
    }

    /**
     * Whether a place belongs to the organisation itself. One of which nobody can tell where it is does not.
     *
     * @param place such as a topic; empty where nobody can tell
     * @return true where properties say so
     */
    public boolean isOwn(String place) {
        return entries.stream()
                .filter(entry -> entry.pattern().matches(place))
                .findFirst()
                .map(entry -> entry.recipient() == null)
                .orElse(ownsTheRest && !place.isEmpty());
    }

    /**
     * The lines that would declare a place.
     *
     * @param place such as a host
     * @return three, and one for a place of the organisation itself where there can be such
     */
    public String linesFor(String place) {
        String entry = way.entry(stated);
        String lines = String.join(
                "\n",
                entry + ".name=<who receives the data there>",
                entry + ".country=<where they are, as an ISO 3166-1 code>",
                entry + "." + way.places() + "=" + place);
        return way.ownKey().isEmpty()
                ? lines
                : lines + "\nor, where it stays with the organisation itself:\n" + way.ownKey() + "=" + place;
    }

    private void read(String key, StatedRecipient stated, DataMap dataMap, List<Problem> problems) {
        SaidRecipient said = stated.said(key);
        List<PlacePattern> patterns = new ArrayList<>();
        if (stated.places().isEmpty()) {
            problems.add(unreadable(
                    key, "it has no " + way.place() + ".", "write '." + way.places() + "': " + way.form() + "."));
        }
        stated.places().forEach(place -> pattern(key + "." + way.places(), place, patterns, problems));
        Optional<Recipient> recipient = said.isReference() && !said.name().isEmpty()
                ? declared(said, dataMap, problems)
                : said.read(problems::add);
        recipient.ifPresent(known -> patterns.forEach(pattern -> entries.add(new Entry(key, pattern, known))));
    }

    private void readOwn(String place, List<Problem> problems) {
        if (way.mayOwnRest() && place.strip().equals(EVERYWHERE)) {
            ownsTheRest = true;
            return;
        }
        List<PlacePattern> patterns = new ArrayList<>();
        pattern(way.ownKey(), place, patterns, problems);
        patterns.forEach(pattern -> entries.add(new Entry(way.ownKey(), pattern, null)));
    }

    private void pattern(String key, String place, List<PlacePattern> patterns, List<Problem> problems) {
        try {
            patterns.add(way.pattern().apply(place));
        } catch (IllegalArgumentException e) {
            problems.add(unreadable(key, "'" + place + "' " + e.getMessage(), "write " + way.form() + "."));
        }
    }

    private static Optional<Recipient> declared(SaidRecipient said, DataMap dataMap, List<Problem> problems) {
        Set<Recipient> named = dataMap.purposes().stream()
                .flatMap(purpose -> purpose.facts().recipients().stream())
                .filter(recipient -> recipient.name().equals(said.name()))
                .map(KnownRecipients::recipient)
                .collect(Collectors.toSet());
        if (named.size() == 1) {
            return Optional.of(named.iterator().next());
        }
        problems.add(unreadable(
                said.place(),
                named.isEmpty()
                        ? "it has no country, and no purpose declares a recipient of that name."
                        : "it has no country, and purposes declare different recipients of that name.",
                "write '.country', and '.role', '.safeguards' and '.facts' where there are any."));
        return Optional.empty();
    }

    /**
     * A recipient that a purpose declares, as the gate knows it.
     *
     * @param declared by a purpose
     * @return the same, with what its role means for transfers
     */
    public static Recipient recipient(DeclaredRecipient declared) {
        return SaidRecipient.recipient(
                declared.name(), declared.country(), declared.role(), declared.safeguards(), declared.facts());
    }

    private void meetings(List<Problem> problems) {
        pairs((one, other) -> {
            if (one.pattern().meets(other.pattern()) && !Objects.equals(one.recipient(), other.recipient())) {
                problems.add(unreadable(
                        other.key().equals(way.ownKey()) ? other.key() : other.key() + "." + way.places(),
                        "'" + other.pattern().text() + "' meets '"
                                + one.pattern().text() + "' of " + one.key()
                                + ", which is another recipient, and neither counts more than the other.",
                        "let each " + way.place() + " belong to one recipient."));
            }
        });
    }

    private void pairs(BiConsumer<Entry, Entry> task) {
        for (int i = 0; i < entries.size(); i++) {
            for (int j = 0; j < i; j++) {
                task.accept(entries.get(j), entries.get(i));
            }
        }
    }

    private static Problem unreadable(String place, String why, String remedy) {
        return new Problem(ProblemCode.CALL_RECIPIENT_UNREADABLE, place, why, remedy);
    }
}
