/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.benchmarks.shop;

import com.github.houbb.sensitive.api.IContext;
import com.github.houbb.sensitive.api.IStrategy;

/** Houbb's masks are named on the field, so they cannot be chosen for a run: a fixed text, the one with the least work. */
public final class FixedText implements IStrategy {

    /** Called by houbb, which makes it by reflection. */
    public FixedText() {}

    @Override
    public Object des(Object original, IContext context) {
        return MaskStyle.NOTHING;
    }
}
