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
        Share share = route.toMany() ? Share.SHARED : Share.OWNED;
        return new Tie(
                new SubjectLink(route.steps(), route.end(), "", share.export(), share.erasure(), false),
                new Provenance(Provenance.Source.INFERENCE, "the only way to a data subject"),
                Optional.empty());
    }

    /** The link of the row in which what has this link is embedded. */
    Tie after(Routes.Route route) {
        List<LinkStep> steps = new ArrayList<>(route.steps());
        steps.addAll(link.steps());
        return new Tie(
                new SubjectLink(steps, link.subject(), link.role(), link.export(), link.erasure(), link.mayBeMissing()),
                from,
                Optional.empty());
    }

    /**
     * The link of a row that points at the row of this link.
     *
     * @param route the way there
     * @param written the mark that says so
     * @param said who wrote it
     * @param shared whether the row has other links, so that it is not this person's alone unless that was said
     */
    Tie behind(Routes.Route route, TypeMark.Link written, Provenance said, boolean shared) {
        List<LinkStep> steps = new ArrayList<>(route.steps());
        steps.addAll(link.steps());
        LinkMeaning meaning = LinkMeaning.of(written, meaning(shared || route.toMany()));
        return new Tie(
                new SubjectLink(
                        steps,
                        link.subject(),
                        written.role().isEmpty() ? link.role() : written.role(),
                        meaning.export(),
                        meaning.erasure(),
                        written.mayBeMissing() || link.mayBeMissing()),
                said,
                Optional.of(written));
    }

    /** What the link means for a row further away: the same, but nobody's alone where that row has other links as well. */
    private LinkMeaning meaning(boolean shared) {
        LinkMeaning same = new LinkMeaning(link.export(), link.erasure());
        return shared && same.equals(LinkMeaning.of(Share.OWNED)) ? LinkMeaning.of(Share.SHARED) : same;
    }

    /**
     * The link of what a row of this link holds.
     *
     * @param shared whether the held row has other links, so that it is not its holder's alone unless that was said
     */
    Tie below(Containment.Holder holder, boolean shared) {
        List<LinkStep> steps = new ArrayList<>();
        steps.add(new LinkStep.HeldBy(
                holder.type(), holder.property().name(), holder.property().many()));
        steps.addAll(link.steps());
        LinkMeaning own = meaning(shared);
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

    /** What makes two links one: the same way, in the same case. */
    String key() {
        return link.steps().toString();
    }
}
