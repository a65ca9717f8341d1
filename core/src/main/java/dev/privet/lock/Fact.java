/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.lock;

import dev.privet.annotation.Disclosure;
import dev.privet.annotation.ErasureEffect;
import dev.privet.annotation.RecipientRole;
import dev.privet.vocabulary.AnnexOneCondition;
import dev.privet.vocabulary.DecisionFact;
import dev.privet.vocabulary.Detail;
import dev.privet.vocabulary.Disposal;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Origin;
import dev.privet.vocabulary.RestrictedUse;
import dev.privet.vocabulary.Sensitivity;
import dev.privet.vocabulary.SpecialCategoryCondition;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an entry of the lock can say of its thing, in the order in which a line says it. */
@SuppressWarnings(
        "ImmutableEnumChecker") // The collections are copies that cannot change, and the conditions hold no state.
enum Fact {
    PERSON("kind of person", Values.text()),
    TITLE("title", Values.text()),
    BASIS("lawful basis", Values.oneOf(LawfulBasis.class)),
    INTEREST("interest", Values.text()),
    CONDITION("condition", Values.oneOf(SpecialCategoryCondition.class)),
    ANNEX_ONE("conditions of Annex 1", Values.someOf(AnnexOneCondition.class)),
    SCHEDULE_ONE("paragraphs of Schedule 1", Values.matching("\\d+(,\\d+)*", "numbers with commas between them")),
    POLICY_DOCUMENT("appropriate policy document", Values.text()),
    KEPT_FOR("period", Values.period()),
    SUBJECTS("categories of persons", Values.text()),
    DECIDES("logic of automated decisions", Values.text()),
    CONSEQUENCES("consequences of automated decisions", Values.text()),
    GIVEN("grounds and safeguards of automated decisions", Values.someOf(DecisionFact.class)),
    MARKETING("direct marketing", Values.yes()),
    DESPITE_RESTRICTION("use despite restriction", Values.someOf(RestrictedUse.class)),
    CATEGORY("category", Values.text()),
    SENSITIVITY("sensitivity", Values.oneOf(Sensitivity.class)),
    ABOUT("roles of the persons", Values.text()),
    ORIGIN("origin", Values.oneOf(Origin.class)),
    DETAIL("detail", Values.oneOf(Detail.class)),
    COUNTRY("country", Values.country()),
    ROLE("role", Values.oneOf(RecipientRole.class)),
    GROUP("category of recipients", Values.yes()),
    SAFEGUARDS("safeguards", Values.text()),
    KNOWN("facts of the recipient", Values.text()),
    DESCRIPTION("description", Values.text()),
    GROUNDS("grounds", Values.text()),
    SUBJECT("data subject", Values.text()),
    PART("role of the person", Values.text()),
    EXPORT("disclosure", Values.oneOf(Disclosure.class)),
    ERASURE("effect of erasure", Values.oneOf(ErasureEffect.class)),
    MAY_BE_MISSING("link that may be missing", Values.yes()),
    FOR("purposes", Values.text()),
    FROM("date it runs from", Values.text()),
    THEN("disposal", Values.oneOf(Disposal.class)),
    MINIMUM("minimum", Values.period()),
    BECAUSE("reason", Values.text());

    private final String words;
    private final Values allowed;

    Fact(String words, Values allowed) {
        this.words = words;
        this.allowed = allowed;
    }

    static Optional<Fact> of(String word) {
        return Arrays.stream(Fact.values())
                .filter(fact -> fact.word().equals(word))
                .findFirst();
    }

    /** As it stands in the file. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As a sentence says it. */
    String words() {
        return words;
    }

    Values allowed() {
        return allowed;
    }
}
