/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.sample.library;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@MappedSuperclass
public abstract class Person {

    @Id
    private long id;

    private @Nullable String name;

    private @Nullable LocalDate leftOn;

    public long getId() {
        return id;
    }

    public @Nullable String getName() {
        return name;
    }

    public @Nullable LocalDate getLeftOn() {
        return leftOn;
    }
}
