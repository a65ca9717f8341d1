/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.jpa;

import dev.privet.contract.PrivacyConfigurationException;
import dev.privet.contract.Problem;
import dev.privet.contract.ProblemCode;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.persistence.jpa.JpaCriteriaBuilder;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/** Puts SQL into a query that is built with Criteria, which the standard has no word for and each provider does in its own way. */
interface SqlFragments {

    /**
     * A number that the database works out.
     *
     * @param sql one value, with a {@code ?} for each argument
     * @param arguments in their order
     */
    Expression<Long> number(String sql, Expression<?>... arguments);

    /**
     * The way of the provider that a builder is of.
     *
     * @throws PrivacyConfigurationException if that is neither of those known here
     */
    static SqlFragments of(CriteriaBuilder builder) {
        if (isThere("org.hibernate.query.criteria.HibernateCriteriaBuilder") && Hibernate.made(builder)) {
            return new Hibernate(builder);
        }
        if (isThere("org.eclipse.persistence.jpa.JpaCriteriaBuilder") && EclipseLink.made(builder)) {
            return new EclipseLink(builder);
        }
        throw new PrivacyConfigurationException(
                "Choices cannot be asked for in a query",
                List.of(new Problem(
                        ProblemCode.NOT_SELECTABLE,
                        builder.getClass().getName(),
                        "it is the criteria builder of neither Hibernate nor EclipseLink.",
                        "hand over the one that the entity manager gives, or ask the gate for each row.")));
    }

    private static boolean isThere(String type) {
        try {
            Class.forName(type, false, SqlFragments.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** Loaded only where Hibernate is there. */
    final class Hibernate implements SqlFragments {

        private final HibernateCriteriaBuilder builder;

        Hibernate(CriteriaBuilder builder) {
            this.builder = (HibernateCriteriaBuilder) builder;
        }

        static boolean made(CriteriaBuilder builder) {
            return builder instanceof HibernateCriteriaBuilder;
        }

        @Override
        public Expression<Long> number(String sql, Expression<?>... arguments) {
            return builder.sql(sql, Long.class, arguments);
        }
    }

    /** Loaded only where EclipseLink is there. */
    final class EclipseLink implements SqlFragments {

        private final JpaCriteriaBuilder builder;

        EclipseLink(CriteriaBuilder builder) {
            this.builder = (JpaCriteriaBuilder) builder;
        }

        static boolean made(CriteriaBuilder builder) {
            return builder instanceof JpaCriteriaBuilder;
        }

        /** The first argument is the expression on which the SQL is put. */
        @Override
        public Expression<Long> number(String sql, Expression<?>... arguments) {
            List<org.eclipse.persistence.expressions.Expression> inner = new ArrayList<>(
                    Arrays.stream(arguments).map(builder::toExpression).toList());
            return builder.fromExpression(inner.get(0).sql(sql, inner.subList(1, inner.size())), Long.class);
        }
    }
}
