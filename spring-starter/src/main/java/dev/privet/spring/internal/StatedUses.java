/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.internal;

import dev.privet.Privet;
import dev.privet.gate.PurposeScope;
import dev.privet.gate.Use;
import dev.privet.spring.ActorResolver;
import dev.privet.spring.ControllerResolver;
import dev.privet.vocabulary.Purpose;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/**
 * Makes a use of a purpose that was stated: who acts and for which controller is asked of the host's beans, and taken over from the
 * use around it where they do not know. Wakes no bean before the first purpose is put in force. Thread-safe.
 */
public final class StatedUses {

    private final Supplier<Privet> privet;
    private final Supplier<Optional<ActorResolver>> actors;
    private final Supplier<Optional<ControllerResolver>> controllers;

    /**
     * Over beans that are looked up when they are needed.
     *
     * @param privet whose purposes are put in force
     * @param actors says who acts; several are refused, unless one is primary
     * @param controllers says for whom; several are refused, unless one is primary
     */
    public StatedUses(
            ObjectProvider<Privet> privet,
            ObjectProvider<ActorResolver> actors,
            ObjectProvider<ControllerResolver> controllers) {
        this.privet = SingletonSupplier.of(privet::getObject);
        this.actors = SingletonSupplier.of(() -> Optional.ofNullable(actors.getIfAvailable()));
        this.controllers = SingletonSupplier.of(() -> Optional.ofNullable(controllers.getIfAvailable()));
    }

    /**
     * Puts a purpose in force on this thread.
     *
     * @param purpose the purpose
     * @return the scope, to be closed in a try-with-resources statement
     */
    public PurposeScope open(Class<? extends Purpose> purpose) {
        return privet.get().use(use(purpose));
    }

    /**
     * For what, by whom and for whom, as it is on this thread now.
     *
     * @param purpose the purpose
     * @return the use
     */
    public Use use(Class<? extends Purpose> purpose) {
        return use(purpose, ActorResolver::actor);
    }

    /**
     * The same, with another way to ask who acts.
     *
     * @param purpose the purpose
     * @param asked asks a resolver
     * @return the use
     */
    public Use use(Class<? extends Purpose> purpose, Function<ActorResolver, Optional<String>> asked) {
        Optional<Use> outer = privet.get().gate().context().current();
        String actor = known(actors.get().flatMap(asked), outer.map(Use::actor));
        String controller =
                known(controllers.get().flatMap(ControllerResolver::controller), outer.map(Use::controller));
        return new Use(purpose, actor, controller, null, null);
    }

    /** Looks for the beans that will be asked, so that two of a kind are told at start-up. */
    void ready() {
        Objects.requireNonNull(actors.get(), "actors");
        Objects.requireNonNull(controllers.get(), "controllers");
    }

    private static @Nullable String known(Optional<String> here, Optional<String> around) {
        return here.map(String::strip)
                .filter(text -> !text.isEmpty())
                .or(() -> around)
                .orElse(null);
    }
}
