/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.fact.Citation;
import dev.privet.location.Safeguard;
import dev.privet.marking.PurposeMark;
import dev.privet.marking.TypeMark;
import dev.privet.vocabulary.Sensitivity;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Puts purposes into words: what they rest on, where their data comes from and where it goes. */
final class PurposeWords {

    private final Evidence evidence;

    PurposeWords(Evidence evidence) {
        this.evidence = evidence;
    }

    /** That a purpose uses a field, and why it may. */
    Explained use(PersonalField field, DeclaredPurpose purpose, Optional<Merge.Held<TypeMark>> mark) {
        Voices voices = new Voices()
                .add("the use", mark)
                .add("its title", evidence.ofPurpose(purpose.type(), "title"))
                .add("its basis", evidence.ofPurpose(purpose.type(), "basis"));
        String condition = condition(purpose.ground(), field.facts().sensitivity());
        if (!condition.isEmpty()) {
            voices.add("its condition", evidence.ofPurpose(purpose.type(), "condition"));
        }
        return new Explained(
                Explained.Topic.PURPOSE,
                named(purpose) + ", " + form(field, purpose) + ". " + basis(purpose.ground()) + condition,
                voices.all());
    }

    /** That a further purpose uses a field by way of one that the field names, and why it may. */
    Explained furtherUse(
            PersonalField field, DeclaredPurpose original, DeclaredFurtherUse use, DeclaredPurpose further) {
        Voices voices = new Voices()
                .add(
                        "the further use",
                        evidence.ofPurpose(original.type(), use.said().element()))
                .add("its title", evidence.ofPurpose(further.type(), "title"))
                .add("its basis", evidence.ofPurpose(further.type(), "basis"));
        String condition = condition(further.ground(), field.facts().sensitivity());
        if (!condition.isEmpty()) {
            voices.add("its condition", evidence.ofPurpose(further.type(), "condition"));
        }
        return new Explained(
                Explained.Topic.FURTHER_USE,
                named(further) + ", " + form(field, original) + ", as a further use of what serves " + named(original)
                        + ": " + use.grounds() + ", because: " + Words.sentence(use.because())
                        + " Law: "
                        + Words.all(use.citations().stream()
                                .map(Citation::toString)
                                .distinct()
                                .toList())
                        + ". " + basis(further.ground()) + condition,
                voices.all());
    }

    private static String named(DeclaredPurpose purpose) {
        return purpose.title() + " (" + purpose.id() + ")";
    }

    private static String form(PersonalField field, DeclaredPurpose purpose) {
        return Objects.requireNonNull(field.uses().get(purpose.type())).words();
    }

    private static String basis(LegalGround ground) {
        List<String> annexOne = ground.annexOne().stream()
                .sorted()
                .map(condition -> condition.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .toList();
        return "Basis: " + ground.basis().title() + ", Art " + ground.basis().article()
                + (annexOne.isEmpty() ? "" : "; Annex 1: " + Words.all(annexOne))
                + (ground.interest().isBlank() ? "." : ": " + Words.sentence(ground.interest()));
    }

    /** Article 9 is about special categories alone, Schedule 1 about criminal data as well. */
    private static String condition(LegalGround ground, Sensitivity sensitivity) {
        if (sensitivity == Sensitivity.ORDINARY) {
            return "";
        }
        List<String> paragraphs =
                ground.scheduleOne().stream().sorted().map(String::valueOf).toList();
        return ground.condition()
                        .filter(known -> sensitivity == Sensitivity.SPECIAL)
                        .map(known -> " Condition: " + known.title() + ", Art " + known.article() + ".")
                        .orElse("")
                + (paragraphs.isEmpty()
                        ? ""
                        : " Met in Schedule 1 to the DPA 2018: paragraph" + (paragraphs.size() == 1 ? " " : "s ")
                                + Words.all(paragraphs) + ".")
                + (ground.policyDocument().isBlank()
                        ? ""
                        : " Policy document: " + Words.sentence(ground.policyDocument()));
    }

    Explained source(PurposeMark.Sources.Source source, List<DeclaredPurpose> purposes) {
        String words = source.description().isBlank() ? "" : ": " + source.description();
        return new Explained(
                Explained.Topic.ORIGIN,
                Words.sentence(source.origin().title() + words + ", for " + titles(purposes)),
                voices(purposes, "sources"));
    }

    Explained recipient(DeclaredRecipient recipient, List<DeclaredPurpose> purposes) {
        List<String> safeguards =
                recipient.safeguards().stream().map(Safeguard::id).sorted().toList();
        return new Explained(
                Explained.Topic.RECIPIENT,
                recipient.name() + (recipient.category() ? " (a category of recipients)" : "") + ", "
                        + recipient.role().title() + ", " + recipient.country()
                        + (safeguards.isEmpty() ? "" : ", under " + Words.all(safeguards)) + ", for "
                        + titles(purposes) + ".",
                voices(purposes, "recipients"));
    }

    private List<String> voices(List<DeclaredPurpose> purposes, String element) {
        Voices voices = new Voices();
        purposes.forEach(purpose -> voices.add("", evidence.ofPurpose(purpose.type(), element)));
        return voices.all();
    }

    private static String titles(List<DeclaredPurpose> purposes) {
        return Words.all(purposes.stream().map(DeclaredPurpose::title).toList());
    }
}
