/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.document;

import dev.privet.datamap.OrganisationFacts;
import dev.privet.document.NoticeFacts.Use;
import dev.privet.document.NoticePart.Entries;
import dev.privet.document.NoticePart.Paragraph;
import dev.privet.letter.internal.PersonWords;
import dev.privet.marking.PurposeMark.Automated.Decision;
import dev.privet.vocabulary.Availability;
import dev.privet.vocabulary.ComplaintRoute;
import dev.privet.vocabulary.LawfulBases;
import dev.privet.vocabulary.LawfulBasis;
import dev.privet.vocabulary.Regime;
import dev.privet.vocabulary.RightAnswer;
import dev.privet.vocabulary.RightFact;
import dev.privet.vocabulary.RightQuestion;
import dev.privet.vocabulary.SubjectRight;
import dev.privet.vocabulary.SubjectRights;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells what the person can ask for, and where they can complain. The registers say which right there is on which basis, under which law
 * and on which day; one that no use gives is not promised.
 *
 * @legal UK GDPR Art 13(2)(b) to (d), (f), Art 14(2)(c) to (e), (g); EU GDPR Art 13(2)(b) to (d), (f), Art 14(2)(c) to (e), (g); GDPR
 *     Art 21(4): objection stands apart from the rest (text)
 */
final class NoticeRights {

    private final SubjectRights register = SubjectRights.shipped();
    private final LawfulBases bases = LawfulBases.shipped();
    private final NoticeFacts facts;

    NoticeRights(NoticeFacts facts) {
        this.facts = facts;
    }

    List<NoticePart> objection() {
        List<NoticePart> parts = new ArrayList<>();
        List<Use> uses = giving(SubjectRight.OBJECTION);
        if (!uses.isEmpty()) {
            parts.add(new Paragraph(
                    "You can object at any time, for reasons that lie in your own situation, to our using your"
                            + " data for: " + NoticeWords.titlesOf(uses) + "."));
            parts.add(new Paragraph(
                    "We then stop, unless we can show reasons so strong that they come before yours, or need"
                            + " the data for legal claims."));
        }
        List<Use> marketing = facts.uses().stream()
                .filter(use -> use.purpose().facts().directMarketing())
                .toList();
        if (!marketing.isEmpty()) {
            parts.add(new Paragraph(
                    "You can tell us at any time to stop sending you advertising, without giving a reason. We"
                            + " then stop. That is: " + NoticeWords.titlesOf(marketing) + "."));
        }
        return parts;
    }

