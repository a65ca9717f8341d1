/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.annotation;

import dev.privet.contract.PublicApi;

/**
 * The usual cases of what a link means for a person who asks for their data or to be erased. A link that states more exactly
 * what it means for one of the two overrides its preset.
 *
 * @legal GDPR Art 15(4), Art 17(1) (text)
 * @since 0.1
 */
@PublicApi(since = "0.1")
public enum Share {
    /** The row belongs to the person: disclosed in full, deleted with them. */
    OWNED(Disclosure.IN_FULL, ErasureEffect.DELETE),
    /** The row belongs to several persons: disclosed redacted, the one who goes is anonymised, the row goes with the last. */
    SHARED(Disclosure.REDACTED, ErasureEffect.DELETE_WITH_LAST),
    /** The row is about the person and does not belong to them: disclosed redacted, kept. */
    ACCESS_ONLY(Disclosure.REDACTED, ErasureEffect.KEEP);

    private final Disclosure export;
    private final ErasureEffect erasure;

    Share(Disclosure export, ErasureEffect erasure) {
        this.export = export;
        this.erasure = erasure;
    }

    /**
     * What the person gets to see, unless the link says otherwise.
     *
     * @return the disclosure
     */
    public Disclosure export() {
        return export;
    }

    /**
     * What happens to the row when the person is erased, unless the link says otherwise.
     *
     * @return the effect
     */
    public ErasureEffect erasure() {
        return erasure;
    }
}
