/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.annotation.Disclosure;
import dev.privet.annotation.Share;
import dev.privet.marking.Provenance;
import dev.privet.marking.TypeMark;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts into words about whom the rows of a class are, and what that means for those persons. */
final class LinkExplainer {

    private final DataMap map;
    private final Evidence evidence;

    LinkExplainer(DataMap map, Evidence evidence) {
        this.map = map;
        this.evidence = evidence;
    }

    List<Explained> explain(RecordType type) {
        if (!type.links().isEmpty()) {
            return type.links().stream().map(link -> explain(type, link)).toList();
        }
        for (Merge.Held<TypeMark> held : evidence.all(type.type(), TypeMark.NotPersonal.class)) {
            TypeMark.NotPersonal mark = (TypeMark.NotPersonal) held.mark();
            if (mark.property().isEmpty()) {
                return List.of(notPersonal(held, mark));
            }
        }
        return List.of(new Explained(
                Explained.Topic.ROWS,
                "The rows are tied to no person.",
                Voices.byDefault("nobody said of whom they are, and nothing leads to a person")));
    }

    static Explained notPersonal(Merge.Held<TypeMark> held, TypeMark.NotPersonal mark) {
        return new Explained(
                Explained.Topic.NOT_PERSONAL,
                Words.sentence("not personal data, because: " + mark.because()),
                Voices.only(Optional.of(held)));
    }

    /** What the person of a link is called: the part that they play, or the kind of person that they are. */
    static String who(DataMap map, SubjectLink link) {
        return link.role().isEmpty() ? kind(map, link) : link.role();
    }

    private static String kind(DataMap map, SubjectLink link) {
        return map.find(link.subject()).flatMap(RecordType::subjectKind).orElse("person");
    }

    private Explained explain(RecordType type, SubjectLink link) {
        String who = who(map, link);
        String kind = kind(map, link);
        boolean several = link.steps().stream().anyMatch(step -> step instanceof LinkStep.Along along && along.many());
        String about = link.isSelf()
                ? "Each row is one " + kind + "."
                : "Each row is about " + (several ? "every " : "one ") + kind + (who.equals(kind) ? "" : ", as " + who)
                        + ": " + path(link) + ".";
        return new Explained(
                Explained.Topic.ROWS,
                about + " The " + who + " sees " + seen(link) + ". When the " + who + " is erased, " + erased(link)
                        + "." + (link.mayBeMissing() ? " Rows that point at nobody are meant to be." : ""),
                voices(type, link));
    }

    private static String path(SubjectLink link) {
        return link.steps().stream().map(LinkExplainer::step).collect(Collectors.joining(", then "));
    }

    private static String step(LinkStep step) {
        String target = step.target().getSimpleName();
        if (step instanceof LinkStep.Along along) {
            return "over " + along.property() + " to " + (along.many() ? "every " : "the ") + target;
        } else if (step instanceof LinkStep.HeldBy held) {
            return "up to the " + target + " that holds it in " + held.property();
        } else if (step instanceof LinkStep.Match match) {
            return "to the " + target + " whose " + match.by() + " equals " + match.property()
                    + match.when()
                            .map(when -> ", where " + when.property() + " is " + when.value())
                            .orElse("");
        }
        return step.text();
    }

    private static String seen(SubjectLink link) {
        return switch (link.export()) {
            case IN_FULL -> "all of it";
            case REDACTED -> "it without the personal data of others";
            case NOT_AT_ALL -> "nothing of it";
        };
    }

    private static String erased(SubjectLink link) {
        return switch (link.erasure()) {
            case DELETE -> "the row is deleted";
            case DELETE_WITH_LAST ->
                "their data in it is anonymised, and the row goes with the last person it is about";
            case ANONYMISE -> "their data in it is anonymised and the row stays";
            case DETACH -> "the row stays and no longer points at them";
            case KEEP -> "the row stays as it is";
        };
    }

    private List<String> voices(RecordType type, SubjectLink link) {
        Tie tie = evidence.of(type.type(), link).orElseThrow();
        Optional<Merge.Held<TypeMark>> held = said(type, tie);
        Voices voices = new Voices();
        if (held.isPresent()) {
            voices.add("", held);
        } else {
            voices.add("", tie.from());
        }
        if (!link.isSelf()) {
            unsaid(link, held.map(known -> (TypeMark.Link) known.mark()))
                    .ifPresent(why -> voices.add("what it means", new Provenance(Provenance.Source.DEFAULT, why)));
        }
        return voices.all();
    }

    /** The mark that stands on this class or, downwards, on the holder. */
    private Optional<Merge.Held<TypeMark>> said(RecordType type, Tie tie) {
        if (tie.mark().isPresent()) {
            return evidence.of(type.type(), tie.mark().get().element());
        }
        if (!tie.link().isSelf() && tie.link().steps().get(0) instanceof LinkStep.HeldBy holder) {
            return evidence.all(holder.target(), TypeMark.Link.class).stream()
                    .filter(held -> held.mark() instanceof TypeMark.Link mark
                            && mark.downwards()
                            && mark.path().equals(holder.property()))
                    .findFirst();
        }
        return Optional.empty();
    }

    /** Why a link means what its mark leaves open, where it leaves anything open. */
    private static Optional<String> unsaid(SubjectLink link, Optional<TypeMark.Link> mark) {
        boolean preset = mark.flatMap(TypeMark.Link::share).isPresent();
        boolean export = mark.flatMap(TypeMark.Link::export).isPresent();
        boolean erasure = mark.flatMap(TypeMark.Link::erasure).isPresent();
        if (preset || (export && erasure)) {
            return Optional.empty();
        } else if (link.steps().get(0) instanceof LinkStep.HeldBy) {
            return Optional.of("as for the row that holds it");
        } else if (link.export() == Disclosure.NOT_AT_ALL) {
            return Optional.of("who sees nothing of a row takes nothing of it along");
        }
        // Of what is left open, either half tells the preset that it was taken from.
        boolean owned = export ? link.erasure() == Share.OWNED.erasure() : link.export() == Share.OWNED.export();
        return Optional.of((owned ? "OWNED, as the only link" : "SHARED, as one of several links")
                + (export || erasure ? ", where nothing else is said" : ""));
    }
}
