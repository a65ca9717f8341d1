/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa.internal;

import jakarta.persistence.EntityManagerFactory;

/** Tells providers apart without loading a class of theirs. */
public enum Provider {
    /** Hibernate ORM. */
    HIBERNATE,
    /** EclipseLink. */
    ECLIPSELINK,
    /** Any other. */
    OTHER;

    /**
     * Whose a factory is.
     *
     * @param factory an open factory, or a container's proxy that stands for one
     * @return the provider
     */
    public static Provider of(EntityManagerFactory factory) {
        if (is(factory, "org.hibernate.engine.spi.SessionFactoryImplementor")) {
            return HIBERNATE;
        }
        return is(factory, "org.eclipse.persistence.jpa.JpaEntityManagerFactory") ? ECLIPSELINK : OTHER;
    }

    /** Whether the factory can show itself as an object of a class, which is how a container's proxy shows what it stands for. */
    private static boolean is(EntityManagerFactory factory, String name) {
        try {
            Class<?> type = Class.forName(name, false, Provider.class.getClassLoader());
            return type.isInstance(factory) || factory.unwrap(type) != null;
        } catch (ClassNotFoundException | LinkageError | RuntimeException e) {
            return false;
        }
    }
}
