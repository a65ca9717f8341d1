/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.marking;

import dev.privet.annotation.Disclosure;
import dev.privet.annotation.ErasureEffect;
import dev.privet.annotation.Share;
import dev.privet.contract.PublicApi;
import java.util.Objects;
import java.util.Optional;

/**
 * What is said of a link to a person, as {@link dev.privet.annotation.AboutSubject} says it. Not thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class LinkSpec {

    private String role = "";
    private Optional<Share> share = Optional.empty();
    private Optional<Disclosure> export = Optional.empty();
    private Optional<ErasureEffect> erasure = Optional.empty();
    private boolean mayBeMissing;

    LinkSpec() {}

    /**
     * The part that the person plays in the row.
     *
     * @param name for example {@code sender}
     * @return this
     */
    public LinkSpec role(String name) {
        role = Objects.requireNonNull(name, "name");
        return this;
    }

    /**
     * The usual case that the link is one of.
     *
     * @param preset the case
     * @return this
     */
    public LinkSpec share(Share preset) {
        share = Optional.of(Objects.requireNonNull(preset, "preset"));
        return this;
    }

    /**
     * What the person gets to see of the row.
     *
     * @param disclosure how much
     * @return this
     */
    public LinkSpec export(Disclosure disclosure) {
        export = Optional.of(Objects.requireNonNull(disclosure, "disclosure"));
        return this;
    }

    /**
     * What happens to the row when the person is erased.
     *
     * @param effect the effect
     * @return this
     */
    public LinkSpec erasure(ErasureEffect effect) {
        erasure = Optional.of(Objects.requireNonNull(effect, "effect"));
        return this;
    }

    /**
     * Rows that point at nobody are meant to be.
     *
     * @return this
     */
    public LinkSpec mayBeMissing() {
        mayBeMissing = true;
        return this;
    }

    TypeMark.Link mark(String path, boolean downwards) {
        return new TypeMark.Link(path, downwards, role, share, export, erasure, mayBeMissing);
    }
}
