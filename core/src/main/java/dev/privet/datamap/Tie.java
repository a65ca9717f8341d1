/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.annotation.Share;
import dev.privet.marking.Provenance;
import dev.privet.marking.TypeMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A link with who said it.
 *
 * @param link the link
 * @param from who said it
 * @param mark the mark that said it, where one did
 */
record Tie(SubjectLink link, Provenance from, Optional<TypeMark.Link> mark) {

    static Tie inferred(Routes.Route route) {
        return new Tie(
                new SubjectLink(route.steps(), route.end(), "", Share.OWNED.export(), Share.OWNED.erasure(), false),
                new Provenance(Provenance.Source.INFERENCE, "the only way to a data subject"),
                Optional.empty());
    }

    /** The link of what a row of this link holds. */
    Tie below(Containment.Holder holder) {
        List<LinkStep> steps = new ArrayList<>();
        steps.add(new LinkStep.HeldBy(
                holder.type(), holder.property().name(), holder.property().many()));
        steps.addAll(link.steps());
        LinkMeaning own = new LinkMeaning(link.export(), link.erasure());
        LinkMeaning meaning =
                holder.mark().map(mark -> LinkMeaning.of(mark, own)).orElse(own);
        String role = holder.mark()
                .map(TypeMark.Link::role)
                .filter(text -> !text.isEmpty())
                .orElse(link.role());
        return new Tie(
                new SubjectLink(steps, link.subject(), role, meaning.export(), meaning.erasure(), link.mayBeMissing()),
                holder.from(),
                Optional.empty());
    }

    /** The property of the row that the way begins with. */
    String firstProperty() {
        LinkStep first = link.steps().get(0);
        return first instanceof LinkStep.Match match ? match.property() : first.text();
    }

    /** What makes two links one: the same way, in the same case. */
    String key() {
        return link.steps().toString();
    }
}
