/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jackson;

import dev.privet.contract.PublicApi;
import dev.privet.minimise.Minimiser;
import tools.jackson.databind.module.SimpleModule;

/**
 * Makes Jackson show each personal property only as far as the purpose in force on the current thread needs it. To be added to
 * the host's mapper; nothing else changes in how it writes. Objects are never changed, and a property that is left out is never
 * read, so nothing is loaded just to be hidden. An object that writes itself as a whole, by {@code @JsonValue}, a serializer or
 * converter named on its class, or as the key of a map, is shown completely or not at all. Does not reach a serializer that is
 * named on a property which is not marked itself.
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

    private final transient WholeObjectAnnotations wholeObjects;

    /**
     * Creates the module.
     *
     * @param minimiser decides on each property, and treats it
     */
    public PrivetJacksonModule(Minimiser minimiser) {
        super("privet");
        setSerializerModifier(new MinimisingModifier(minimiser));
        wholeObjects = new WholeObjectAnnotations(minimiser.gate());
    }

    /**
     * Called by Jackson when the module is added to a mapper.
     *
     * @param context the mapper that is being set up
     */
    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(wholeObjects);
    }
}
