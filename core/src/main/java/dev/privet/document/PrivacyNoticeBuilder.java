/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import dev.privet.contract.PrivacyInputException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.contract.PublicApi;
import dev.privet.datamap.DataMap;
import dev.privet.datamap.DeclaredPurpose;
import dev.privet.vocabulary.Purpose;
import dev.privet.vocabulary.Regime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Says what a privacy notice tells beside the data map. Without any of it the notice tells what the map says and lists the rest as
 * gaps. Not thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PrivacyNoticeBuilder {

    private final DataMap dataMap;
    private final LocalDate date;
    private final Set<String> kinds = new HashSet<>();
    private final Map<Class<? extends Purpose>, String> whetherToGive = new HashMap<>();
    private final Set<Class<? extends Purpose>> toNobody = new HashSet<>();
    private final Map<String, String> transfers = new HashMap<>();
    private final Set<Class<? extends Purpose>> forOthers = new HashSet<>();
    private final Set<Regime> withoutRepresentative = new HashSet<>();

    PrivacyNoticeBuilder(DataMap dataMap, LocalDate date) {
        this.dataMap = Objects.requireNonNull(dataMap, "dataMap");
        this.date = Objects.requireNonNull(date, "date");
    }

    /**
     * Makes the notice one for persons of a kind alone, beside the kinds named so far. Without it, the notice is for all of them.
     *
     * @param kind for example {@code customer}
     * @return this builder
     * @throws PrivacyInputException if the data map knows no such kind
     */
    public PrivacyNoticeBuilder about(String kind) {
        if (dataMap.subject(Objects.requireNonNull(kind, "kind")).isEmpty()) {
            List<String> known = new ArrayList<>();
            dataMap.types().forEach(type -> type.subjectKind().ifPresent(known::add));
            throw PrivacyInputException.of(
                    "The notice cannot be drawn up",
                    new Problem(
                            ProblemCode.UNKNOWN_SUBJECT,
                            "the kind of person",
                            "there is no kind of person '" + kind + "' in the data map.",
                            "name one of " + known + "."));
        }
        kinds.add(kind);
        return this;
    }

    /**
     * Says whether the person has to give the data of a purpose, and what follows if they do not. No mark says that.
     *
     * @param purpose a purpose of the data map
     * @param sentence in the second person, for example {@code You need not. Without it we cannot answer you.}; not blank
     * @return this builder
     * @throws IllegalArgumentException if the data map does not know the purpose, or the sentence is blank
     * @throws IllegalStateException if it was said already
     * @legal GDPR Art 13(2)(e) (text)
     */
    public PrivacyNoticeBuilder whetherToGive(Class<? extends Purpose> purpose, String sentence) {
        if (sentence.isBlank()) {
            throw new IllegalArgumentException("sentence: it is blank");
        }
        if (whetherToGive.putIfAbsent(known(purpose).type(), sentence) != null) {
            throw new IllegalStateException("purpose: of " + purpose.getSimpleName() + " it was said already");
        }
        return this;
    }

    /**
     * Says that nobody outside of the organisation receives the data of a purpose, not even a processor.
     *
     * @param purpose a purpose of the data map that names no recipient
     * @return this builder
     * @throws IllegalArgumentException if the data map does not know the purpose, or names recipients for it
     * @legal GDPR Art 13(1)(e), Art 14(1)(e) (text)
     */
    public PrivacyNoticeBuilder nobodyElseReceives(Class<? extends Purpose> purpose) {
        if (!known(purpose).facts().recipients().isEmpty()) {
            throw new IllegalArgumentException(
                    "purpose: " + purpose.getSimpleName() + " names recipients, so somebody receives its data");
        }
        toNobody.add(purpose);
        return this;
    }

    /**
     * Says what the transfer to a recipient rests on, where the registers leave that to a person: a derogation, an open question, an
     * organisation that is established outside of a law's territory.
     *
     * @param recipient its name, as the data map has it
     * @param sentence in the second person, with how to get a copy of what was agreed, if anything was; not blank
     * @return this builder
     * @throws IllegalArgumentException if no purpose names the recipient, or the sentence is blank
     * @throws IllegalStateException if it was said already
     * @legal GDPR Art 13(1)(f), Art 14(1)(f) (text)
     */
    public PrivacyNoticeBuilder transferRestsOn(String recipient, String sentence) {
        if (sentence.isBlank()) {
            throw new IllegalArgumentException("sentence: it is blank");
        }
        if (dataMap.purposes().stream()
                .flatMap(purpose -> purpose.facts().recipients().stream())
                .noneMatch(known -> known.name().equals(recipient))) {
            throw new IllegalArgumentException("recipient: no purpose of the data map names '" + recipient + "'");
        }
        if (transfers.putIfAbsent(recipient, sentence) != null) {
            throw new IllegalStateException("recipient: of '" + recipient + "' it was said already");
        }
        return this;
    }

    /**
     * Leaves a purpose out that the organisation pursues as a processor: others decide on it, and their notice tells of it. This one
     * says that it does not.
     *
     * @param purpose a purpose of the data map
     * @return this builder
     * @throws IllegalArgumentException if the data map does not know the purpose
     * @legal GDPR Arts 4(8), 13, 14: the notice is the controller's (text)
     */
    public PrivacyNoticeBuilder onBehalfOfOthers(Class<? extends Purpose> purpose) {
        forOthers.add(known(purpose).type());
        return this;
    }

    /**
     * Says that the organisation needs no representative under a law, although it is established outside of the law's territory: it has
     * an establishment there as well, is a public authority, or processes data now and then only, in a way that is unlikely to be a risk and
     * without special category data on a large scale.
     *
     * @param regime a law of the data map
     * @return this builder
     * @throws IllegalArgumentException if the data map is not under that law
     * @legal GDPR Art 27(1), (2), Art 3(1) (text); whether it is so is for a person to judge
     */
    public PrivacyNoticeBuilder needsNoRepresentative(Regime regime) {
        if (!dataMap.regimes().contains(Objects.requireNonNull(regime, "regime"))) {
            throw new IllegalArgumentException("regime: the data map is not under the " + regime.title());
        }
        withoutRepresentative.add(regime);
        return this;
    }

    private DeclaredPurpose known(Class<? extends Purpose> purpose) {
        return dataMap.purpose(Objects.requireNonNull(purpose, "purpose"))
                .orElseThrow(() ->
                        new IllegalArgumentException("purpose: the data map does not know " + purpose.getSimpleName()));
    }

    /**
     * Draws the notice up.
     *
     * @return a new notice
     * @throws PrivacyInputException if the registers of law do not reach back to the day
     */
    public PrivacyNotice build() {
        return PrivacyNotice.of(new NoticeReader(
                        dataMap,
                        date,
                        new NoticeSettings(kinds, whetherToGive, toNobody, transfers, forOthers, withoutRepresentative))
                .read());
    }
}
