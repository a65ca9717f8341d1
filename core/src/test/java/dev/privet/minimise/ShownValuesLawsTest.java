/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.privet.vocabulary.Age;
import dev.privet.vocabulary.BankAccount;
import dev.privet.vocabulary.Coordinates;
import dev.privet.vocabulary.DataCategory;
import dev.privet.vocabulary.DateOfBirth;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.FreeText;
import dev.privet.vocabulary.IpAddress;
import dev.privet.vocabulary.NationalIdentifier;
import dev.privet.vocabulary.OnlineIdentifier;
import dev.privet.vocabulary.PaymentCard;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import dev.privet.vocabulary.PostalAddress;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What holds of every standard mask and generaliser, whatever the value. */
class ShownValuesLawsTest {

    private static final Maskers MASKS = Maskers.standard();
    private static final Generalisers GENERALISERS = Generalisers.standard();
    private static final int FIFTY_MILLION = 50_000_000;

    private static final List<Class<? extends DataCategory>> ALL = List.of(
            PersonName.class,
            EmailAddress.class,
            PhoneNumber.class,
            PostalAddress.class,
            DateOfBirth.class,
            PaymentCard.class,
            BankAccount.class,
            OnlineIdentifier.class,
            NationalIdentifier.class,
            IpAddress.class,
            Coordinates.class,
            Age.class,
            FreeText.class);

    @Provide
    Arbitrary<Class<? extends DataCategory>> categories() {
        return Arbitraries.of(ALL);
    }

    /** Anything, and what comes close to having a form. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().all().ofMinLength(2).ofMaxLength(40);
        Arbitrary<String> near = Arbitraries.strings()
                .withChars("0123456789abcfAGBZ .-:@,+/\u00A0\u0301\u202E\u0000")
                .ofMinLength(2)
                .ofMaxLength(40);
        Arbitrary<String> ends = Arbitraries.of(
                "SW1A 2AA", "@example.org", "4111111111111111", "192.0.2.1", "2001:db8::1", "51.5074", "07700900123");
        return Arbitraries.oneOf(
                any, near, ends, Combinators.combine(near, ends).as(String::concat));
    }

    @Property(tries = 3000)
    void noMaskGivesBackTheValue(
            @ForAll("categories") Class<? extends DataCategory> category, @ForAll("texts") String value) {
        String masked = MASKS.of(category).mask(value);

        assertThat(masked).contains(Maskers.NOTHING);
        if (!value.isBlank()) {
            assertThat(masked).doesNotContain(value.strip());
        }
    }

    @Property(tries = 3000)
    void toMaskAgainShowsNothingMore(
            @ForAll("categories") Class<? extends DataCategory> category, @ForAll("texts") String value) {
        String once = MASKS.of(category).mask(value);
        String twice = MASKS.of(category).mask(once);

        assertThat(isWithin(shown(twice), shown(once))).isTrue();
    }

    /** Whether one text comes of another by leaving something out. */
    private static boolean isWithin(String less, String more) {
        int found = 0;
        for (int i = 0; i < more.length() && found < less.length(); i++) {
            if (more.charAt(i) == less.charAt(found)) {
                found++;
            }
        }
        return found == less.length();
    }

    private static String shown(String masked) {
        return masked.replace("•", "");
    }

    @Property(tries = 3000)
    void aMaskShowsNoMoreThanTheGeneraliserOfTheCategory(
            @ForAll("categories") Class<? extends DataCategory> category, @ForAll("texts") String value) {
        Optional<Object> coarser = GENERALISERS.of(category).map(generaliser -> generaliser.generalise(value));

        if (category == PostalAddress.class || category == IpAddress.class) {
            String masked = shown(MASKS.of(category).mask(value)).replaceAll("[.:]$", "");
            assertThat(masked.isEmpty() ? "" : coarser.orElse("").toString().replace("::/48", ":0:0"))
                    .startsWith(masked);
        }
    }

    @Property
    void accountsOfOneEndLookAlike(
            @ForAll @CharRange(from = '0', to = '9') @StringLength(min = 8, max = 26) String middle) {
        String masked = MASKS.of(BankAccount.class).mask(iban("GB", middle + "5432"));

        assertThat(masked).isEqualTo("GB•••5432");
    }

