/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import dev.privet.datamap.OrganisationFacts;
import dev.privet.datamap.OrganisationFacts.Role;
import dev.privet.document.NoticeFacts.Going;
import dev.privet.document.NoticeFacts.Use;
import dev.privet.letter.internal.PersonWords;
import dev.privet.location.Country;
import dev.privet.marking.PurposeMark.Sources.Source;
import dev.privet.vocabulary.Regime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the law has this notice say, by the register, and what of it nobody said, in the order of the notice. */
final class NoticeGaps {

    private final NoticeFacts facts;
    private final List<ContentItem> items;
    private final List<NoticeGap> gaps = new ArrayList<>();

    NoticeGaps(NoticeFacts facts) {
        this.facts = facts;
        this.items = facts.isProcessorAlone() ? List.of() : asked(facts);
    }

    /** By what is true of the processing, or may be. */
    private static List<ContentItem> asked(NoticeFacts facts) {
        Set<ContentFact> holds = EnumSet.noneOf(ContentFact.class);
        holds.addAll(ContentFact.of(
                facts.uses().stream().map(use -> use.purpose().basis()).toList(),
                facts.uses().stream()
                        .flatMap(use -> use.purpose().condition().stream())
                        .toList()));
        add(holds, ContentFact.RECIPIENTS, facts.uses().stream().anyMatch(use -> !use.toNobody()));
        List<Going> goings =
                facts.uses().stream().flatMap(use -> use.goings().stream()).toList();
        add(holds, ContentFact.TRANSFER, goings.stream().anyMatch(NoticeRecipients::isTransfer));
        add(
                holds,
                ContentFact.AUTOMATED_DECISION,
                facts.uses().stream()
                        .anyMatch(use -> use.purpose().facts().decision().isPresent()));
        add(
                holds,
                ContentFact.PROTECTION_OFFICER,
                facts.organisation()
                        .flatMap(OrganisationFacts::dataProtectionOfficer)
                        .isPresent());
        List<ContentItem> items = new ArrayList<>();
        ContentChecklist checklist = ContentChecklist.shipped();
        for (Regime regime : facts.regimes()) {
            holds.remove(ContentFact.REPRESENTATIVE);
            add(
                    holds,
                    ContentFact.REPRESENTATIVE,
                    facts.hasRepresentative(regime) || facts.lacksRepresentative(regime));
            if (facts.uses().isEmpty() || facts.uses().stream().anyMatch(Use::isFromPerson)) {
                items.addAll(checklist.items(DocumentKind.NOTICE_13, regime, facts.date(), holds));
            }
            if (facts.uses().stream().anyMatch(Use::isFromElsewhere)) {
                items.addAll(checklist.items(DocumentKind.NOTICE_14, regime, facts.date(), holds));
            }
        }
        return List.copyOf(items);
    }

    private static void add(Set<ContentFact> holds, ContentFact fact, boolean is) {
        if (is) {
            holds.add(fact);
        }
    }

    List<ContentItem> items() {
        return items;
    }

    List<NoticeGap> list() {
        if (items.isEmpty()) {
            return List.of();
        }
        organisation();
        facts.regimes().stream().filter(facts::lacksRepresentative).forEach(this::representative);
        sources();
        if (facts.uses().isEmpty() && !facts.forOthers().isEmpty()) {
            gap(
                    NoticeTopic.PURPOSES,
                    facts.forOthers(),
                    "all purposes that use data of these persons are pursued for others, and these owe the notice.",
                    "publish none of your own, or take onBehalfOfOthers(purpose) away from those that the organisation"
                            + " decides on.");
        } else if (facts.uses().isEmpty()) {
            gap(
                    NoticeTopic.PURPOSES,
                    List.of("the data map"),
                    "no purpose uses data of these persons.",
                    "name the purposes on the fields: @PersonalData(purposes = {…}).");
        }
        each(
                NoticeTopic.WHETHER_TO_GIVE,
                use -> use.isFromPerson() && use.whetherToGive().isEmpty(),
                "nobody said whether the person has to give the data, and what follows if they do not.",
                "say it when the notice is drawn up: whetherToGive(purpose, \"…\").");
        each(
                NoticeTopic.RECIPIENTS,
                use -> !use.toNobody() && use.purpose().facts().recipients().isEmpty(),
                "nobody said who receives the data, or that nobody does.",
                "name them with @DisclosedTo(…) on the purpose or privet.purposes.<id>.recipients, or say"
                        + " nobodyElseReceives(purpose) when the notice is drawn up.");
        transfers();
        gap(
                NoticeTopic.PERIODS,
                facts.holdings().stream()
                        .filter(holding ->
                                PersonWords.kept(holding.type().retention()).isEmpty())
                        .filter(holding -> holding.fields().stream()
                                .anyMatch(field -> field.retention().isEmpty()))
                        .map(holding -> holding.type().name())
                        .toList(),
                "nobody said how long the data is kept.",
                "say it with @RetainFor(…) on the class, or keptFor on its purposes.");
        return List.copyOf(gaps);
    }

