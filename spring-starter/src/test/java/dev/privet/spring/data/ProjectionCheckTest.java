/* SPDX-License-Identifier: Apache-2.0 */
package dev.privet.spring.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privet.annotation.PersonalData;
import dev.privet.spring.sample.member.AccountCare;
import dev.privet.spring.sample.member.Member;
import dev.privet.vocabulary.EmailAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.repository.CrudRepository;

/** Which methods of repositories are warned of. */
@ExtendWith(OutputCaptureExtension.class)
class ProjectionCheckTest {

    @Test
    void givenProjections_whenStarted_thenThoseThatTakePersonalDataAreNamedOnce(CapturedOutput output) {
        new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.datasource.url=jdbc:h2:mem:projections",
                        "spring.jpa.hibernate.ddl-auto=create-drop",
                        "privet.environment=development")
                .run("--logging.level.dev.privet=info")
                .close();

        assertThat(output.getAll().lines().filter(line -> line.startsWith("  Members.")))
                .containsExactly(
                        "  Members.findByName: NameOnly takes name of Member",
                        "  Members.lines: Line takes email, name of Member");
    }

    interface NameOnly {
        String getName();
    }

    record Line(long id, String name, String email) {}

    interface IdOnly {
        long getId();
    }

    record Marked(
            @PersonalData(category = EmailAddress.class, purposes = AccountCare.class)
            String email) {}

    interface Members extends CrudRepository<Member, Long> {

        List<NameOnly> findByName(String name);

        @Query("select new dev.privet.spring.data.ProjectionCheckTest$Line(m.id, m.name, m.email) from Member m")
        Page<Line> lines(Pageable page);

        List<IdOnly> findByEmail(String email);

        @Query("select new dev.privet.spring.data.ProjectionCheckTest$Marked(m.email) from Member m")
        List<Marked> marked();

        @Nullable
        Member findFirstByName(String name);

        long countByName(String name);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EntityScan(basePackageClasses = Member.class)
    @EnableJpaRepositories(considerNestedRepositories = true, basePackageClasses = ProjectionCheckTest.class)
    static class Application {}
}
