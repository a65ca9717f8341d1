/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.scan;

import org.jspecify.annotations.Nullable;

/**
 * Recognises one kind from the character that gives it away. Looks at a bounded number of characters around it (or, for an e-mail
 * address, at those that no other sign of the same kind will be looked for), so the whole pass is linear.
 */
@FunctionalInterface
interface Rule {

    /**
     * Looks around a sign.
     *
     * @param text the text
     * @param low where the text begins that is not yet spoken for
     * @param place where the sign is: an at sign, a colon, or the first of some digits
     * @return the finding, or null
     */
    @Nullable
    Finding at(CharSequence text, int low, int place);
}
