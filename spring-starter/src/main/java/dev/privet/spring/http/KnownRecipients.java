/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.http;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredRecipient;
import dev.privet.gate.Recipient;
import dev.privet.spring.http.PrivetHttpProperties.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is behind which host, as properties say it. Judged as a whole when it is made. */
final class KnownRecipients {

    private static final String KEY = "privet.http.recipients";

    private final List<Entry> entries = new ArrayList<>();
    private final int stated;

    /** One host or domain, and who receives data there. */
    private record Entry(String place, HostPattern pattern, Recipient recipient) {}

    /**
     * Reads what is said.
     *
     * @throws PrivacyConfigurationException with every mistake in it
     */
    KnownRecipients(PrivetHttpProperties properties, DataMap dataMap) {
        List<Problem> problems = new ArrayList<>();
        List<Stated> all = properties.stated();
        for (int i = 0; i < all.size(); i++) {
            read(place(i), all.get(i), dataMap, problems);
        }
        meetings(problems);
        if (!problems.isEmpty()) {
            throw new PrivacyConfigurationException("The recipients of outgoing calls cannot be told", problems);
        }
        this.stated = all.size();
    }

    /** Who receives data at a host. */
    Optional<Recipient> at(String host) {
        return entries.stream()
                .filter(entry -> entry.pattern().matches(host))
                .map(Entry::recipient)
                .findFirst();
    }

    /** The lines that would declare a host. */
    String linesFor(String host) {
        String place = place(stated);
        return String.join(
                "\n",
                place + ".name=<who receives the data there>",
                place + ".country=<where they are, as an ISO 3166-1 code>",
                place + ".hosts=" + host);
    }

    private static String place(int index) {
        return KEY + "[" + index + "]";
    }

    private void read(String place, Stated stated, DataMap dataMap, List<Problem> problems) {
        SaidRecipient said = new SaidRecipient(
                place,
                text(stated.name()),
                text(stated.country()),
                stated.role(),
                words(stated.safeguards()),
                words(stated.facts()));
        List<HostPattern> patterns = patterns(place, stated, problems);
        Optional<Recipient> recipient = said.isReference() && !said.name().isEmpty()
                ? declared(said, dataMap, problems)
                : said.read(problems::add);
        recipient.ifPresent(known -> patterns.forEach(pattern -> entries.add(new Entry(place, pattern, known))));
    }

    private static List<HostPattern> patterns(String place, Stated stated, List<Problem> problems) {
        List<HostPattern> patterns = new ArrayList<>();
        List<String> hosts = Optional.ofNullable(stated.hosts()).orElse(List.of());
        if (hosts.isEmpty()) {
            problems.add(unreadable(place, "it has no host.", "write '.hosts', such as api.mailer.example."));
        }
        for (String host : hosts) {
            try {
                patterns.add(HostPattern.of(host));
            } catch (IllegalArgumentException e) {
                problems.add(unreadable(
                        place + ".hosts",
                        "'" + host + "' " + e.getMessage(),
                        "write a name without scheme, port and path, such as api.mailer.example, or *.mailer.example for all"
                                + " below it."));
            }
        }
        return patterns;
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

    private static Recipient recipient(DeclaredRecipient declared) {
        return SaidRecipient.recipient(
                declared.name(), declared.country(), declared.role(), declared.safeguards(), declared.facts());
    }

    private void meetings(List<Problem> problems) {
        for (int i = 0; i < entries.size(); i++) {
            for (int j = 0; j < i; j++) {
                Entry one = entries.get(j);
                Entry other = entries.get(i);
                if (one.pattern().meets(other.pattern()) && !one.recipient().equals(other.recipient())) {
                    problems.add(unreadable(
                            other.place() + ".hosts",
                            "'" + other.pattern().text() + "' meets '"
                                    + one.pattern().text() + "' of " + one.place()
                                    + ", which is another recipient, and neither counts more than the other.",
                            "let each host belong to one recipient."));
                }
            }
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static Set<String> words(@Nullable Set<String> words) {
        return Optional.ofNullable(words).orElse(Set.of()).stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Problem unreadable(String place, String why, String remedy) {
        return new Problem(ProblemCode.CALL_RECIPIENT_UNREADABLE, place, why, remedy);
    }
}
