/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring;

import dev.privet.annotation.RecipientRole;
import dev.privet.marking.RetentionOverride;
import dev.privet.vocabulary.Disposal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * What the host's configuration says of purposes and of retention over what the code says. Texts stay as they were written: they are judged together with
 * the marking.
 *
 * @param purposes Titles, periods and recipients by the id of a purpose, over what the code says: title, kept-for (ISO 8601, such as P2Y),
 *     and recipients[n] with name or category, role, country, safeguards and facts. Empty recipients say that nobody receives the data.
 * @param retention How long classes are kept, by the simple name of a marked class, over what the code says: kept-for (ISO 8601), from,
 *     then, because, and the same below fields.NAME for single fields. Whatever is not a shorter period needs because.
 * @param overrides Location of a file in which a data protection officer says titles, periods and recipients of purposes.
 * @param keptByDefault How long data is kept of which nothing else says how long, in ISO 8601, such as P6Y.
 */
@ConfigurationProperties("privet")
record PrivetPurposeProperties(
        @Nullable Map<String, Said> purposes,
        @Nullable Map<String, Kept> retention,
        @Nullable Resource overrides,
        @Nullable String keptByDefault) {

    /**
     * What is said of one purpose.
     *
     * @param title Title of the purpose in the words of a notice.
     * @param keptFor How long data is needed that serves this purpose alone, in ISO 8601, such as P2Y.
     * @param recipients Who receives the data: all of them, in place of those that the code names.
     */
    record Said(
            @Nullable String title,
            @Nullable String keptFor,
            @Nullable List<Recipient> recipients) {}

    /**
     * How long the rows of a class are kept. What is not said stays as the code says it.
     *
     * @param keptFor Period in ISO 8601, such as P2Y.
     * @param from Dates of the row from the latest of which it runs.
     * @param then What becomes of the rows.
     * @param because Why; needed where anything but a shorter period is said.
     * @param fields The same for single fields, by name.
     */
    record Kept(
            @Nullable String keptFor,
            @Nullable List<String> from,
            @Nullable Disposal then,
            @Nullable String because,
            @Nullable Map<String, KeptField> fields) {

        /** What is said of the rows, without the fields; nothing where only fields are spoken of. */
        Optional<KeptField> rows() {
            return keptFor == null && from == null && then == null && because == null
                    ? Optional.empty()
                    : Optional.of(new KeptField(keptFor, from, then, because));
        }
    }

    /**
     * How long the values of a field are kept.
     *
     * @param keptFor Period in ISO 8601, such as P90D.
     * @param from Dates of the row from the latest of which it runs.
     * @param then What becomes of the values.
     * @param because Why; needed where anything but a shorter period is said.
     */
    record KeptField(
            @Nullable String keptFor,
            @Nullable List<String> from,
            @Nullable Disposal then,
            @Nullable String because) {

        /** The same for the data map. */
        RetentionOverride of(String type, String property, String where) {
            return new RetentionOverride(
                    type,
                    property,
                    text(keptFor),
                    Optional.ofNullable(from).orElse(List.of()),
                    Optional.ofNullable(then),
                    text(because),
                    where);
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value.strip();
        }
    }

    /**
     * One recipient.
     *
     * @param name Who receives the data.
     * @param category What kind of recipients they are, where they cannot be named.
     * @param role What the recipient is in the law's terms.
     * @param country Where it is, as an ISO 3166-1 code.
     * @param safeguards What was concluded for transfers to it, as words of the register.
     * @param facts What is known of it, as words of the register.
     */
    record Recipient(
            @Nullable String name,
            @Nullable String category,
            @Nullable RecipientRole role,
            @Nullable String country,
            @Nullable Set<String> safeguards,
            @Nullable Set<String> facts) {}
}
