/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.vocabulary.ContactDetails;
import dev.privet.vocabulary.DataCategory;
import dev.privet.vocabulary.DateOfBirth;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.HealthData;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskersTest {

    private static final Maskers STANDARD = Maskers.standard();

    private static String mask(Class<? extends DataCategory> category, Object value) {
        return STANDARD.of(category).mask(value);
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Example, A••• E•••",
        "Li, L•••",
        "X, •••",
        "X Y, ••• •••",
        "'  Ada   Example ', A••• E•••",
        "'', •••",
        "3M, •••",
        "O'Neil, O•••",
        "Ёлка, Ё•••",
        "a b c d e f g, •••",
        "Ada Bea Cleo Dora Eva Flo, A••• B••• C••• D••• E••• F•••"
    })
    void givenAName_whenMasked_thenInitialsRemain(String name, String masked) {
        assertThat(mask(PersonName.class, name)).isEqualTo(masked);
    }

    @Test
    void givenCombinedCharacters_whenMaskedAsAName_thenOneCharacterCountsAsPeopleSeeIt() {
        assertThat(mask(PersonName.class, "E\u0301milie")).isEqualTo("E\u0301•••");
        assertThat(mask(PersonName.class, "E\u0301")).isEqualTo("•••");
        assertThat(mask(PersonName.class, "\uD835\uDC00da")).isEqualTo("\uD835\uDC00•••");
        assertThat(mask(PersonName.class, "\uD835\uDC00")).isEqualTo("•••");
        assertThat(mask(PersonName.class, "\uD835da")).isEqualTo("•••");
        assertThat(mask(PersonName.class, "a" + "\u0301".repeat(50) + "b")).isEqualTo("•••");
        assertThat(mask(PersonName.class, "\u202EAda")).isEqualTo("•••");
    }

    @ParameterizedTest
    @CsvSource({
        "ada@example.org, a•••@example.org",
        "a@example.org, •••@example.org",
        "' ada@example.org ', a•••@example.org",
        "\"a@b\"@example.org, •••@example.org",
        "ada@mail.example.org, a•••@mail.example.org",
        "ada@bücher.example, a•••@bücher.example",
        "@example.org, •••",
        "ada@, •••",
        "ada, •••",
        "'', •••",
        "ada@localhost, •••",
        "ada@[192.0.2.1], •••",
        "ada@192.0.2.1, •••",
        "'ada@example.org, call 020 7946 0000', •••",
        "Ada <ada@example.org>, •••"
    })
    void givenAnAddress_whenMasked_thenFirstLetterAndDomainRemainOrNothing(String address, String masked) {
        assertThat(mask(EmailAddress.class, address)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "+44 20 7946 0063, •••63",
        "02079460063, •••63",
        "1234567, •••67",
        "123456, •••",
        "'', •••",
        "call me, •••"
    })
    void givenANumber_whenMasked_thenTheLastDigitsOfALongOneRemain(String number, String masked) {
        assertThat(mask(PhoneNumber.class, number)).isEqualTo(masked);
    }

    @Test
    void givenANumberAsANumber_whenMasked_thenLikeItsText() {
        assertThat(mask(PhoneNumber.class, 442079460063L)).isEqualTo("•••63");
    }

    @Test
    void givenADate_whenMasked_thenTheYearRemainsUnlessThatWouldBeAllOfIt() {
        assertThat(mask(DateOfBirth.class, LocalDate.of(1990, 2, 3))).isEqualTo("1990");
        assertThat(mask(DateOfBirth.class, YearMonth.of(1990, 2))).isEqualTo("1990");
        assertThat(mask(DateOfBirth.class, ZonedDateTime.parse("1990-02-03T04:05:06Z")))
                .isEqualTo("1990");
        assertThat(mask(DateOfBirth.class, Year.of(1990))).isEqualTo("•••");
        assertThat(mask(DateOfBirth.class, Instant.EPOCH)).isEqualTo("•••");
        assertThat(mask(DateOfBirth.class, "1990-02-03")).isEqualTo("•••");
    }

    @ParameterizedTest
    @ValueSource(classes = {PersonName.class, EmailAddress.class, PhoneNumber.class, DateOfBirth.class})
    void givenAValueThatIsNoText_whenMasked_thenNothingRemains(Class<? extends DataCategory> category) {
        Object unprintable = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("not to be printed");
            }
        };

        assertThat(mask(category, unprintable)).isEqualTo("•••");
        assertThat(mask(category, List.of("ada@example.org"))).isEqualTo("•••");
        assertThat(mask(category, Optional.of("Ada Example"))).isEqualTo("•••");
        assertThat(mask(category, new byte[] {1})).isEqualTo("•••");
    }

    interface OwnName extends PersonName {}

    interface NameAndMail extends EmailAddress, PersonName {}

    @Test
    void givenACategoryWithoutAMask_whenAsked_thenTheNearestItExtendsLendsItsOwn() {
        assertThat(mask(OwnName.class, "Ada Example")).isEqualTo("A••• E•••");
        assertThat(mask(NameAndMail.class, "ada@example.org")).isEqualTo("a•••@example.org");
        assertThat(mask(FreeText.class, "Ada Example")).isEqualTo("•••");
        assertThat(mask(HealthData.class, "broken leg")).isEqualTo("•••");
    }

    @Test
    void givenAMaskOfTheHosts_whenAdded_thenItCountsForItsCategoryAndTheCopyAlone() {
        Maskers changed = STANDARD.with(ContactDetails.class, value -> "hidden");

        assertThat(changed.of(PhoneNumber.class).mask("02079460063")).isEqualTo("•••63");
        assertThat(changed.of(ContactDetails.class).mask("x")).isEqualTo("hidden");
        assertThat(STANDARD.of(ContactDetails.class).mask("x")).isEqualTo("•••");
    }

    // Whatever the value.

    @Provide
    Arbitrary<Class<? extends DataCategory>> categories() {
        return Arbitraries.of(
                PersonName.class, EmailAddress.class, PhoneNumber.class, DateOfBirth.class, FreeText.class);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().all().ofMinLength(2).ofMaxLength(40);
        Arbitrary<String> addresses = Combinators.combine(any, Arbitraries.of("@example.org", "@", "@a.b", " @x.org"))
                .as(String::concat);
        Arbitrary<String> digits =
                Arbitraries.strings().numeric().ofMinLength(2).ofMaxLength(20);
        return Arbitraries.oneOf(any, addresses, digits);
    }

    @Property(tries = 3000)
    void noMaskGivesBackTheValue(
            @ForAll("categories") Class<? extends DataCategory> category, @ForAll("texts") String value) {
        String masked = mask(category, value);

        assertThat(masked).contains(Maskers.NOTHING);
        if (!value.isBlank()) {
            assertThat(masked).doesNotContain(value);
        }
    }

    @Property
    void noMaskLeavesHalfACharacter(
            @ForAll("categories") Class<? extends DataCategory> category, @ForAll("texts") String value) {
        assertThat(mask(category, value).codePoints())
                .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    @Property
    void namesOfOneInitialLookAlikeHoweverLong(
            @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 1, max = 60) String one,
            @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 1, max = 60) String other) {
        assertThat(mask(PersonName.class, "A" + one)).isEqualTo(mask(PersonName.class, "A" + other));
        assertThat(mask(EmailAddress.class, "A" + one + "@example.org"))
                .isEqualTo(mask(EmailAddress.class, "A" + other + "@example.org"));
        assertThat(mask(FreeText.class, one)).isEqualTo(mask(FreeText.class, other));
    }

    @Property
    void numbersOfOneEndLookAlikeHoweverLong(
            @ForAll @CharRange(from = '0', to = '9') @StringLength(min = 5, max = 30) String one,
            @ForAll @CharRange(from = '0', to = '9') @StringLength(min = 5, max = 30) String other) {
        assertThat(mask(PhoneNumber.class, one + "63")).isEqualTo(mask(PhoneNumber.class, other + "63"));
    }
}
