/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.unread;

import dev.privet.Privet;
import dev.privet.gate.PurposeScope;
import java.util.function.Consumer;

class Screen {

    @SuppressWarnings("try") // The scope works by being open; nothing needs to be called on it.
    void show(Privet privet, Visitor visitor, Consumer<Object> json) {
        try (PurposeScope scope = privet.use(Visitor.Tours.class)) {
            json.accept(visitor);
        }
    }
}
