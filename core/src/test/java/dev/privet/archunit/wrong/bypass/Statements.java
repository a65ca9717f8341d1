/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.archunit.wrong.bypass;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

class Statements {

    static class InSql {
        List<?> names(EntityManager entities) {
            return entities.createNativeQuery("select name from club_members").getResultList();
        }
    }

    static class ByJdbc {
        void rename(Connection connection, String name) throws SQLException {
            try (PreparedStatement statement =
                    connection.prepareStatement("UPDATE public.\"club_members\" SET name = ?")) {
                statement.setString(1, name);
                statement.executeUpdate();
            }
        }
    }

    static class InBulk {
        int clear(EntityManager entities) {
            return entities.createQuery("delete from Member m where m.name = ''")
                    .executeUpdate();
        }
    }

    static class OfNobody {
        List<?> courts(EntityManager entities) {
            return entities.createNativeQuery("select name from court").getResultList();
        }
    }

    static class LooksAlike {
        List<?> memberships(EntityManager entities) {
            return entities.createNativeQuery("select name from club_members_log")
                    .getResultList();
        }
    }

    static class Query {
        List<?> members(EntityManager entities) {
            return entities.createQuery("select m from Member m").getResultList();
        }
    }

    static class Talk {
        String text() {
            return "update club_members";
        }
    }
}
