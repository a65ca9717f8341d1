/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import dev.privet.PrivetBuilder;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.marking.PurposeOverrides;
import dev.privet.marking.PurposeOverridesBuilder;
import dev.privet.marking.RecipientMark;
import dev.privet.spring.PrivetPurposeProperties.Kept;
import dev.privet.spring.PrivetPurposeProperties.Recipient;
import dev.privet.spring.PrivetPurposeProperties.Said;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/** What properties, and the file that they name, say of purposes: given to the set-up with all that is wrong in it. */
final class StatedPurposes {

    /** Below it, purposes are spoken of by their ids. */
    private static final String PREFIX = "privet.purposes";

    /** Below it, marked classes are spoken of by their simple names. */
    private static final String RETENTION = "privet.retention";

    private static final int MONTHS_OF_A_THOUSAND_YEARS = 12_000;
    private static final int DAYS_OF_A_MONTH = 30;

    private final PrivetPurposeProperties properties;
    private final PrivetBuilder builder;

    StatedPurposes(PrivetPurposeProperties properties, PrivetBuilder builder) {
        this.properties = properties;
        this.builder = builder;
    }

    void apply() {
        Map<String, Said> purposes = Optional.ofNullable(properties.purposes()).orElse(Map.of());
        PurposeOverridesBuilder overrides = PurposeOverrides.builder(PREFIX);
        purposes.forEach((id, said) -> add(id, said, overrides));
        Optional.ofNullable(properties.retention())
                .orElse(Map.of())
                .forEach((type, kept) -> add(type, kept, overrides));
        builder.overrides(overrides.build());
        if (properties.overrides() != null) {
            read(properties.overrides());
        }
        if (properties.keptByDefault() != null) {
            keptByDefault(properties.keptByDefault());
        }
    }

    private void add(String id, Said said, PurposeOverridesBuilder overrides) {
        if (said.title() != null) {
            overrides.title(id, said.title().strip());
        }
        if (said.keptFor() != null) {
            overrides.keptFor(id, said.keptFor().strip());
        }
        if (said.recipients() == null) {
            return;
        }
        List<RecipientMark> marks = new ArrayList<>();
        for (int i = 0; i < said.recipients().size(); i++) {
            mark(PREFIX + "." + id + ".recipients[" + i + "]", said.recipients().get(i))
                    .ifPresent(marks::add);
        }
        if (marks.size() == said.recipients().size()) {
            overrides.recipients(id, marks.toArray(RecipientMark[]::new));
        }
    }

    private static void add(String type, Kept kept, PurposeOverridesBuilder overrides) {
        String place = RETENTION + "." + type;
        kept.rows().ifPresent(rows -> overrides.retention(rows.of(type, "", place)));
        Optional.ofNullable(kept.fields())
                .orElse(Map.of())
                .forEach((field, values) -> overrides.retention(values.of(type, field, place + ".fields." + field)));
    }

    private Optional<RecipientMark> mark(String place, Recipient recipient) {
        String name = text(recipient.name());
        String category = text(recipient.category());
        String country = text(recipient.country());
        if (name.isEmpty() == category.isEmpty()) {
            unreadable(
                    place,
                    name.isEmpty() ? "it has no name." : "it has a name and is a category of recipients as well.",
                    "write one of '.name' and '.category'.");
        }
        if (country.isEmpty()) {
            unreadable(place, "it has no country.", "write where it is, for example '.country=GB'.");
        }
        if (recipient.role() == null) {
            unreadable(
                    place,
                    "it has no role.",
                    "write '.role' with one of controller, joint-controller, processor, public-authority.");
        }
        if (name.isEmpty() == category.isEmpty() || country.isEmpty() || recipient.role() == null) {
            return Optional.empty();
        }
        return Optional.of(new RecipientMark(
                name.isEmpty() ? category : name,
                name.isEmpty(),
                recipient.role(),
                country,
                words(recipient.safeguards()),
                words(recipient.facts())));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** As in a file: of the words of a register, case does not matter. */
    private static Set<String> words(@Nullable Set<String> words) {
        return Optional.ofNullable(words).orElse(Set.of()).stream()
                .map(word -> word.strip().toUpperCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private void read(Resource file) {
        String name = Optional.ofNullable(file.getFilename()).orElse("privet.overrides");
        // A decoder of one's own refuses what is not in UTF-8; the reader's would put question marks there.
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8.newDecoder())) {
            builder.overrides(PurposeOverrides.read(name, reader));
        } catch (IOException e) {
            unreadable(
                    "privet.overrides",
                    file.getDescription() + " could not be opened ("
                            + e.getClass().getSimpleName() + ").",
                    "write where the file is, such as classpath:purposes.properties or file:/etc/portal/purposes.properties,"
                            + " or leave the property out.");
        }
    }

    private void keptByDefault(String text) {
        try {
            Period period = Period.parse(text.strip());
            if (isCountable(period)) {
                builder.keptByDefault(period);
                return;
            }
        } catch (DateTimeParseException e) {
            // Told below, in the same words.
        }
        builder.problem(new Problem(
                ProblemCode.PERIOD_UNREADABLE,
                "privet.kept-by-default",
                "\"" + text + "\" is no period longer than nothing and below a thousand years.",
                "write it in ISO 8601, such as P6Y, P18M or P90D."));
    }

    /** The bounds of the data map, which would refuse others without a place. */
    @SuppressWarnings("JavaPeriodGetDays")
    private static boolean isCountable(Period period) {
        return !period.isZero()
                && !period.isNegative()
                && period.toTotalMonths() + period.getDays() / DAYS_OF_A_MONTH < MONTHS_OF_A_THOUSAND_YEARS;
    }

    private void unreadable(String place, String why, String remedy) {
        builder.problem(new Problem(ProblemCode.OVERRIDE_UNREADABLE, place, why, remedy));
    }
}