    private void organisation() {
        if (facts.organisation().isEmpty()) {
            gap(
                    NoticeTopic.CONTROLLER,
                    List.of("the organisation"),
                    "nobody said who it is, how it is reached, and whether it has a representative and a data"
                            + " protection officer.",
                    "say it with Privet.builder().organisation(…), or in Spring Boot with privet.organisation.name,"
                            + " what stands beside it, and privet.established-in.");
        }
        facts.organisation()
                .filter(known -> known.roles().contains(Role.PROCESSOR)
                        && facts.forOthers().isEmpty())
                .ifPresent(known -> gap(
                        NoticeTopic.PURPOSES,
                        List.of("the organisation"),
                        "it is a processor too, and nobody said which purposes it pursues for others: all of them"
                                + " stand here as its own.",
                        "say it when the notice is drawn up: onBehalfOfOthers(purpose)."));
    }

    private void representative(Regime regime) {
        String country = facts.organisation()
                .map(known -> known.exporters().get(regime))
                .map(Country::of)
                .map(Country::toString)
                .orElse("");
        gap(
                items.stream()
                        .filter(item -> item.regime() == regime)
                        .filter(NoticeTopic.REPRESENTATIVE::covers)
                        .toList(),
                List.of("the organisation"),
                "it is established in " + country + ", outside of the territory of the " + regime.title()
                        + ", and nobody named a representative there (Article 27).",
                "name one with establishedIn(Regime." + regime
                        + ", …, Contact.of(\"…\").reachedBy(\"…\")), or in Spring Boot"
                        + " with privet.organisation.representatives."
                        + regime.name().toLowerCase(Locale.ROOT)
                        + ", or, where an exception holds, say when the notice is drawn up:"
                        + " needsNoRepresentative(Regime." + regime + ").");
    }

    private void sources() {
        each(
                NoticeTopic.SOURCE,
                use -> use.sources().isEmpty(),
                "nobody said where the data comes from, so it may be from somebody else.",
                "say it with @ObtainedFrom(…) on the purpose.");
        each(
                NoticeTopic.SOURCE,
                use -> use.sources().stream().anyMatch(source -> isUnnamed(source, use)),
                "some of the data comes from elsewhere, and nobody said from whom.",
                "name the source with @ObtainedFrom(value = …, source = \"…\") on the purpose.");
    }

    /** What a field says of its origin has no name; the purpose can give it one. */
    private static boolean isUnnamed(Source source, Use use) {
        return Use.isElsewhere(source.origin())
                && source.description().isBlank()
                && use.sources().stream()
                        .noneMatch(other -> other.origin() == source.origin()
                                && !other.description().isBlank());
    }

    private void transfers() {
        Map<String, String> open = new LinkedHashMap<>();
        Set<String> fromNowhere = new LinkedHashSet<>();
        Set<Regime> laws = new TreeSet<>();
        for (Use use : facts.uses()) {
            for (Going going : use.goings()) {
                if (!use.decided().containsKey(going.recipient())) {
                    String place = going.recipient().name() + " in "
                            + going.recipient().country();
                    going.answer()
                            .filter(answer -> !NoticeRecipients.isSettled(answer))
                            .ifPresent(answer ->
                                    open.putIfAbsent(place, going.regime().title() + ": " + answer.reason()));
                    if (going.answer().isEmpty()) {
                        fromNowhere.add(place);
                        laws.add(going.regime());
                    }
                }
            }
        }
        gap(
                NoticeTopic.TRANSFERS,
                fromNowhere,
                "nobody said from which country the organisation sends data under the "
                        + laws.stream().map(Regime::title).collect(Collectors.joining(" and the "))
                        + ", and whether data may go there depends on it.",
                "say it with Privet.builder().under(regime, \"…\"), or in Spring Boot with "
                        + laws.stream()
                                .map(law ->
                                        "privet.established-in." + law.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(" and "))
                        + ".");
        open.forEach((place, why) -> gap(
                NoticeTopic.TRANSFERS,
                List.of(place),
                "it is not known on what the data goes there. " + why,
                "say what was agreed with the recipient (safeguards), or have a person decide and say it when the"
                        + " notice is drawn up: transferRestsOn(recipient, \"…\")."));
    }

    private void each(NoticeTopic topic, Predicate<Use> lacking, String why, String remedy) {
        gap(
                topic,
                facts.uses().stream()
                        .filter(lacking)
                        .map(use -> use.purpose().title())
                        .toList(),
                why,
                remedy);
    }

    private void gap(NoticeTopic topic, Collection<String> places, String why, String remedy) {
        gap(items.stream().filter(topic::covers).toList(), places, why, remedy);
    }

    private void gap(List<ContentItem> asking, Collection<String> places, String why, String remedy) {
        if (!places.isEmpty() && !asking.isEmpty()) {
            gaps.add(new NoticeGap(
                    asking, new Problem(ProblemCode.CONTENT_MISSING, String.join(", ", places), why, remedy)));
        }
    }
}
