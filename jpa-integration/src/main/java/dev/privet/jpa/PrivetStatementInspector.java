/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.privet.contract.PublicApi;
import dev.privet.jpa.internal.guard.StatementOrigin;
import dev.privet.jpa.internal.guard.StatementWatch;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

/**
 * Lets an {@link EntityGuard} see the statements of Hibernate. Give it to Hibernate before the factory is built, with the property
 * {@code hibernate.session_factory.statement_inspector}; the Spring Boot starter does so by itself. Changes no statement.
 *
 * <p>A statement is looked at the first time that its text is seen; after that it costs a look-up. Thread-safe.
 *
 * @since 0.1
 */
@PublicApi(since = "0.1")
public final class PrivetStatementInspector implements StatementInspector {

    private static final long serialVersionUID = 1L;

    /** Texts with values pasted into them are without end. */
    private static final int TEXTS_REMEMBERED = 2_000;

    private final @Nullable StatementInspector next;

    private final transient Cache<String, Boolean> seen =
            Caffeine.newBuilder().maximumSize(TEXTS_REMEMBERED).build();

    private transient volatile @Nullable StatementWatch watch;

    /** Made by Hibernate from the class's name. */
    public PrivetStatementInspector() {
        this.next = null;
    }

    /**
     * Stands before an inspector of the host's.
     *
     * @param next sees each statement afterwards and may change it
     */
    public PrivetStatementInspector(StatementInspector next) {
        this.next = next;
    }

    /** Begins to tell of statements, where the factory was given such an inspector. */
    static boolean tell(EntityManagerFactory factory, StatementWatch watch) {
        StatementInspector inspector = factory.unwrap(SessionFactoryImplementor.class)
                .getSessionFactoryOptions()
                .getStatementInspector();
        if (inspector instanceof PrivetStatementInspector ours) {
            ours.watch = watch;
            return true;
        }
        return false;
    }

    @Override
    public String inspect(String sql) {
        StatementWatch told = watch;
        if (told != null && seen.getIfPresent(sql) == null) {
            seen.put(sql, true);
            StatementOrigin.ofHibernate().ifPresent(form -> told.running(form, sql));
        }
        return next == null ? sql : next.inspect(sql);
    }
}
