/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import dev.privet.datamap.DeclaredPurpose;
import dev.privet.datamap.LegalGround;
import dev.privet.datamap.OrganisationFacts;
import dev.privet.datamap.OrganisationFacts.Contact;
import dev.privet.datamap.PersonalField;
import dev.privet.document.NoticeFacts.Holding;
import dev.privet.document.NoticeFacts.Use;
import dev.privet.document.NoticePart.Entries;
import dev.privet.document.NoticePart.Heading;
import dev.privet.document.NoticePart.Paragraph;
import dev.privet.document.NoticePart.Section;
import dev.privet.letter.internal.PersonWords;
import dev.privet.letter.internal.Words;
import dev.privet.vocabulary.Regime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts what is known into sentences for the person, one section for each question. What is not known has no sentence. */
final class NoticeText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final NoticeFacts facts;
    private final List<NoticeGap> gaps;
    private final List<Section> sections = new ArrayList<>();

    private NoticeText(NoticeFacts facts, List<NoticeGap> gaps) {
        this.facts = facts;
        this.gaps = gaps;
    }

    static NoticeDocument of(NoticeFacts facts, List<NoticeGap> gaps) {
        return new NoticeText(facts, gaps).document();
    }

    private NoticeDocument document() {
        if (facts.isProcessorAlone()) {
            section("who", "Whose notice you want", othersAlone());
        } else {
            section("who", "Who we are", who());
            section("what", "What we hold about you", what());
            section("why", "Why we use it", why());
            NoticeRecipients recipients = new NoticeRecipients(facts);
            section("recipients", "Who sees it", recipients.who());
            section("places", "Where it goes", recipients.where());
            section("periods", "How long we keep it", periods());
            NoticeRights rights = new NoticeRights(facts);
            section("decisions", "What a computer decides by itself", rights.decisions());
            section("objection", "Your right to object", rights.objection());
            section("rights", "Your rights", rights.rights());
            section("complaints", "Where you can complain", rights.complaints());
        }
        section("contact", "How to reach us", contact());
        section("gaps", "Still to be added before this is published", missing());
        return new NoticeDocument(
                facts.organisation()
                        .map(known -> "How " + known.name() + " uses your data")
                        .orElse("How your data is used"),
                lead(),
                gaps.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                "This is a draft. The law asks for more than it says; the last section lists it."),
                sections);
    }

    private void section(String id, String title, List<NoticePart> parts) {
        if (!parts.isEmpty()) {
            sections.add(new Section(id, title, parts));
        }
    }

    private String lead() {
        String whose = facts.kinds().isEmpty()
                ? ""
                : " It is for you if we hold data about you as one of these: " + String.join(", ", facts.kinds()) + ".";
        return "This is a privacy notice." + whose + " It tells what holds on " + DAY.format(facts.date())
                + ", under the " + facts.regimes().stream().map(Regime::title).collect(Collectors.joining(" and the "))
                + ".";
    }

    private List<NoticePart> othersAlone() {
        return List.of(
                new Paragraph(facts.organisation()
                                .map(known -> "We are " + known.name() + ". ")
                                .orElse("")
                        + "What we do with your data, we do on behalf of others. They decide what it is used for and"
                        + " how; the law calls them the controllers, and us their processor."),
                new Paragraph(
                        "So this is not the notice about your data. Theirs is: ask those to whom you gave your data,"
                                + " or who told you that they have it."));
    }

    private List<NoticePart> who() {
        List<NoticePart> parts = new ArrayList<>();
        facts.organisation().ifPresent(known -> {
            parts.add(new Paragraph("We are " + known.name()
                    + ". We decide what your data is used for and how; the law calls that the controller."));
            known.establishments()
                    .forEach((regime, one) -> one.representative()
                            .ifPresent(representative -> parts.add(new Paragraph("Our representative under the "
                                    + regime.title() + ": " + PersonWords.contact(representative) + "."))));
        });
        if (facts.isProcessorToo()) {
            parts.add(new Paragraph(
                    "We also work with data on behalf of others. They decide about it, and their notices tell"
                            + " you of it; this one does not."
                            + (facts.forOthers().isEmpty()
                                    ? ""
                                    : " So we do for: " + NoticeWords.titles(facts.forOthers()) + ".")));
        }
        return parts;
    }

    private List<NoticePart> what() {
        List<NoticePart> parts = new ArrayList<>();
        List<String> held = new ArrayList<>();
        for (Holding holding : facts.holdings()) {
            TreeSet<String> categories = new TreeSet<>();
            holding.fields().forEach(field -> categories.add(field.facts().title()));
            held.add(Words.of(holding.type().name()) + ": " + String.join(", ", categories) + ".");
        }
        entries(parts, held);
        Map<String, LinkedHashSet<String>> sources = new LinkedHashMap<>();
        for (Use use : facts.uses()) {
            use.sources()
                    .forEach(source -> sources.computeIfAbsent(
                                    PersonWords.origin(source.origin())
                                            + (source.description().isBlank() ? "" : " (" + source.description() + ")"),
                                    key -> new LinkedHashSet<>())
                            .add(use.purpose().title()));
        }
        if (!sources.isEmpty()) {
            parts.add(new Heading("Where we have it from"));
            List<String> lines = new ArrayList<>();
            sources.forEach(
                    (source, titles) -> lines.add(source + ". We use it for: " + NoticeWords.titles(titles) + "."));
            parts.add(new Entries(lines));
        }
        withheld(parts);
        return parts;
    }

    /**
     * Why a row is left out, no mark says; so the notice tells what the law allows, and does not claim that it is so here.
     *
     * @legal GDPR Art 15(4), Art 23 (text): nothing else lets a copy leave out data on the person
     */
    private void withheld(List<NoticePart> parts) {
        if (!facts.withheld().isEmpty()) {
            parts.add(new Heading("What a copy of your data leaves out"));
            parts.add(new Paragraph("These records refer to you too, and are not in a copy that you ask for:"));
            parts.add(new Entries(facts.withheld().stream()
                    .map(row -> Words.of(row.type().name()) + " (as " + row.as() + ").")
                    .toList()));
            parts.add(new Paragraph(
                    "The law lets us leave out what they say of you only as far as showing it would harm the rights of"
                            + " others (Article 15(4)), or where a law restricts your right to see it (Article 23). Ask us"
                            + " why, and complain if you think that we are wrong."));
        }
    }

    private List<NoticePart> why() {
        List<NoticePart> parts = new ArrayList<>();
        for (Use use : facts.uses()) {
            DeclaredPurpose purpose = use.purpose();
            parts.add(new Heading(purpose.title()));
            List<String> lines = new ArrayList<>();
            lines.add("What we use: " + String.join(", ", use.categories()) + ".");
            ground(lines, purpose.ground());
            if (purpose.facts().directMarketing()) {
                lines.add("This is advertising that is sent to you.");
            }
            if (!use.originals().isEmpty()) {
                lines.add("We collected some of it for something else first: " + NoticeWords.titles(use.originals())
                        + ".");
            }
            use.whetherToGive()
                    .ifPresent(words -> lines.add("Whether you have to give it: " + NoticeWords.sentence(words)));
            parts.add(new Entries(lines));
        }
        return parts;
    }

    private static void ground(List<String> lines, LegalGround ground) {
        lines.add("Why we may: " + NoticeWords.because(ground.basis()) + " The law calls that "
                + ground.basis().title() + " (Article " + ground.basis().article() + ").");
        if (!ground.interest().isBlank()) {
            lines.add("The interest: " + NoticeWords.sentence(ground.interest()));
        }
        if (!ground.annexOne().isEmpty()) {
            lines.add("What the law recognises it as: "
                    + ground.annexOne().stream()
                            .sorted()
                            .map(met -> met.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        ground.condition()
                .ifPresent(condition -> lines.add(
                        "For data that the law protects in particular, such as data on health, it asks for one more"
                                + " reason. Ours is: " + condition.title() + " (Article " + condition.article()
                                + ")."));
    }

    private List<NoticePart> periods() {
        List<String> lines = new ArrayList<>();
        for (Holding holding : facts.holdings()) {
            String name = Words.of(holding.type().name());
            PersonWords.kept(holding.type().retention()).ifPresent(kept -> lines.add(name + ": " + kept));
            for (PersonalField field : holding.fields()) {
                PersonWords.kept(field.retention())
                        .ifPresent(kept ->
                                lines.add(name + ", " + Words.lowerFirst(Words.of(field.name())) + ": " + kept));
            }
        }
        List<NoticePart> parts = new ArrayList<>();
        entries(parts, lines);
        return parts;
    }

    private List<NoticePart> contact() {
        List<NoticePart> parts = new ArrayList<>();
        facts.organisation().ifPresent(known -> {
            parts.add(new Paragraph(address(known) + "."));
            known.dataProtectionOfficer()
                    .ifPresent(officer -> parts.add(
                            new Paragraph("Our data protection officer looks after questions about your data: "
                                    + PersonWords.contact(officer) + ".")));
        });
        return parts;
    }

    private static String address(OrganisationFacts known) {
        Contact contact = known.contact();
        return known.name() + ": " + PersonWords.contact(contact);
    }

    /** For the developer and not for the person; it is there until nothing is missing. */
    private List<NoticePart> missing() {
        List<NoticePart> parts = new ArrayList<>();
        entries(
                parts,
                gaps.stream()
                        .map(gap -> gap.problem().place() + ": " + gap.problem().why() + " (" + gap.articles() + ")")
                        .toList());
        return parts;
    }

    private static void entries(List<NoticePart> parts, List<String> lines) {
        if (!lines.isEmpty()) {
            parts.add(new Entries(lines));
        }
    }
}
