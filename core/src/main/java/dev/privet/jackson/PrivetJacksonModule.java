/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import dev.privet.contract.PublicApi;
import dev.privet.gate.PrivacyGate;
import dev.privet.minimise.Maskers;
import tools.jackson.databind.module.SimpleModule;

/**
 * Makes Jackson show each personal property only as far as the purpose in force on the current thread needs it. To be added to
 * the host's mapper; nothing else changes in how it writes. Objects are never changed, and a property that is left out is never
 * read, so nothing is loaded just to be hidden.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new PrivetJacksonModule(privet.gate(), Maskers.standard())).build();
 * }</pre>
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PrivetJacksonModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the module.
     *
     * @param gate decides on each property
     * @param maskers how a property is masked
     */
    public PrivetJacksonModule(PrivacyGate gate, Maskers maskers) {
        super("privet");
        setSerializerModifier(new MinimisingModifier(gate, maskers));
    }
}
