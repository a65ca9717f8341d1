/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.minimise;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.RecordType;
import dev.privet.ledger.internal.KeyedHash;
import dev.privet.vocabulary.DataCategory;
import dev.privet.vocabulary.Detail;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces values by keyed pseudonyms: the same value has the same pseudonym under one key, and nobody without the key gets from one to the
 * other, not even by trying all values. For whoever holds the key, a pseudonym is still personal data. Thread-safe; prints neither key nor
 * value.
 *
 * <p>A pseudonym is {@code keyId:hash}, the hash being HMAC-SHA-256 over domain and value, in base64url without padding: 43 characters. The
 * domain keeps what is unrelated apart, so that the same e-mail address has one pseudonym as an {@code EmailAddress} and another as a login.
 * Of a category it is the name of its class: to rename that class changes its pseudonyms. The same value is
 *
 * <ul>
 *   <li>text of the same letters in Unicode's composed form (NFC), whatever holds it; upper and lower case differ, white space counts;
 *   <li>the same number, whatever type it has: 7, 7L and 7.00 (beyond 1,024 bits: also with the same number of decimals);
 *   <li>the same UUID, IP address, truth value or bytes; the same constant of an enum by its name; the same URI;
 *   <li>the same text of a type of {@code java.time}; a {@code java.util.Date} or {@code Calendar} is the {@code Instant} that it stands for,
 *       to the millisecond.
 * </ul>
 *
 * A number is never the same as the text of it. Other values have no pseudonym, and are refused.
 *
 * @legal GDPR Art 4(5) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class Pseudonyms {

    private static final Base64.Encoder BASE_64 = Base64.getUrlEncoder().withoutPadding();
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{1,16}):[A-Za-z0-9_-]{43}");

    private final PseudonymKeys keys;

    /**
     * Creates pseudonyms under a ring of keys.
     *
     * @param keys the keys
     */
    public Pseudonyms(PseudonymKeys keys) {
        this.keys = Objects.requireNonNull(keys, "keys");
    }

    /**
     * The pseudonym of a value under the current key.
     *
     * @param category what kind of data it is
     * @param value the value
     * @return key id and hash
     * @throws IllegalArgumentException if the value is of a type that has no pseudonyms; the message names the type alone
     */
    public String of(Class<? extends DataCategory> category, Object value) {
        return of(category.getName(), value);
    }

    /**
     * The pseudonym of a value under the current key.
     *
     * @param domain what the value is among; the same value in another domain has another pseudonym
     * @param value the value
     * @return key id and hash
     * @throws IllegalArgumentException if the value is of a type that has no pseudonyms; the message names the type alone
     */
    public String of(String domain, Object value) {
        CanonicalBytes bytes = bytes(value);
        return pseudonym(keys.current(), keys.currentHash(), header(domain, bytes), bytes);
    }

    /**
     * The pseudonyms of a value under every key, to look for one that was made before the key changed.
     *
     * @param category what kind of data it is
     * @param value the value
     * @return one for each key, that under the current key first
     * @throws IllegalArgumentException if the value is of a type that has no pseudonyms; the message names the type alone
     */
    public Set<String> candidates(Class<? extends DataCategory> category, Object value) {
        return candidates(category.getName(), value);
    }

    /**
     * The pseudonyms of a value under every key, to look for one that was made before the key changed.
     *
     * @param domain what the value is among
     * @param value the value
     * @return one for each key, that under the current key first
     * @throws IllegalArgumentException if the value is of a type that has no pseudonyms; the message names the type alone
     */
    public Set<String> candidates(String domain, Object value) {
        CanonicalBytes bytes = bytes(value);
        byte[] header = header(domain, bytes);
        Set<String> all = new LinkedHashSet<>();
        all.add(pseudonym(keys.current(), keys.currentHash(), header, bytes));
        keys.hashes().forEach((id, hash) -> all.add(pseudonym(id, hash, header, bytes)));
        return all;
    }

    /**
     * The key that a pseudonym was made under.
     *
     * @param pseudonym any text
     * @return the id that stands in it, whether or not the key is known here; empty if it has not the form of a pseudonym
     */
    public static Optional<String> keyIdOf(String pseudonym) {
        Matcher form = FORM.matcher(pseudonym);
        return form.matches() ? Optional.of(form.group(1)) : Optional.empty();
    }

    /**
     * Whether values of a type have pseudonyms.
     *
     * @param type the declared type of a property
     * @return true unless it is known that no value of that type has one
     */
    public static boolean fits(Class<?> type) {
        return ValueTypes.CANONICAL.fits(type);
    }

    /**
     * The fields that a purpose is to see as a pseudonym although values of their type have none. Such a purpose would see nothing.
     *
     * @param types marked types
     * @return a problem for each such field, in their order
     */
    public static List<Problem> judge(List<RecordType> types) {
        return Unfit.fields(
                types,
                Detail.PSEUDONYMISED,
                field -> Unfit.holdsSeveral(field.javaType()) || fits(field.javaType()),
                (place, field) -> new Problem(
                        ProblemCode.NO_PSEUDONYM,
                        place,
                        "a purpose is to see a pseudonym of it, and a "
                                + field.javaType().getSimpleName() + " has none.",
                        "mark what identifies the person in it instead, or do not name the purpose in 'pseudonymisedFor'."));
    }

    private static CanonicalBytes bytes(Object value) {
        return CanonicalBytes.of(Objects.requireNonNull(value, "value"))
                .orElseThrow(() -> new IllegalArgumentException(
                        "value: a " + value.getClass().getName() + " has no pseudonym"));
    }

    /** The length in front keeps apart what domain and value could share a boundary in. */
    private static byte[] header(String domain, CanonicalBytes value) {
        byte[] name = domain.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + name.length + 1)
                .putInt(name.length)
                .put(name)
                .put((byte) value.kind())
                .array();
    }

    private static String pseudonym(String id, KeyedHash hash, byte[] header, CanonicalBytes value) {
        return id + ":" + BASE_64.encodeToString(hash.of(header, value.bytes()));
    }

    @Override
    public String toString() {
        return "Pseudonyms[" + keys + "]";
    }
}
