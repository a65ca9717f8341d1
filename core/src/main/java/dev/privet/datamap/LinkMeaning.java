/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.datamap;

import dev.privet.annotation.Disclosure;
import dev.privet.annotation.ErasureEffect;
import dev.privet.annotation.Share;
import dev.privet.marking.TypeMark;
import java.util.Optional;

/**
 * What a link means for an export and for an erasure.
 *
 * @param export what the person gets to see of the row
 * @param erasure what happens to the row when the person is erased
 */
record LinkMeaning(Disclosure export, ErasureEffect erasure) {

    static LinkMeaning of(Share share) {
        return new LinkMeaning(share.export(), share.erasure());
    }

    /**
     * What a mark says, and where it says nothing, what protects: who sees nothing of a row takes nothing of it along when they go.
     *
     * @param otherwise what holds where the mark says nothing
     */
    static LinkMeaning of(TypeMark.Link mark, LinkMeaning otherwise) {
        LinkMeaning preset = mark.share().map(LinkMeaning::of).orElse(otherwise);
        Disclosure export = mark.export().orElse(preset.export());
        Optional<ErasureEffect> unseen = mark.share().isEmpty() && export == Disclosure.NOT_AT_ALL
                ? Optional.of(ErasureEffect.KEEP)
                : Optional.empty();
        return new LinkMeaning(export, mark.erasure().or(() -> unseen).orElse(preset.erasure()));
    }
}
