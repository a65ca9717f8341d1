/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.RecordType;
import dev.privet.vocabulary.BankAccount;
import dev.privet.vocabulary.Coordinates;
import dev.privet.vocabulary.DataCategory;
import dev.privet.vocabulary.DateOfBirth;
import dev.privet.vocabulary.Detail;
import dev.privet.vocabulary.EmailAddress;
import dev.privet.vocabulary.Identifier;
import dev.privet.vocabulary.IpAddress;
import dev.privet.vocabulary.NationalIdentifier;
import dev.privet.vocabulary.PaymentCard;
import dev.privet.vocabulary.PersonName;
import dev.privet.vocabulary.PhoneNumber;
import dev.privet.vocabulary.PostalAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which mask fits which category. A category without a mask of its own has that of the nearest it extends; what has none at all
 * shows {@value #NOTHING}. Immutable and thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class Maskers {

    /** What stands where nothing of a value is shown; as long for every value. */
    public static final String NOTHING = "•••";

    private static final int PHONE_DIGITS = 2;
    private static final int CODE_PLACES = 4;
    private static final int OFFICIAL_PLACES = 2;

    private final ByCategory<Masker> byCategory;

    private Maskers(ByCategory<Masker> byCategory) {
        this.byCategory = byCategory;
    }

    /**
     * The masks that ship with the library.
     *
     * @return initials for names, first letter and domain for e-mail addresses, the area for postal addresses in the United Kingdom, the
     *     last places for telephone numbers, payment cards, bank accounts and identifiers, the year for dates of birth, the beginning of
     *     IP addresses, whole degrees for coordinates, nothing for the rest
     */
    public static Maskers standard() {
        return new Maskers(new ByCategory<>(Map.of(
                        PersonName.class, Masks.initials(),
                        EmailAddress.class, Masks.emailDomain(),
                        PhoneNumber.class, Masks.lastDigits(PHONE_DIGITS),
                        PostalAddress.class, Masks.postcodeArea(),
                        DateOfBirth.class, Masks.year(),
                        PaymentCard.class, Masks.paymentCard(),
                        BankAccount.class, Masks.bankAccount(),
                        Identifier.class, Masks.lastCharacters(CODE_PLACES),
                        NationalIdentifier.class, Masks.lastOfGroups(OFFICIAL_PLACES),
                        IpAddress.class, Masks.network()))
                .with(Coordinates.class, Masks.wholeDegrees()));
    }

    /**
     * The same masks with another one for a category and those that extend it.
     *
     * @param category the category
     * @param masker its mask, for example one of {@link Masks}
     * @return a copy
     */
    public Maskers with(Class<? extends DataCategory> category, Masker masker) {
        return new Maskers(byCategory.with(
                Objects.requireNonNull(category, "category"), Objects.requireNonNull(masker, "masker")));
    }

    /**
     * The same masks, except that values of a category and those that extend it are shown as long as they are.
     *
     * @param category the category
     * @return a copy
     * @see Masks#keepingLength
     */
    public Maskers keepingLength(Class<? extends DataCategory> category) {
        return with(category, Masks.keepingLength(of(category)));
    }

    /**
     * The mask of a category. To be asked once for each field, not for each value.
     *
     * @param category the category
     * @return its own mask, or the nearest inherited one, or one that shows nothing
     */
    public Masker of(Class<? extends DataCategory> category) {
        return byCategory.nearest(category).orElseGet(Masks::nothing);
    }

    /**
     * The fields that a purpose is to see masked although the mask of their category has nothing to show of their type. One whose
     * category has no mask is none of them: it is meant to show nothing.
     *
     * @param types marked types
     * @return a problem for each such field, in their order
     */
    public List<Problem> judge(List<RecordType> types) {
        return Unfit.fields(
                types,
                Detail.MASKED,
                field -> Unfit.holdsSeveral(field.javaType())
                        || of(field.category()).fits(field.javaType()),
                (place, field) -> new Problem(
                        ProblemCode.MASK_DOES_NOT_FIT,
                        place,
                        "a purpose is to see it masked, and the mask of its category ("
                                + field.facts().title() + ") shows nothing of a "
                                + field.javaType().getSimpleName() + ".",
                        "give a mask that fits: Maskers.standard().with("
                                + field.category().getSimpleName()
                                + ".class, …), or do not name the purpose in 'maskedFor'."));
    }
}
