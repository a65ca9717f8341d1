/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import dev.privet.contract.PublicApi;
import dev.privet.gate.PrivacyGate;
import dev.privet.minimise.Minimiser;
import dev.privet.minimise.internal.ValueGuard;
import tools.jackson.databind.module.SimpleModule;

/**
 * Makes Jackson show each personal property only as far as the purpose in force on the current thread needs it. To be added to
 * the host's mapper; nothing else changes in how it writes. Objects are never changed, and a property that is left out is never
 * read, so nothing is loaded just to be hidden. An object that is written as a whole, by {@code @JsonValue}, by a serializer or
 * converter named on its class or on a property, or as the key of a map, is shown completely or not at all.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new PrivetJacksonModule(privet.minimiser())).build();
 * }</pre>
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PrivetJacksonModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private final transient NamedSerializers named;
    private final transient PrivacyGate gate;

    /**
     * Creates the module.
     *
     * @param minimiser decides on each property, and treats it
     */
    public PrivetJacksonModule(Minimiser minimiser) {
        super("privet");
        ValueGuard guard = new ValueGuard(minimiser);
        setSerializerModifier(new MinimisingModifier(minimiser, guard));
        named = new NamedSerializers(guard);
        gate = minimiser.gate();
    }

    /**
     * Whether the module lets a gate decide. An application with several gates can tell by it whose verdicts its mapper carries out.
     *
     * @param asked a gate
     * @return true where it is the one of the minimiser that the module was made with
     */
    public boolean asks(PrivacyGate asked) {
        return gate == asked;
    }

    /**
     * Called by Jackson when the module is added to a mapper.
     *
     * @param context the mapper that is being set up
     */
    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(named);
    }
}
