/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.propagation;

import dev.privet.contract.PublicApi;
import dev.privet.gate.PrivacyGate;
import io.micrometer.context.ContextRegistry;
import java.util.Objects;

/**
 * Lets the purpose in force go along wherever Micrometer's context propagation goes: through Reactor, executors and task decorators
 * that capture a snapshot in one thread and restore it in another. Where no purpose was in force none is there, either.
 *
 * <p>What is shown while a snapshot is in force on a thread is written to the ledger when its scope closes. That cannot stop work that
 * is done: where the ledger fails then, an error in the log says so.
 *
 * <pre>{@code
 * Hooks.enableAutomaticContextPropagation();
 * try (PurposePropagation propagation = PurposePropagation.register(ContextRegistry.getInstance(), privet.gate())) {
 *   … // pipelines that are subscribed to under a purpose run under it, on whichever thread
 * }
 * }</pre>
 *
 * <p>A purpose can also be stated for one pipeline: {@code contextWrite(context -> context.put(propagation.key(),
 * Use.of(SupportDesk.class)))}.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PurposePropagation implements AutoCloseable {

    private final ContextRegistry registry;
    private final PurposeAccessor accessor;
    private boolean closed;

    private PurposePropagation(ContextRegistry registry, PurposeAccessor accessor) {
        this.registry = registry;
        this.accessor = accessor;
    }

    /**
     * Registers the purpose in force at a gate. Several gates do not see each other's; the same gate may be registered several times.
     *
     * @param registry usually {@code ContextRegistry.getInstance()}, which Reactor and Spring ask
     * @param gate whose purposes are to go along
     * @return what takes the registration back when it is closed
     */
    public static PurposePropagation register(ContextRegistry registry, PrivacyGate gate) {
        PurposeKey key = new PurposeKey(gate.context());
        // On the registry, because whoever registers the same gate again shares nothing else with us.
        synchronized (Objects.requireNonNull(registry, "registry")) {
            PurposeAccessor accessor = registry.getThreadLocalAccessors().stream()
                    .filter(known -> known.key().equals(key))
                    .filter(PurposeAccessor.class::isInstance)
                    .map(PurposeAccessor.class::cast)
                    .findFirst()
                    .orElse(null);
            if (accessor == null) {
                accessor = new PurposeAccessor(gate.context());
                registry.registerThreadLocalAccessor(accessor);
            } else {
                accessor.shareOnceMore();
            }
            return new PurposePropagation(registry, accessor);
        }
    }

    /**
     * The key under which the purpose is carried, for contexts that a host writes itself. Its values are a {@link
     * dev.privet.gate.Use} or a {@link dev.privet.gate.CarriedUse}.
     *
     * @return a key of this gate alone
     */
    public Object key() {
        return accessor.key();
    }

    /** Takes the registration back, and ends what it brought to threads that still work under it. Closing twice does nothing more. */
    @Override
    public void close() {
        synchronized (registry) {
            if (!closed) {
                closed = true;
                if (accessor.letGo()) {
                    registry.removeThreadLocalAccessor(accessor.key());
                }
            }
        }
    }
}
