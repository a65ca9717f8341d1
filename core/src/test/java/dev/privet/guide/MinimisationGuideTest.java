/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.minimise.Generalisers;
import dev.privet.minimise.Maskers;
import dev.privet.vocabulary.Category;
import dev.privet.vocabulary.DataCategory;
import dev.privet.vocabulary.DateOfBirth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on how values are shown says what is shown. */
class MinimisationGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "minimisation.md");
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| (.+?) \\| (.+?) \\| (.+?) \\|");

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(GUIDE)).results().toList();
    }

    private static Class<? extends DataCategory> category(MatchResult row) throws ClassNotFoundException {
        return Class.forName(Category.class.getPackageName() + "." + row.group(1))
                .asSubclass(DataCategory.class);
    }

    private static Object value(Class<? extends DataCategory> category, MatchResult row) {
        return category == DateOfBirth.class ? LocalDate.parse(row.group(2)) : row.group(2);
    }

    @Test
    void givenTheExamplesOfTheGuide_whenShown_thenAsItSays() throws IOException, ClassNotFoundException {
        for (MatchResult row : rows()) {
            Class<? extends DataCategory> category = category(row);
            Object value = value(category, row);

            assertThat(Maskers.standard().of(category).mask(value))
                    .as("%s masked", row.group(1))
                    .isEqualTo(row.group(3));
            assertThat(Generalisers.standard()
                            .of(category)
                            .map(coarser -> coarser.generalise(value))
                            .map(Object::toString)
                            .orElse("not shown"))
                    .as("%s generalised", row.group(1))
                    .isEqualTo(row.group(4));
        }
    }

    @Test
    void givenTheTable_whenRead_thenEveryCategoryWithAMaskOrAGeneraliserIsInIt() throws IOException {
        Set<String> listed = new TreeSet<>();
        rows().forEach(row -> listed.add(row.group(1)));

        assertThat(listed)
                .contains(
                        "Age",
                        "BankAccount",
                        "Coordinates",
                        "DateOfBirth",
                        "EmailAddress",
                        "Identifier",
                        "IpAddress",
                        "NationalIdentifier",
                        "OnlineIdentifier",
                        "PaymentCard",
                        "PersonName",
                        "PhoneNumber",
                        "PostalAddress",
                        "Postcode");
    }
}