    private static String iban(String country, String account) {
        StringBuilder digits = new StringBuilder();
        (account + country + "00").chars().forEach(unit -> digits.append(Character.digit(unit, Character.MAX_RADIX)));
        int check = 98
                - new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
        return country + (check < 10 ? "0" : "") + check + account;
    }

    @Property
    void codesShowLessThanAThird(
            @ForAll @CharRange(from = '0', to = '9') @StringLength(min = 1, max = 60) String digits,
            @ForAll @IntRange(min = 1, max = 8) int shown) {
        for (Masker masker : List.of(Masks.lastDigits(shown), Masks.lastCharacters(shown), Masks.lastOfGroups(shown))) {
            String rest = shown(masker.mask(digits));

            assertThat(rest).isEqualTo(digits.length() > 3 * shown ? digits.substring(digits.length() - shown) : "");
        }
    }

    @Property
    void ofADomainTheSameIsSaidAsByASlowExpression(
            @ForAll @Chars({'a', 'Z', '7', '-', '.', 'é', '\u0301', '_', ' '}) @StringLength(min = 1, max = 12)
                    String domain) {
        Pattern slow = Pattern.compile(
                "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}-]*(\\.[\\p{L}\\p{M}\\p{N}-]+)*\\.\\p{L}[\\p{L}\\p{M}\\p{N}-]+");

        assertThat(MASKS.of(EmailAddress.class).mask("x@" + domain))
                .isEqualTo(slow.matcher(domain.stripTrailing()).matches() ? "•••@" + domain.stripTrailing() : "•••");
    }

    // However large or broken.

    @Test
    void givenFiftyMillionCharacters_whenShown_thenNoneOfThemIsLookedAt() {
        CharSequence huge = new CharSequence() {
            @Override
            public int length() {
                return FIFTY_MILLION;
            }

            @Override
            public char charAt(int index) {
                throw new AssertionError("looked at");
            }

            @Override
            public CharSequence subSequence(int start, int end) {
                throw new AssertionError("looked at");
            }

            @Override
            public String toString() {
                throw new AssertionError("looked at");
            }
        };

        assertThat(ALL).allSatisfy(category -> {
            assertThat(MASKS.of(category).mask(huge)).isEqualTo("•••");
            assertThat(MASKS.keepingLength(category).of(category).mask(huge)).isEqualTo("•".repeat(64));
            assertThat(GENERALISERS.of(category).map(coarser -> coarser.generalise(huge)))
                    .isEmpty();
        });
    }

    @Test
    void givenTextsThatAreBrokenOrWrittenFromTheRight_whenShown_thenNothingFailsAndNoHalfCharacterRemains() {
        List<String> texts = new ArrayList<>(List.of(
                "\uD835",
                "\uDC00\uD835",
                "\uD835da \uDC00b",
                "a\u0301\u0301\u0301\u0301\u0301b@example.org",
                "\u202Egro.elpmaxe@ada",
                "\u0000\u0000",
                "ada\u0000@example.org",
                "\u0639\u0627\u0626\u0634\u0629",
                "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667",
                "９９９０００００１８"));
        texts.add("9".repeat(512));
        texts.add("@".repeat(512));
        texts.add("a.".repeat(256));
        texts.add(":".repeat(45));
        texts.add("\u0301".repeat(512));

        assertThat(ALL)
                .allSatisfy(category -> assertThat(texts).allSatisfy(text -> {
                    assertThat(MASKS.of(category).mask(text).codePoints())
                            .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
                    assertThatCode(() -> GENERALISERS.of(category).map(coarser -> coarser.generalise(text)))
                            .doesNotThrowAnyException();
                }));
    }

    @Test
    void givenANumberOfAMillionDigits_whenShown_thenItIsNotPrinted() {
        BigInteger huge = BigInteger.TWO.pow(4_000_000);

        assertThat(ALL).allSatisfy(category -> {
            assertThat(MASKS.of(category).mask(huge)).isEqualTo("•••");
            assertThat(GENERALISERS.of(category).map(coarser -> coarser.generalise(huge)))
                    .isEmpty();
        });
    }
}