    List<NoticePart> rights() {
        if (facts.uses().isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        line(lines, SubjectRight.ACCESS, "You can ask whether we hold data about you, and for a copy of it.");
        line(lines, SubjectRight.RECTIFICATION, "You can have wrong data corrected, and incomplete data completed.");
        line(lines, SubjectRight.ERASURE, erasure());
        line(
                lines,
                SubjectRight.RESTRICTION,
                "You can have us keep data and not use it, while a question about it is settled or where you need it"
                        + " for legal claims.");
        line(
                lines,
                SubjectRight.PORTABILITY,
                "You can have the data that you gave us in a form that computers read, and take it elsewhere.");
        line(
                lines,
                SubjectRight.WITHDRAWAL_OF_CONSENT,
                "You can take back your consent at any time, as easily as you gave it. What was done before stays"
                        + " lawful.");
        return List.of(
                new Entries(lines),
                new Paragraph("To use one of them, get in touch with us. You need not say which article it is."));
    }

    /**
     * Which grounds can come up depends on the uses.
     *
     * @legal GDPR Art 17(1)(a) to (f), (3)(b), (e) (text)
     */
    private String erasure() {
        Set<String> grounds = new LinkedHashSet<>();
        grounds.add("we no longer need it");
        grounds.add("we had no right to use it");
        if (facts.uses().stream().anyMatch(Use::isOnConsent)) {
            grounds.add("you took back your consent and nothing else allows us to keep it");
        }
        if (!giving(SubjectRight.OBJECTION).isEmpty()) {
            grounds.add("you objected and we have no stronger reason");
        }
        if (facts.uses().stream().anyMatch(use -> use.purpose().facts().directMarketing())) {
            grounds.add("you told us to stop sending you advertising");
        }
        grounds.add("a law obliges us to erase it");
        if (facts.uses().stream().anyMatch(Use::isOnConsent)) {
            grounds.add("you were a child when you agreed to an online service");
        }
        return "You can have data erased where one of these is so: " + String.join("; ", grounds)
                + ". We may keep what a law or legal claims still need.";
    }

    private void line(List<String> lines, SubjectRight right, String sentence) {
        List<Use> uses = giving(right);
        if (uses.size() == facts.uses().size()) {
            lines.add(sentence);
        } else if (!uses.isEmpty()) {
            lines.add(sentence + " This is so for: " + NoticeWords.titlesOf(uses) + ".");
        }
    }

    private List<Use> giving(SubjectRight right) {
        return facts.uses().stream()
                .filter(use ->
                        answers(right, use).anyMatch(answer -> answer.availability() != Availability.NOT_AVAILABLE))
                .toList();
    }

    private Stream<RightAnswer> answers(SubjectRight right, Use use) {
        return facts.regimes().stream()
                .filter(regime -> isKnown(use.purpose().basis(), regime))
                .map(regime -> answer(right, use, regime));
    }

    private boolean isKnown(LawfulBasis basis, Regime regime) {
        return bases.find(basis, regime, facts.date()).isPresent();
    }

    private RightAnswer answer(SubjectRight right, Use use, Regime regime) {
        return register.answer(RightQuestion.of(right, use.purpose().basis(), regime, facts.date())
                .on(use.purpose().condition())
                .given(RightFact.AUTOMATED_PROCESSING));
    }

    List<NoticePart> decisions() {
        List<NoticePart> parts = new ArrayList<>();
        for (Use use : facts.uses()) {
            use.purpose().facts().decision().ifPresent(decision -> decision(parts, use, decision));
        }
        return parts;
    }

    private void decision(List<NoticePart> parts, Use use, Decision decision) {
        parts.add(new NoticePart.Heading(use.purpose().title()));
        List<String> lines = new ArrayList<>();
        lines.add("How it decides: " + NoticeWords.sentence(decision.logic()));
        lines.add("What it means for you: " + NoticeWords.sentence(decision.consequences()));
        List<String> safeguards = NoticeWords.safeguards(decision.given());
        if (!safeguards.isEmpty()) {
            lines.add("You can: " + String.join("; ", safeguards) + ".");
        }
        List<String> grounds = NoticeWords.grounds(decision.given());
        if (!grounds.isEmpty()) {
            lines.add("Why a computer may decide it: " + String.join("; ", grounds) + ".");
        }
        parts.add(new Entries(lines));
    }

    List<NoticePart> complaints() {
        List<String> lines = new ArrayList<>();
        facts.regimes()
                .forEach(regime -> register.routes(regime, facts.date()).forEach(route -> lines.add(sentence(route))));
        return lines.isEmpty() ? List.of() : List.of(new Entries(lines));
    }

    /** Whom a route leads to is data, and changes; an authority of the Union is one of many. */
    private String sentence(ComplaintRoute route) {
        String law = " (" + route.regime().title() + ").";
        if (route.body().equals("the controller")) {
            return "With us" + facts.organisation().map(NoticeRights::reached).orElse("") + law;
        }
        if (route.body().equals("the supervisory authority")) {
            return "With the supervisory authority of the country where you live or work, or where you think that the"
                    + " law was broken" + law;
        }
        return (route.body().equals("the court") ? "Before " : "With ") + route.body() + law;
    }

    private static String reached(OrganisationFacts known) {
        return ": " + PersonWords.contact(known.contact());
    }
}
